import { directionOf } from '../actions/languages.ts';
import type { LanguageTag } from '../actions/types.ts';
import { escapeHtml } from '../text/html.ts';
import { toPlainLines } from './plain-lines.ts';

/** A letter for the clipboard: as text, and as HTML in which its paragraphs are paragraphs. */
export interface ClipboardLetter {
  'text/plain': string;
  'text/html': string;
}

/** Signs of scripts that run from right to left. */
const FROM_RIGHT = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/**
 * What a paragraph says of itself. The language decides its direction, as the text may begin with a number or a name in
 * Latin letters.
 */
function attributesFor(body: string, language: LanguageTag | undefined): string {
  if (language === undefined) return FROM_RIGHT.test(body) ? ' dir="auto"' : '';
  const lang = /^[\w-]+$/.test(language) ? ` lang="${language}"` : '';
  return ` dir="${directionOf(language)}"${lang}`;
}

/**
 * Both kinds of one letter; a blank line parts paragraphs, a line feed is a break.
 * @param language the letter's; without it the paragraphs tell their direction themselves
 */
export function forClipboard(body: string, language?: LanguageTag): ClipboardLetter {
  const text = toPlainLines(body);
  const attributes = attributesFor(text, language);
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p${attributes}>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  return { 'text/plain': text, 'text/html': paragraphs.join('') };
}
