import type { I18n } from '../ui/i18n.ts';

/** What is said at the box after an insertion. */
export const toastWords = (t: I18n['t'], kind: 'post' | 'letter') => ({
  language: t('languageTag'),
  done: kind === 'letter' ? t('toast.letterDone') : t('toast.done'),
  ownForm: t('toast.ownForm'),
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
