import { fold } from '../../text/fold.ts';

/** Shortest word that says something, and how much of it counts: endings differ. */
const WORD = /\p{L}{5,}/gu;
const STEM = 6;

/** The beginnings of the longer words of some texts; those of hashtags count alone, too. */
export const stemsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap((text) => fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).match(WORD) ?? [])
      .map((word) => word.slice(0, STEM)),
  );

/** A name within a sentence. */
const NAME = /(?<=[\p{Ll}\p{Nd}][,;]? )\p{Lu}[\p{L}’'-]{3,}/gu;

/** Does a text name somebody or a place whom these name, too? */
export const sharesName = (text: string, stems: ReadonlySet<string>) =>
  (text.match(NAME) ?? []).some((name) => countShared(name, stems) > 0);

/** How many words of a text are among these? */
export const countShared = (text: string, stems: ReadonlySet<string>) =>
  [...stemsOf([text])].filter((stem) => stems.has(stem)).length;
