import { writeDocx } from '../../../utils/letters/docx.ts';
import { layOutLetter } from '../../../utils/letters/letter-layout.ts';
import { type PaperLetter, paperForms } from '../../../utils/letters/paper.ts';
import { peru } from '../../peru.ts';
import { readZip } from '../../read-zip.ts';

const SENDER = { name: 'Ana Activista', address: 'Calle Mayor 1\n3005 Berna', place: 'Berna' };

/** The Peru letter and its copies, as they stand on paper. */
export function peruLetters(language: string): [PaperLetter, ...PaperLetter[]] {
  const [target] = peru.targets;
  const [form] = paperForms;
  const layout =
    target &&
    layOutLetter(peru, {
      ...{ target, form, language, sender: SENDER },
      ...{ day: '2023-01-29', uiLanguage: 'es', drafts: {} },
    });
  if (!layout) throw new Error('no letter');
  return [layout.main, ...layout.copies];
}

/** What stands on a sheet, line by line, in its order. */
export const linesOf = (letter: PaperLetter) =>
  [
    ...[letter.sender.name, letter.sender.address, letter.recipient, letter.placeAndDate],
    ...[letter.cover, letter.subject, letter.body, letter.sender.name],
  ]
    .join('\n')
    .split('\n')
    .filter(Boolean);

export const bytesOf = async (letters: PaperLetter[]) =>
  Buffer.from(await (await writeDocx(letters)).arrayBuffer());

/** Lines of a text, empty ones and space at their ends aside. */
export const inLines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter(Boolean);

/** A paragraph of a Word file; lengths in millimetres. */
export interface WordParagraph {
  text: string;
  isFromRight: boolean;
  /** are its runs from right to left? */
  runsFromRight: boolean;
  language: string | undefined;
  isBold: boolean;
  isItalic: boolean;
  before: number;
  after: number;
  /** from the text's left and right edges, on the sheet */
  indent: number;
  indentRight: number;
  /** height of each line, where it is exact */
  line: number | undefined;
}

/** A section of a Word file, which has a page of its own; lengths in millimetres. */
export interface WordSection {
  width: number;
  height: number;
  top: number;
  left: number;
  paragraphs: WordParagraph[];
}

const MM = 25.4 / 1440;

/** The number of an attribute in millimetres, written in twentieths of a point. */
const lengthIn = (xml: string, element: string, name: string) => {
  const [, value] = new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(-?\\d+)"`).exec(xml) ?? [];
  return value === undefined ? undefined : Number(value) * MM;
};
/** Is the property there, and not switched off? */
const isOn = (xml: string, name: string) =>
  new RegExp(`<w:${name}(?:/| w:val="(?:true|1|on)"/)>`).test(xml);

const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function readParagraph(xml: string): WordParagraph {
  const runs = [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)];
  const [, language] = /<w:lang\b[^>]*\bw:val="([^"]+)"/.exec(xml) ?? [];
  return {
    text: decode(runs.map(([, text]) => text).join('')),
    isFromRight: isOn(xml, 'bidi'),
    runsFromRight: isOn(xml, 'rtl'),
    language,
    isBold: isOn(xml, 'b'),
    isItalic: isOn(xml, 'i'),
    before: lengthIn(xml, 'spacing', 'before') ?? 0,
    after: lengthIn(xml, 'spacing', 'after') ?? 0,
    // What is called left is where the paragraph begins (17.3.1.12).
    indent: lengthIn(xml, 'ind', isOn(xml, 'bidi') ? 'right' : 'left') ?? 0,
    indentRight: lengthIn(xml, 'ind', isOn(xml, 'bidi') ? 'left' : 'right') ?? 0,
    line: /w:lineRule="exact"/.test(xml) ? lengthIn(xml, 'spacing', 'line') : undefined,
  };
}

/** A Word file as Word reads it (ECMA-376, 17.3, 17.6): its sections, and what stands in them. */
export function readWord(bytes: Uint8Array): WordSection[] {
  const xml = readZip(bytes).get('word/document.xml');
  if (xml === undefined) throw new Error('no Word file');
  const sections: WordSection[] = [];
  let paragraphs: WordParagraph[] = [];
  // A section's properties stand in its last paragraph; those of the last one behind all.
  for (const [piece] of xml.matchAll(/<w:p>.*?<\/w:p>|<w:sectPr>.*?<\/w:sectPr>/gs)) {
    if (piece.startsWith('<w:p>')) paragraphs.push(readParagraph(piece));
    if (!piece.includes('<w:sectPr>')) continue;
    sections.push({
      width: lengthIn(piece, 'pgSz', 'w') ?? 0,
      height: lengthIn(piece, 'pgSz', 'h') ?? 0,
      top: lengthIn(piece, 'pgMar', 'top') ?? 0,
      left: lengthIn(piece, 'pgMar', 'left') ?? 0,
      paragraphs: paragraphs.filter(({ text }) => text !== ''),
    });
    paragraphs = [];
  }
  return sections;
}

/** The file's own XML, to see what is in it letter by letter. */
export const xmlOf = (bytes: Uint8Array) => readZip(bytes).get('word/document.xml') ?? '';
