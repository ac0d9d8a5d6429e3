import type { LanguageTag, UrgentAction } from '../../actions/types.ts';
import { readLanguages } from '../languages/language-names.ts';
import { isBlank, type Line } from '../text/lines.ts';

type Documents = UrgentAction['documents'];

/** How large a file is, as pages write it. */
export const FILE_SIZE = /(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?)\s*(kb|mb|ko|mo|kib|bytes)\b/iu;
/** A text that only names the kind of a file. */
const FILE_FORMAT =
  /^(?:(?:microsoft|ms|adobe|open)[ -]?)?(?:word|pdf|docx?|rtf|odt|acrobat|office)[\p{L} .-]{0,30}$/iu;
/** The units that are not thousands of bytes. */
const BYTES_PER_UNIT: Record<string, number> = { kib: 1024, mb: 1e6, mo: 1e6, bytes: 1 };
/** Language codes at the end of a file's name. Other codes are also words. */
const LANGUAGE_CODES = new Set('en es de fr it ar ru'.split(' '));

/** Names a file, with the language at the end of its name, `Carta en español`, `Letter ES`. */
function nameFile(name: string): { title: string; language?: LanguageTag } {
  const title = name.trim().slice(0, 400);
  const word = /\p{L}+(?=\s*$)/u.exec(title.slice(-40))?.[0].toLowerCase() ?? '';
  const language = LANGUAGE_CODES.has(word) ? word : readLanguages(word)[0];
  return { title, ...(language ? { language } : {}) };
}

/** Reads the files that a page offers: a name, and on the same line or the next the kind and size. */
export function readDocuments(lines: readonly Line[]): { documents: Documents; lines: Line[] } {
  const documents: Documents = [];
  const used: Line[] = [];
  for (const line of lines) {
    const [size, number = '', unit = ''] = FILE_SIZE.exec(line.text) ?? [];
    if (!size || line.text.length > 160) continue;
    const before = line.text.slice(0, line.text.indexOf(size)).replace(/[\s,(|·-]+$/u, '');
    const above = lines.slice(Math.max(0, line.at - 2), line.at).findLast((one) => !isBlank(one));
    const isAlone = before === '' || FILE_FORMAT.test(before);
    const named = isAlone ? above : line;
    const name = isAlone ? above?.text : before.replace(/\s*[(,|·]\s*(?:pdf|docx?|word)\s*$/iu, '');
    if (!name?.trim() || !named) continue;
    const links = [...(named.links ?? []), ...(line.links ?? [])];
    const url = links.find(({ href }) => href.startsWith('https:'))?.href;
    const bytes = Number(number.replace(',', '.')) * (BYTES_PER_UNIT[unit.toLowerCase()] ?? 1000);
    documents.push({
      ...nameFile(name),
      ...(isAlone && before ? { format: before } : {}),
      bytes: Math.round(bytes),
      ...(url ? { url } : {}),
    });
    used.push(line, named);
  }
  for (const line of lines) {
    for (const { text, href } of line.links ?? []) {
      const isFile = /^https:[^?#]+\.(?:docx?|pdf|rtf|odt)(?:[?#]|$)/iu.test(href);
      if (!isFile || documents.some(({ url }) => url === href)) continue;
      const named = nameFile(text || line.text);
      if (named.title) documents.push({ ...named, url: href });
      used.push(line);
    }
  }
  return { documents, lines: used };
}
