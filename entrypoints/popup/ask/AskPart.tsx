import { useEffect, useState } from 'preact/hooks';
import { AskAnswered } from '../../../components/ask/AskAnswered.tsx';
import { AskCard } from '../../../components/ask/AskCard.tsx';
import { useI18n } from '../../../components/ui/i18n.ts';
import { useNotice } from '../../../components/ui/Notice.tsx';
import { addDays } from '../../../utils/actions/dates.ts';
import type { ActionSummary, IsoDate } from '../../../utils/actions/types.ts';
import type { ActivityEntry } from '../../../utils/history/activity.ts';
import { deedOf, type Question, type SentBy } from '../../../utils/history/attempts.ts';
import { letterModel } from '../../../utils/letters/skeleton.ts';
import {
  noteAttempt,
  readActivity,
  recordActivity,
  removeActivity,
  removeAttempts,
} from '../../../utils/platform/activity.ts';
import { actionItem } from '../../../utils/platform/storage.ts';

interface Props {
  today: IsoDate;
  /** the newest first */
  questions: readonly Question[];
  onQuestions(questions: readonly Question[]): void;
  /** what the person did for an action, as they say it now */
  onDone(id: string, done: readonly ActivityEntry[]): void;
  onOpen(id: string, panel?: 'letter'): void;
  /** actions that the person has not answered, the most urgent first */
  lines: readonly ActionSummary[];
}

/** Asks what became of the texts that left Vigil, one question at a time. */
export function AskPart({ today, questions, onQuestions, onDone, onOpen, lines }: Props) {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const [thanked, setThanked] = useState<Question>();
  const [question] = questions;
  const letterOf = useLetterOf(thanked?.newest.kind === 'post' ? thanked.newest.action : undefined);

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
        setNotice(undefined);
        onQuestions(questions);
      };
      const undo = { id: 'ask-undo', text: t('ask.undo'), onPress: () => void takeBack() };
      setNotice({ text, done: true, undo });
      setThanked(deed && asked);
      onQuestions(questions.filter(({ id }) => id !== asked.id));
    } catch (error) {
      // A full disk, most likely. The question stays.
      console.error(error);
      setNotice({ text: t('said.notNoted'), refused: true });
    }
  };
  const yes = (asked: Question, way?: SentBy) =>
    answer(asked, {
      text: t('ask.thanks'),
      deed: deedOf(asked, today, way),
      change: () => removeAttempts(asked.all),
    });
  const notYet = (asked: Question) =>
    answer(asked, {
      text: t('ask.again'),
      change: async () => {
        const askFrom = addDays(today, 1);
        await Promise.all(asked.all.map((one) => noteAttempt({ ...one, askFrom })));
      },
    });
  const forget = (asked: Question) =>
    answer(asked, { text: t('ask.forgotten'), change: () => removeAttempts(asked.all) });
  // A source may have taken it away meanwhile.
  const open = async (id: string) => {
    if (await actionItem(id).getValue()) return onOpen(id);
    setNotice({ text: t('action.missing') });
  };
  return (
    <>
      {notice && (
        <AskAnswered
          notice={notice}
          today={today}
          onLetter={letterOf ? () => onOpen(letterOf, 'letter') : undefined}
          next={thanked && lines.find(({ id }) => id !== thanked.newest.action)}
          onNext={onOpen}
        />
      )}
      {question && (
        <AskCard
          key={question.id}
          question={question}
          now={Date.now()}
          onYes={(way) => void yes(question, way)}
          onNotYet={() => void notYet(question)}
          onForget={() => void forget(question)}
          onOpen={() => void open(question.newest.action)}
        />
      )}
    </>
  );
}

/** The id of this action, if it has a letter that the person has not sent. */
function useLetterOf(id: string | undefined): string | undefined {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    setFound(undefined);
    if (id === undefined) return;
    void Promise.all([actionItem(id).getValue(), readActivity(id)]).then(([action, done]) => {
      const isSent = done.some(({ kind }) => kind === 'letter');
      if (action && letterModel(action) && !isSent) setFound(id);
    }, console.error);
  }, [id]);
  return found;
}
