import type { I18n } from './i18n.ts';

/** The keys that paste, as this keyboard names them. */
export function pasteKeys(t: I18n['t']): string {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform) ? '⌘V' : t('post.pasteKeys');
}
