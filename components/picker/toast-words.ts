import type { I18n } from '../ui/i18n.ts';

/** What went in. A letter can stand in any box, as in a form, where nothing is called Send. */
export type PutIn = 'post' | 'letter' | 'letter-in-box';

const DONE = {
  post: 'toast.done',
  letter: 'toast.letterDone',
  'letter-in-box': 'toast.letterInBox',
} as const satisfies Record<PutIn, string>;

/** What is said at the box after an insertion. */
export const toastWords = (t: I18n['t'], what: PutIn) => ({
  language: t('languageTag'),
  done: t(DONE[what]),
  ownForm: t('toast.ownForm'),
  keptAway: t('toast.keptAway'),
  undo: t('toast.undo'),
  undone: t('toast.undone'),
  notUndone: t('toast.notUndone'),
  lost: t('toast.lost'),
  lostCopied: t('toast.lostCopied'),
  notIn: t('toast.notIn'),
  notInCopied: t('refused.ignored'),
  notExact: t('toast.notExact'),
  notExactCopied: t('refused.changed'),
  copy: t('toast.copy'),
  copied: t('said.copied'),
});
