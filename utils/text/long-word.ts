/** Longest word that a browser may have to cut by itself, in UTF-16 units: longer than any address of a page. */
export const MAX_WORD = 2000;

/** Where a line may end: at a space, and beside signs of scripts that are written without spaces. */
const MAY_END =
  /[\s\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Yi}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

/**
 * Is a word in it that nobody wrote? Chromium takes the square of its length to cut it by `overflow-wrap`: 12 s for
 * 400,000 Cyrillic letters (Chromium 156). By `word-break: break-all`, it takes no time.
 */
export const hasLongWord = (text: string): boolean => hasLongPart(text, MAY_END);

/** Is a part without a space in it that is better cut anywhere than looked through for words, as in Thai? */
export const hasLongRun = (text: string): boolean => hasLongPart(text, /\s/);

const hasLongPart = (text: string, between: RegExp) =>
  text.length > MAX_WORD && text.split(between).some((part) => part.length > MAX_WORD);
