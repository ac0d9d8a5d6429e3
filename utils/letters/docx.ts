import type { LanguageTag } from '../actions/types.ts';
import type { PaperForm, PaperLetter } from './paper.ts';
import { toPlainLines } from './plain-lines.ts';
import { inOrder, isRightToLeft, languageByScript } from './word-text.ts';

/** Twentieths of a point, in which Word measures, from millimetres. */
const twips = (mm: number) => Math.round((mm / 25.4) * 1440);

const PAPER = { A4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } };
/** As on the printed sheet, in millimetres. */
const MARGIN = { top: 20, right: 20, bottom: 20, left: 25 };
/** Height of a line of the sender's and the recipient's, in millimetres. */
const LINE = 4.6;
/** Between the window's edge and the address, as on the printed sheet, in millimetres. */
const INSET = 5;

/** How a text's lines look; lengths in millimetres. */
interface Look {
  bold?: boolean;
  italics?: boolean;
  before?: number;
  after?: number;
  /** from the text's left edge and from its right edge, whatever way the text runs */
  indent?: { left: number; right: number };
  /** height of each line; without it the type decides */
  line?: number;
}

/** One paragraph of the file. */
interface Line {
  text: string;
  language: LanguageTag;
  /** does the block that it stands in run from right to left? */
  isFromRight: boolean;
  look: Look;
}

/** A text's lines, all in one language. */
function linesOf(text: string, language: LanguageTag, look: Look = {}): Line[] {
  const isFromRight = isRightToLeft(language);
  return spaced(look, toPlainLines(text)).map((line) => ({ ...line, language, isFromRight }));
}

/** The lines of an address, which is in the language of its script; of one direction as a whole, like on the sheet. */
function addressLines(text: string, likely: [LanguageTag, ...LanguageTag[]], look: Look): Line[] {
  const language = languageByScript(text, likely);
  const isFromRight = isRightToLeft(language);
  return spaced(look, toPlainLines(text)).map((line) => ({
    ...line,
    language: languageByScript(line.text, [language, ...likely]),
    isFromRight,
  }));
}

/** Lines one below the other, with the space of the whole before the first and after the last. */
function spaced({ before = 0, after = 0, ...look }: Look, text: string) {
  const lines = text.split('\n');
  return lines.map((line, at) => ({
    text: line,
    look: {
      ...look,
      before: at === 0 ? before : 0,
      after: at === lines.length - 1 ? after : 0,
    },
  }));
}

/** Everything that stands on one letter's sheets, from the top. */
function sheetLines(letter: PaperLetter): Line[] {
  const { form, sender, recipient, language } = letter;
  const { left, top, width, height } = form.window;
  const from = [sender.name, sender.address].filter(Boolean).join('\n');
  const sentFrom = addressLines(from, [language, 'en'], { line: LINE });
  const used = MARGIN.top + sentFrom.length * LINE;
  const sentTo = addressLines(recipient, ['en', language], {
    before: Math.max(LINE, top - used),
    indent: {
      left: left + INSET - MARGIN.left,
      right: PAPER[form.paper].width - MARGIN.right - (left + width - INSET),
    },
    line: LINE,
  });
  const rest = Math.max(LINE, height - sentTo.length * LINE);
  return [
    ...sentFrom,
    ...sentTo,
    ...linesOf(inOrder(letter.placeAndDate), language, { before: rest + 8, after: 8 }),
    ...(letter.cover ? linesOf(letter.cover, language, { italics: true, after: 4 }) : []),
    ...linesOf(letter.subject, language, { bold: true, after: 5 }),
    ...letter.body.split('\n\n').flatMap((text) => linesOf(text, language, { after: 3 })),
    ...linesOf(sender.name, language, { before: 14 }),
  ];
}

const pageOf = ({ paper }: PaperForm) => ({
  size: { width: twips(PAPER[paper].width), height: twips(PAPER[paper].height) },
  margin: {
    top: twips(MARGIN.top),
    right: twips(MARGIN.right),
    bottom: twips(MARGIN.bottom),
    left: twips(MARGIN.left),
  },
});

/**
 * Letters as one Word file, each on a new page; the address stands in the envelope's window. It does not use a frame
 * for that, since programs lose frames when they turn a file into text. The library is loaded with the first file.
 */
export async function writeDocx(letters: readonly PaperLetter[]): Promise<Blob> {
  const { Document, LineRuleType, Packer, Paragraph, TextRun } = await import('docx');

  const write = ({ text, language, isFromRight, look }: Line) => {
    const { bold = false, italics = false, before = 0, after = 0, indent, line } = look;
    const { left = 0, right = 0 } = indent ?? {};
    const run = new TextRun({
      ...{ text, bold, italics, rightToLeft: isRightToLeft(language) },
      language: { value: language, eastAsia: language, bidirectional: language },
    });
    return new Paragraph({
      children: [run],
      bidirectional: isFromRight,
      widowControl: true,
      // What Word calls left is where the paragraph begins (ECMA-376, 17.3.1.12).
      indent: isFromRight
        ? { left: twips(right), right: twips(left) }
        : { left: twips(left), right: twips(right) },
      spacing: {
        before: twips(before),
        after: twips(after),
        ...(line === undefined ? {} : { line: twips(line), lineRule: LineRuleType.EXACT }),
      },
    });
  };

  return Packer.toBlob(
    new Document({
      creator: 'Vigil',
      title: toPlainLines(letters[0]?.subject ?? ''),
      styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
      sections: letters.map((letter) => ({
        properties: { page: pageOf(letter.form) },
        children: sheetLines(letter).map(write),
      })),
    }),
  );
}
