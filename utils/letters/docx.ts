import { directionOf } from '../actions/languages.ts';
import type { PaperLetter } from './paper.ts';

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
  indent?: number;
  /** height of each line; none: as the type needs it */
  line?: number;
}

/**
 * Letters as one Word file, each beginning on a page of its own; the address stands in the envelope's window. No frame
 * is used for that, since programs lose frames when they turn a file into text. The library comes with the first file.
 */
export async function writeDocx(letters: readonly PaperLetter[]): Promise<Blob> {
  const { Document, LineRuleType, Packer, Paragraph, TextRun } = await import('docx');

  const write = (text: string, language: string, look: Look = {}) => {
    const { bold = false, italics = false, before = 0, after = 0, indent = 0, line } = look;
    const rightToLeft = directionOf(language) === 'rtl';
    const lines = text.split('\n');
    return lines.map((words, at) => {
      const run = new TextRun({
        ...{ text: words, bold, italics, rightToLeft },
        language: { value: language, eastAsia: language, bidirectional: language },
      });
      return new Paragraph({
        children: [run],
        bidirectional: rightToLeft,
        widowControl: true,
        indent: { left: twips(indent) },
        spacing: {
          before: twips(at === 0 ? before : 0),
          after: twips(at === lines.length - 1 ? after : 0),
          ...(line === undefined ? {} : { line: twips(line), lineRule: LineRuleType.EXACT }),
        },
      });
    });
  };

  const sections = letters.map((letter) => {
    const { form, sender, recipient, language } = letter;
    const { left, top, height } = form.window;
    const from = [sender.name, sender.address].filter(Boolean).join('\n');
    const used = MARGIN.top + from.split('\n').length * LINE;
    const toWindow = Math.max(LINE, top - used);
    const rest = Math.max(LINE, height - recipient.split('\n').length * LINE);
    const { width, height: long } = PAPER[form.paper];
    return {
      properties: {
        page: {
          size: { width: twips(width), height: twips(long) },
          margin: {
            top: twips(MARGIN.top),
            right: twips(MARGIN.right),
            bottom: twips(MARGIN.bottom),
            left: twips(MARGIN.left),
          },
        },
      },
      children: [
        ...write(from, language, { line: LINE }),
        ...write(recipient, 'en', {
          before: toWindow,
          indent: left + INSET - MARGIN.left,
          line: LINE,
        }),
        ...write(letter.placeAndDate, language, { before: rest + 8, after: 8 }),
        ...(letter.cover ? write(letter.cover, language, { italics: true, after: 4 }) : []),
        ...write(letter.subject, language, { bold: true, after: 5 }),
        ...letter.body.split('\n\n').flatMap((text) => write(text, language, { after: 3 })),
        ...write(sender.name, language, { before: 14 }),
      ],
    };
  });
  return Packer.toBlob(
    new Document({
      creator: 'Vigil',
      title: letters[0]?.subject ?? '',
      styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
      sections,
    }),
  );
}
