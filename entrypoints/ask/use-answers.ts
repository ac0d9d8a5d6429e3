import { useState } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import { type NoticeText, useNotice } from '../../components/ui/Notice.tsx';
import { addDays } from '../../utils/actions/dates.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { deedOf, type Question, type SentBy } from '../../utils/history/attempts.ts';
import {
  noteAttempt,
  readActivity,
  recordActivity,
  removeActivity,
  removeAttempts,
} from '../../utils/platform/activity.ts';

export interface Asked {
  today: IsoDate;
  /** the newest first */
  questions: readonly Question[];
  onQuestions(questions: readonly Question[]): void;
  /** what the person did for an action, as they say it now */
  onDone(id: string, done: readonly ActivityEntry[]): void;
}

/** What the person can answer. */
export interface Answers {
  /** what became of the last answer, with a way back */
  notice: NoticeText | undefined;
  say(notice: NoticeText | undefined): void;
  /** what they said yes to last */
  thanked: Question | undefined;
  /** @param way of a letter: how it was sent */
  yes(asked: Question, way?: SentBy): void;
  notYet(asked: Question): void;
  forget(asked: Question): void;
}

/** Keeps what the person says became of the texts that left Vigil. */
export function useAnswers({ today, questions, onQuestions, onDone }: Asked): Answers {
  const { t } = useI18n();
  const [notice, say] = useNotice();
  const [thanked, setThanked] = useState<Question>();

  /** Answers, and says so, with a way back. */
  const answer = async (
    asked: Question,
    { text, deed, change }: { text: string; deed?: ActivityEntry; change(): Promise<void> },
  ) => {
    try {
      const done = await readActivity(asked.newest.action);
      if (deed) await recordActivity(deed);
      await change();
      if (deed) onDone(asked.newest.action, [...done, deed]);
      const takeBack = async () => {
        await Promise.all(asked.all.map(noteAttempt));
        if (deed) await removeActivity(deed).then(() => onDone(asked.newest.action, done));
        setThanked(undefined);
        say(undefined);
        onQuestions(questions);
      };
      const undo = { id: 'ask-undo', text: t('ask.undo'), onPress: () => void takeBack() };
      say({ text, done: true, undo });
      setThanked(deed && asked);
      onQuestions(questions.filter(({ id }) => id !== asked.id));
    } catch (error) {
      // A full disk, most likely. The question stays.
      console.error(error);
      say({ text: t('said.notNoted'), refused: true });
    }
  };
  return {
    ...{ notice, say, thanked },
    yes: (asked, way) =>
      void answer(asked, {
        text: t('ask.thanks'),
        deed: deedOf(asked, today, way),
        change: () => removeAttempts(asked.all),
      }),
    notYet: (asked) =>
      void answer(asked, {
        text: t('ask.again'),
        change: async () => {
          const askFrom = addDays(today, 1);
          await Promise.all(asked.all.map((one) => noteAttempt({ ...one, askFrom })));
        },
      }),
    forget: (asked) =>
      void answer(asked, { text: t('ask.forgotten'), change: () => removeAttempts(asked.all) }),
  };
}
