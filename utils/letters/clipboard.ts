import { directionOf } from '../actions/languages.ts';
import type { LanguageTag } from '../actions/types.ts';
import { escapeHtml } from '../text/html.ts';

/** A letter for the clipboard: as text, and as HTML in which its paragraphs are paragraphs. */
export interface ClipboardLetter {
  'text/plain': string;
  'text/html': string;
}

/** Signs of scripts that run from right to left. */
const FROM_RIGHT = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/** The language decides a paragraph's direction, as the text may begin with a number or a name in Latin letters. */
function directionFor(body: string, language: LanguageTag | undefined): string {
  if (language === undefined) return FROM_RIGHT.test(body) ? ' dir="auto"' : '';
  return directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
}

/**
 * Both kinds of one letter; a blank line parts paragraphs, a line feed is a break.
 * @param language the letter's; without it the paragraphs tell their direction themselves
 */
export function forClipboard(body: string, language?: LanguageTag): ClipboardLetter {
  const direction = directionFor(body, language);
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p${direction}>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  return { 'text/plain': body, 'text/html': paragraphs.join('') };
}
