/**
 * Languages that nobody speaks, made of the English strings: one is 40 % longer, as German and French are; one is written
 * from right to left. What is cut, stands the wrong way round or was never translated shows in them.
 */

/** A string of `_locales/…/messages.json`; `$1` and `$NAME$` in it stand for what is put in. */
interface Message {
  message: string;
}
export type Messages = Record<string, Message>;

const PLACES = /(\$\d|\$\w+\$|\$\$)/;
const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'aceinosuyAEIOU'].map((letter, at) => [letter, [...'áčéíñöšüýÁÉÍÖÜ'][at] ?? letter]),
);
/** Each Latin letter as one of the Arabic script: strong signs from right to left, which join as real words do. */
const ARABIC = 'ابجدهوزحطيكلمنسعفصقرشتثخذض';

function eachWord(text: string, change: (part: string) => string): string {
  return text
    .split(PLACES)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

/** 40 % longer and with accents, between brackets: an end that is cut is seen. */
export function lengthen(text: string): string {
  const longer = eachWord(text, (part) => part.replace(/[a-z]/gi, (one) => ACCENTED[one] ?? one));
  const filling = 'ëxtra lóng '.repeat(Math.ceil((text.length * 0.4) / 11));
  return `[${longer} ${filling.slice(0, Math.ceil(text.length * 0.4)).trim()}]`;
}

/** In the Arabic script, letter by letter. */
export function mirror(text: string): string {
  return eachWord(text, (part) =>
    part.replace(/[a-z]/gi, (one) => ARABIC[(one.toLowerCase().charCodeAt(0) - 97) % 26] ?? one),
  );
}

/** All strings changed; the name stays, and the language is said to be this one. */
export function makeLocale(
  english: Messages,
  language: string,
  change: (text: string) => string,
): Messages {
  const changed = Object.entries(english).map(([key, { message }]) => [
    key,
    { message: key === 'extName' ? message : change(message) },
  ]);
  return { ...Object.fromEntries(changed), languageTag: { message: language } };
}
