import type { UrgentAction } from '../../actions/types.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { type Line, toParagraphs } from '../text/lines.ts';
import { FILE_SIZE } from './documents.ts';

/** Reads a campaign: its name stands alone on a line in quotation marks, its description follows. */
export function readCampaign(
  lines: readonly Line[],
): { campaign: UrgentAction['campaigns'][number]; lines: Line[] } | undefined {
  const start = lines.findIndex(({ text }) => /^\s*[«“„"][^»”"]{4,60}[»”"]\s*$/u.test(text));
  const first = lines[start];
  if (!first) return undefined;
  const rest: Line[] = [];
  for (const line of lines.slice(start + 1)) {
    if (/\d+ (?:briefe|lettres|letters)/iu.test(line.text) || FILE_SIZE.test(line.text)) break;
    rest.push(line);
  }
  const text: { [language: string]: string[] } = {};
  for (const paragraph of toParagraphs(rest)) {
    if (paragraph.text.length < 60) continue;
    const language = detectLanguage(paragraph.text) ?? 'en';
    text[language] = [...(text[language] ?? []), paragraph.text];
  }
  if (Object.keys(text).length === 0) return undefined;
  return { campaign: { title: first.text.trim(), text }, lines: [first, ...rest] };
}
