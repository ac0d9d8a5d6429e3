import { toWindows1252 } from '../text/characters.ts';
import { MAX_TEXT } from '../text/plain-text.ts';

/** A file's text. Where its encoding or some of its letters are only guessed, the person is told. */
export interface Decoded {
  text: string;
  isGuess: boolean;
}

/** Encodings of one byte for a letter that a file has without saying so, the likeliest first. */
const GUESSES =
  'windows-1252 windows-1251 koi8-u windows-1250 iso-8859-2 windows-1253 windows-1256 windows-1255 windows-1254 ibm866 macintosh'.split(
    ' ',
  );
/** Most bytes that a guess looks at. */
const MAX_SAMPLE = 100_000;
const EDGES = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;
/**
 * What no word of any language has: a sign within it, a capital after a small letter, three accented Latin letters in a
 * row, a letter that only ends words (Greek, Hebrew) before another one, letters of two scripts.
 */
const ODD =
  /\p{L}[^\p{L}\p{M}\s'’.,:;/@_&()«»"“”–—…-]\p{L}|\p{Ll}\p{Lu}|(?![a-z])[À-ÖØ-öø-ɏ]{3}|[ςםןץףך]\p{L}|[A-Za-zÀ-ɏ].*[Ͱ-ۿ]|[Ͱ-ۿ].*[A-Za-zÀ-ɏ]/u;

/** Says how well the words of a text look, by their letters outside of ASCII: less than 0 where most are odd. */
function rate(text: string): number {
  let score = 0;
  for (const whole of text.split(/\s+/)) {
    if (!/[^\u0000-\u007f]/.test(whole)) continue;
    const word = whole.slice(0, 100).replace(EDGES, '');
    // A letter alone may be a sign in another encoding.
    const size = word.length > 1 ? word.replace(/[\u0000-\u007f]/g, '').length : 0;
    if (/[\u0080-\u009f\ufffd]/.test(whole)) score -= 1;
    score += ODD.test(word) ? -size : size;
  }
  return score;
}

/** The decoder that a label names, also by the names that some mail programs give it. */
function decoderFor(label: string | undefined): TextDecoder | undefined {
  const common = label?.replace(/^(?:x-)?(?:win|windows|cp|ms)[-_ ]?(?=\d)/i, 'windows-');
  for (const name of [label, common]) {
    try {
      if (name) return new TextDecoder(name);
    } catch {
      // Expected: no such encoding.
    }
  }
  return undefined;
}

/** Decodes bytes that are no UTF-8: as declared, unless the words are plainly better in another encoding. */
function decodeOld(bytes: Uint8Array, label: string | undefined): Decoded {
  const declared = decoderFor(label);
  const own = declared?.encoding === 'utf-8' ? undefined : declared;
  // Their words have no spaces between, and only they can be written so.
  if (own && /^(?:shift|euc|gb|big5|iso-2022)/.test(own.encoding))
    return { text: own.decode(bytes), isGuess: false };
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 100);
  const sample = bytes.subarray(from, from + MAX_SAMPLE);
  let best = own ?? new TextDecoder('windows-1252');
  // Twice as good, because names are odd in any language.
  let most = Math.max(0, rate(best.decode(sample)) * 2);
  for (const name of GUESSES) {
    const decoder = new TextDecoder(name);
    const score = rate(decoder.decode(sample));
    if (score > most) [best, most] = [decoder, score];
  }
  return { text: best.decode(bytes), isGuess: best.encoding !== (own?.encoding ?? 'windows-1252') };
}

/** Letters of UTF-8 that were taken for windows-1252, as in `Ã©` and `â€™`; not a word's end as in `«CAFÉ»`. */
const SURELY_MISREAD = /[ÂÃÄÅÐÑÎÏØÙ×][\u0080-\u00a9¬-º¼-¿]|â€|ï»¿/;

/** What a run of characters says when its bytes in windows-1252 are UTF-8. */
function readAgain(run: string): string | undefined {
  const bytes = toWindows1252(run);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Expected: the run is no UTF-8.
    return undefined;
  }
}

/** Mends letters that were already wrong when the file was written, where that loses nothing. */
function mend(text: string): Decoded {
  const runs = text.match(/[\u0080-\u00ff\u0152-\u2122]+/g) ?? [];
  const sure = runs.filter((run) => SURELY_MISREAD.test(run));
  const known = new Map(sure.length > 0 ? runs.map((run) => [run, readAgain(run)]) : []);
  const isMisread = runs.filter((run) => known.get(run)).length > runs.length / 2;
  const mended = text.replace(/[\u0080-\u00ff\u0152-\u2122]+/g, (run) =>
    isMisread || SURELY_MISREAD.test(run) ? (known.get(run) ?? run) : run,
  );
  // A space after `Ã` was a part of the letter.
  const isBroken = runs.some((run) =>
    SURELY_MISREAD.test(run) ? !known.get(run) : isMisread && /^[ÂÃ]$/.test(run),
  );
  // Letters of another script that were taken for Latin ones.
  const odd = mended.split('\n').filter((line) => /[À-ÖØ-öø-ÿ]{4}/.test(line));
  const bytes = odd.length > 0 ? toWindows1252(odd.join('\n')) : undefined;
  const guess = bytes && decodeOld(bytes, undefined);
  if (!guess?.isGuess) return { text: mended, isGuess: isBroken };
  const lines = new Map(guess.text.split('\n').map((line, at) => [odd[at], line]));
  return {
    text: mended.replace(/[^\n]+/g, (line) => lines.get(line) ?? line),
    isGuess: true,
  };
}

/** Does every other byte of this beginning stand for nothing, as in UTF-16? */
const isWide = (bytes: Uint8Array, first: 0 | 1) => {
  const head = bytes.subarray(0, 400).filter((_, at) => at % 2 === first);
  return head.length > 4 && head.filter((byte) => byte === 0).length > head.length * 0.7;
};

/**
 * Decodes a file's text. UTF-8 shows itself, whatever a label says; a few wrong bytes in it are only themselves wrong.
 * Another encoding is believed as long as its words look like words.
 */
export function decode(bytes: Uint8Array, label?: string): Decoded {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || isWide(bytes, 1))
    return { text: new TextDecoder('utf-16le').decode(bytes), isGuess: false };
  if ((one === 0xfe && two === 0xff) || isWide(bytes, 0))
    return { text: new TextDecoder('utf-16be').decode(bytes), isGuess: false };
  // It has no byte above 0x7F, and so looks like UTF-8.
  if (/2022/.test(label ?? '')) return decodeOld(bytes, label);
  const text = new TextDecoder().decode(bytes);
  const sample = text.slice(0, MAX_TEXT);
  const wrong = sample.split('\ufffd').length - 1;
  const right = wrong > 0 ? (sample.match(/[\u0080-\ufffc]/g) ?? []).length : 0;
  const isOld = wrong > 0 && right <= wrong * 2;
  const decoded = isOld ? decodeOld(bytes, label) : { text, isGuess: wrong > 0 };
  const mended = mend(decoded.text);
  return { text: mended.text, isGuess: decoded.isGuess || mended.isGuess };
}
