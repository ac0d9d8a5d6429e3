import { browser } from 'wxt/browser';
import { speak, type Words } from '../text/words.ts';
import { uiLanguage, uiWords } from './storage.ts';

/** The languages that the interface has; each has its file in `public/locales/`. */
export const UI_LANGUAGES = ['en', 'de', 'es', 'fr', 'it'] as const;

/** The words of one language, out of the package; nothing where it is not among ours. */
export async function fetchWords(language: string): Promise<Words | undefined> {
  if (!UI_LANGUAGES.some((one) => one === language)) return undefined;
  const answer = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json` as '/'));
  const messages: Record<string, { message: string }> = await answer.json();
  const texts = Object.fromEntries(
    Object.entries(messages).map(([name, { message }]) => [name, message]),
  );
  return { language, version: browser.runtime.getManifest().version, texts };
}

/** Takes the words of a new version, where a language was chosen. */
export async function refreshWords(): Promise<void> {
  const words = await fetchWords(await uiLanguage.getValue());
  if (words) await uiWords.setValue(words);
}

/** Speaks the chosen language from here on, where no page's mirror can be read: in the worker, and in others' pages. */
export async function speakChosen(): Promise<void> {
  speak((await uiWords.getValue()) ?? undefined);
}
