import { browser } from 'wxt/browser';
import { readMirror } from '../../text/mirror.ts';

/**
 * What the person reads, best first: the language that they chose here, the browser's own, then those that they named for web pages
 * (`navigator.languages`), which many people never set.
 */
export const readLanguages = (): string[] => [
  ...new Set(
    [readMirror().words?.language ?? [], browser.i18n.getUILanguage(), navigator.languages].flat(),
  ),
];
