import type { UrgentAction } from '../../actions/types.ts';
import { isBlank, type Line } from '../text/lines.ts';

type Documents = UrgentAction['documents'];

/** How large a file is, as pages write it. */
export const SIZE = /(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?)\s*(kb|mb|ko|mo|kib|bytes)\b/iu;
/** What kind of file it is, and nothing else. */
const FORMAT =
  /^(?:(?:microsoft|ms|adobe|open)[ -]?)?(?:word|pdf|docx?|rtf|odt|acrobat|office)[\p{L} .-]{0,30}$/iu;
const UNIT: Record<string, number> = {
  kb: 1000,
  ko: 1000,
  kib: 1024,
  mb: 1_000_000,
  mo: 1_000_000,
  bytes: 1,
};
const LANGUAGES: readonly [RegExp, string][] = [
  [/\b(?:english|englisch|anglais|ingl[eé]s|inglese|engels|engelska|en)\s*$/iu, 'en'],
  [/\b(?:spanish|spanisch|espagnol|espa[ñn]ol|spagnolo|spaans|spanska|es)\s*$/iu, 'es'],
  [/\b(?:german|deutsch|allemand|alem[aá]n|tedesco|duits|tyska|de)\s*$/iu, 'de'],
  [/\b(?:french|franz[öo]sisch|fran[çc]ais|franc[eé]s|francese|frans|franska|fr)\s*$/iu, 'fr'],
  [/\b(?:italian|italienisch|italien|italiano|it)\s*$/iu, 'it'],
  [/\b(?:arabic|arabisch|arabe|[aá]rabe|arabo|ar)\s*$/iu, 'ar'],
  [/\b(?:russian|russisch|russe|ruso|russo|ru)\s*$/iu, 'ru'],
];

/** Files that a page offers: a name, and in the same line or the next its kind and size. */
export function readDocuments(lines: readonly Line[]): { documents: Documents; lines: Line[] } {
  const documents: Documents = [];
  const used: Line[] = [];
  for (const line of lines) {
    const size = SIZE.exec(line.text);
    if (!size?.[1] || !size[2] || line.text.length > 160) continue;
    const before = line.text.slice(0, size.index).replace(/[\s,(|·-]+$/u, '');
    const above = lines.slice(Math.max(0, line.at - 2), line.at).findLast((one) => !isBlank(one));
    const isAlone = before === '' || FORMAT.test(before);
    const titleLine = isAlone ? above : line;
    const title = (
      isAlone ? above?.text : before.replace(/\s*[(,|·]\s*(?:pdf|docx?|word)\s*$/iu, '')
    )?.trim();
    if (!title || !titleLine) continue;
    const link = [...(titleLine.links ?? []), ...(line.links ?? [])].find(({ href }) =>
      href.startsWith('https:'),
    );
    const language = LANGUAGES.find(([pattern]) => pattern.test(title))?.[1];
    documents.push({
      title: title.slice(0, 400),
      ...(language ? { language } : {}),
      ...(isAlone && before ? { format: before } : {}),
      bytes: Math.round(Number(size[1].replace(',', '.')) * (UNIT[size[2].toLowerCase()] ?? 1)),
      ...(link ? { url: link.href } : {}),
    });
    used.push(line, titleLine);
  }
  for (const line of lines) {
    for (const { text, href } of line.links ?? []) {
      const isFile = /^https:[^?#]+\.(?:docx?|pdf|rtf|odt)(?:[?#]|$)/iu.test(href);
      if (!isFile || documents.some(({ url }) => url === href)) continue;
      const title = (text || line.text).trim().slice(0, 400);
      const language = LANGUAGES.find(([pattern]) => pattern.test(title))?.[1];
      if (title) documents.push({ title, ...(language ? { language } : {}), url: href });
      used.push(line);
    }
  }
  return { documents, lines: used };
}
