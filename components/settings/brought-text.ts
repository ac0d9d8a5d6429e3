import type { I18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { TROUBLE_TEXT } from './trouble-text.ts';

/** What a source brought, in numbers. */
interface Brought {
  actions: number;
  leads: number;
  whole: number;
  leftOut: number;
}

/** What came of following a source. */
type Followed = { done: true; brought: Brought } | { done: false; why: keyof typeof TROUBLE_TEXT };

/** Tells what came of following a source. */
export const describeFollowed = (t: I18n['t'], answer: Followed): NoticeText =>
  answer.done
    ? { text: t('sources.followed', [describeBrought(t, answer.brought)]) }
    : { text: t(TROUBLE_TEXT[answer.why]), refused: true };

/** What a source brought, in a sentence: also that there is nothing now. */
function describeBrought(t: I18n['t'], { actions, leads, whole, leftOut }: Brought): string {
  const parts = [
    actions > 0 ? t('sources.actions', actions) : '',
    leads > 0 ? t('sources.leadCount', leads) : '',
    whole > 0 ? t('sources.wholeCount', whole) : '',
    leftOut > 0 ? t('sources.leftOut', leftOut) : '',
  ].filter(Boolean);
  return actions + leads > 0 ? parts.join(' · ') : [t('sources.nothingNow'), ...parts].join(' ');
}
