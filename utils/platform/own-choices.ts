import { browser } from 'wxt/browser';
import { type Mirror, readMirror, writeMirror } from '../text/mirror.ts';
import { isDiscreet, uiLanguage, uiWords } from './storage.ts';
import { fetchWords } from './ui-words.ts';

/**
 * Brings this page's mirror to what is stored, which a backup or an erasure may have changed, or an update of the words.
 * @returns did anything change, so that the page is to be drawn anew?
 */
export async function followChoices(): Promise<boolean> {
  const [language, discreet] = await Promise.all([uiLanguage.getValue(), isDiscreet.getValue()]);
  const before = readMirror();
  const { version } = browser.runtime.getManifest();
  const sameWords =
    (before.words?.language ?? '') === language &&
    (!before.words || before.words.version === version);
  if (sameWords && (before.isDiscreet ?? false) === discreet) return false;
  const words = sameWords ? before.words : await fetchWords(language);
  const next: Mirror = { words, isDiscreet: discreet };
  // One that is not ours any more, as another version left it.
  if (language && !words) await uiLanguage.removeValue();
  if (!sameWords) await (words ? uiWords.setValue(words) : uiWords.removeValue());
  writeMirror(next);
  return true;
}

/** Speaks this language from now on, everywhere; empty: the browser's own. */
export async function chooseLanguage(language: string): Promise<void> {
  await uiLanguage.setValue(language);
  await followChoices();
}

/** Switches discreet mode on or off. */
export async function chooseDiscreet(on: boolean): Promise<void> {
  await isDiscreet.setValue(on);
  await followChoices();
}

const OPENED = 'vigil-opened';

/** Notes that the person has pressed on the neutral screen, for the page that comes in this place. */
export const noteOpened = () => sessionStorage.setItem(OPENED, '1');

/** Has the person pressed on the neutral screen just now? It counts once. */
export function takeOpened(): boolean {
  const isOpen = sessionStorage.getItem(OPENED) !== null;
  if (isOpen) sessionStorage.removeItem(OPENED);
  return isOpen;
}

/** Follows what another page, a backup or an erasure chose; the page is drawn anew where it was otherwise. */
export function drawAsChosen(): void {
  void followChoices().then((hasChanged) => hasChanged && location.reload());
}
