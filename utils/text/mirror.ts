import { speak, type Words } from './words.ts';

/**
 * What a page must know before it draws anything: the words, and whether it may show itself. The extension's storage answers
 * later than the first drawing; `localStorage`, which all its pages share, answers at once.
 */
export interface Mirror {
  words?: Words | undefined;
  isDiscreet?: boolean;
}

const NAME = 'vigil-mirror';

export function readMirror(): Mirror {
  try {
    const mirror: Mirror = JSON.parse(globalThis.localStorage?.getItem(NAME) ?? '{}');
    return mirror ?? {};
  } catch {
    // Expected: browsers can forbid it (SecurityError), and what is damaged is written anew.
    return {};
  }
}

/** Sets it, and speaks its words from here on. */
export function writeMirror(mirror: Mirror): void {
  try {
    if (mirror.words || mirror.isDiscreet) localStorage.setItem(NAME, JSON.stringify(mirror));
    else localStorage.removeItem(NAME);
  } catch {
    // Expected: see above. Pages then begin in the browser's language.
  }
  speak(mirror.words);
}
