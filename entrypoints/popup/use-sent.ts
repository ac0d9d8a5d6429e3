import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import type { IsoDate, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import {
  type AttemptPart,
  attemptOf,
  namesOf,
  type Pressed,
  type SentBy,
} from '../../utils/history/attempts.ts';
import { notTaken } from '../../utils/platform/storage.ts';
import type { Feedback } from './feedback.ts';
import type { Activity } from './use-activity.ts';

const BY = { email: 'letter.byEmail', post: 'letter.byPost', fax: 'letter.byFax' } as const;

/** What the person says of an action's letter. */
export interface Sent {
  /** the ways that were noted today */
  ways: string[];
  /** notes it; a second time takes it back */
  press(way: SentBy, language: LanguageTag): Promise<void>;
  notYet(): Promise<void>;
}

interface Doing {
  action: UrgentAction;
  today: IsoDate;
  activity: Activity;
  feedback: Feedback;
  /** in a private window nothing is kept */
  isPrivate: boolean;
}

/** Keeps that a text left Vigil; see `PanelContext`. */
export function useRecord({ action, today, activity, feedback, isPrivate }: Doing) {
  const { t, language } = useI18n();
  return async (part: AttemptPart): Promise<boolean> => {
    if (isPrivate) return true;
    try {
      await activity.note(attemptOf(action, part, { today, at: Date.now(), language }));
    } catch (error) {
      // A full disk, most likely. What the person did is done all the same.
      console.error(error);
      feedback.showRefusal(t('said.notNoted'));
      return false;
    }
    return true;
  };
}

/** What is kept of an insertion when the text is in, also where the popup is closed by then; nothing in a private window. */
export type Keeping = (part: AttemptPart, about?: Omit<Pressed, 'attempt'>) => Pressed | undefined;

export function useKeeping({ action, today, isPrivate }: Doing): Keeping {
  const { language } = useI18n();
  return (part, about = {}) =>
    isPrivate
      ? undefined
      : { attempt: attemptOf(action, part, { today, at: Date.now(), language }), ...about };
}

/** Tells the person once of a text that did not go in after its popup was closed. */
export function useNotTaken({ action, feedback }: Pick<Doing, 'action' | 'feedback'>): void {
  const { t } = useI18n();
  const { showRefusal } = feedback;
  const tell = useRef(() => showRefusal(t('said.notTaken')));
  useEffect(() => {
    const look = async () => {
      const found = await notTaken.getValue();
      if (found?.action !== action.id) return;
      await notTaken.removeValue();
      tell.current();
    };
    // It was told at the box, too.
    look().catch(console.error);
  }, [action.id]);
}

export function useSent({ action, today, activity, feedback, isPrivate }: Doing): Sent {
  const { t, language: uiLanguage } = useI18n();
  const noted = (activity.done ?? []).filter(
    ({ kind, how, date }) => kind === 'letter' && how === 'sent' && date === today,
  );
  const orSay = async (change: () => Promise<void>) => {
    try {
      await change();
    } catch (error) {
      // A full disk, most likely. What the person did is done all the same.
      console.error(error);
      feedback.showRefusal(t('said.notNoted'));
    }
  };
  const takeBack = (entries: readonly ActivityEntry[]) =>
    orSay(async () => {
      for (const entry of entries) await activity.remove(entry);
      feedback.showDone(t('letter.takenBack'));
    });
  const note = (way: SentBy, language: LanguageTag) =>
    orSay(async () => {
      const entry: ActivityEntry = {
        ...{ action: action.id, kind: 'letter', how: 'sent', where: way, language, date: today },
        ...namesOf(action, uiLanguage),
      };
      await activity.add(entry);
      const askAgain = await activity.settleLetter();
      feedback.showDone(t('letter.noted', [t(BY[way])]), {
        id: 'sent-undo',
        text: t('ask.undo'),
        onPress: () => void askAgain().then(() => takeBack([entry])),
      });
    });
  return {
    ways: noted.map(({ where = '' }) => where),
    press: async (way, language) => {
      if (isPrivate) return feedback.showNotice(t('ask.private'));
      const before = noted.filter(({ where }) => where === way);
      return before.length > 0 ? takeBack(before) : note(way, language);
    },
    notYet: async () =>
      noted.length > 0 ? takeBack(noted) : feedback.showDone(t('letter.notYetSaid')),
  };
}
