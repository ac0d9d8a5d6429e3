import { browser } from 'wxt/browser';

/**
 * What the person reads, best first: the browser's own language, then those that they named for web pages
 * (`navigator.languages`), which many people never set.
 */
export const readLanguages = (): string[] => [
  ...new Set([browser.i18n.getUILanguage(), ...navigator.languages]),
];
