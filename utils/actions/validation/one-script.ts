import { EXACT_LOOK_ALIKES, LATIN_LOOK_ALIKES } from '../../text/look-alikes.ts';
import { hasUnseen } from '../../text/unseen.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** The scripts in which names are written today (UAX 31, table 5). */
const SCRIPTS =
  'Latin Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hangul Han Hebrew Hiragana Kannada Katakana Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan';
/** Those that people do mix, as Japanese, Chinese and Korean are written ("highly restrictive", UTS 39). */
const MIXED = ['Latin Han Hiragana Katakana', 'Latin Han Bopomofo', 'Latin Han Hangul'];

const WHOLE = [...SCRIPTS.split(' '), ...MIXED].map((scripts) => {
  const letters = scripts.split(' ').map((script) => `\\p{scx=${script}}`);
  return new RegExp(`^[${letters.join('')}\\x20-\\x40·–_-]+$`, 'u');
});

/** A name whose letters all look exactly like Latin ones: it copies a Latin name. */
const LATIN_COPY = new RegExp(`^[${EXACT_LOOK_ALIKES}\\x20-\\x40·_-]+$`, 'u');

/** A dot over a letter that has one, or that is `i` with it: drawn as if it were not there. */
const SECOND_DOT = /[\p{Soft_Dotted}ıȷ]\u0307/u;

const RARE_LATIN = new RegExp(`[${LATIN_LOOK_ALIKES}]`, 'u');

/**
 * Is a name what it looks like? It must use one script, or scripts that people mix. All its characters must be visible
 * and in the form used for comparison (𝐚 and ａ are variants of `a`). Other letters must not imitate a Latin name.
 */
export function isOneScript(name: string): boolean {
  if (ASCII.test(name)) return true;
  if (hasUnseen(name) || name !== name.normalize('NFKC')) return false;
  if (LATIN_COPY.test(name) || RARE_LATIN.test(name) || SECOND_DOT.test(name)) return false;
  return WHOLE.some((whole) => whole.test(name));
}
