import type { LanguageTag, UrgentAction } from '../../actions/types.ts';
import { readLanguages } from '../languages/language-names.ts';
import { isBlank, type Line } from '../text/lines.ts';

type Documents = UrgentAction['documents'];

/** How large a file is, as pages write it. */
export const FILE_SIZE = /(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?)\s*(kb|mb|ko|mo|kib|bytes)\b/iu;
/** A text that only names the kind of a file. */
const FILE_FORMAT =
  /^(?:(?:microsoft|ms|adobe|open)[ -]?)?(?:word|pdf|docx?|rtf|odt|acrobat|office)[\p{L} .-]{0,30}$/iu;
const BYTES_PER_UNIT: Record<string, number> = {
  kb: 1000,
  ko: 1000,
  kib: 1024,
  mb: 1_000_000,
  mo: 1_000_000,
  bytes: 1,
};
/** Language codes at the end of a file's name. Other codes are also words. */
const LANGUAGE_CODES = new Set('en es de fr it ar ru'.split(' '));

/** Reads the language at the end of a file's name, `Carta en español`, `Letter ES`. */
function readLanguageAtEnd(title: string): LanguageTag | undefined {
  const word = /\p{L}+(?=\s*$)/u.exec(title.slice(-40))?.[0].toLowerCase() ?? '';
  return LANGUAGE_CODES.has(word) ? word : readLanguages(word)[0];
}

/** Reads the files that a page offers: a name, and on the same line or the next the kind and size. */
export function readDocuments(lines: readonly Line[]): { documents: Documents; lines: Line[] } {
  const documents: Documents = [];
  const used: Line[] = [];
  for (const line of lines) {
    const size = FILE_SIZE.exec(line.text);
    if (!size?.[1] || !size[2] || line.text.length > 160) continue;
    const before = line.text.slice(0, size.index).replace(/[\s,(|·-]+$/u, '');
    const above = lines.slice(Math.max(0, line.at - 2), line.at).findLast((one) => !isBlank(one));
    const isAlone = before === '' || FILE_FORMAT.test(before);
    const titleLine = isAlone ? above : line;
    const title = (
      isAlone ? above?.text : before.replace(/\s*[(,|·]\s*(?:pdf|docx?|word)\s*$/iu, '')
    )?.trim();
    if (!title || !titleLine) continue;
    const link = [...(titleLine.links ?? []), ...(line.links ?? [])].find(({ href }) =>
      href.startsWith('https:'),
    );
    const language = readLanguageAtEnd(title);
    documents.push({
      title: title.slice(0, 400),
      ...(language ? { language } : {}),
      ...(isAlone && before ? { format: before } : {}),
      bytes: Math.round(
        Number(size[1].replace(',', '.')) * (BYTES_PER_UNIT[size[2].toLowerCase()] ?? 1),
      ),
      ...(link ? { url: link.href } : {}),
    });
    used.push(line, titleLine);
  }
  for (const line of lines) {
    for (const { text, href } of line.links ?? []) {
      const isFile = /^https:[^?#]+\.(?:docx?|pdf|rtf|odt)(?:[?#]|$)/iu.test(href);
      if (!isFile || documents.some(({ url }) => url === href)) continue;
      const title = (text || line.text).trim().slice(0, 400);
      const language = readLanguageAtEnd(title);
      if (title) documents.push({ title, ...(language ? { language } : {}), url: href });
      used.push(line);
    }
  }
  return { documents, lines: used };
}
