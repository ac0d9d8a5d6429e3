import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { type PaperLetter, paperForms } from '../../../utils/letters/paper.ts';
import { bytesOf, inLines, linesOf, peruLetters, readWord, xmlOf } from './word-file.ts';

const [spanish] = peruLetters('es');
const textOf = async (...letters: PaperLetter[]) => {
  const { value } = await mammoth.extractRawText({ buffer: await bytesOf(letters) });
  return inLines(value);
};
const wordOf = async (...letters: PaperLetter[]) => readWord(await bytesOf(letters));
const paragraphsOf = async (letter: PaperLetter) => (await wordOf(letter))[0]?.paragraphs ?? [];

describe('a letter as a Word file', () => {
  it.each(['es', 'en'])(
    'holds every line of the %s letter and its copies, in order',
    async (tag) => {
      const letters = peruLetters(tag);
      expect(await textOf(...letters)).toEqual(letters.flatMap(linesOf));
    },
  );

  it.each(['es', 'en'])('gives each %s letter pages of its own', async (tag) => {
    const letters = peruLetters(tag);
    const sections = await wordOf(...letters);
    expect(sections.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual(
      letters.map(linesOf),
    );
  });

  it.each(paperForms)('has the address in the window of $id, on its paper', async (form) => {
    const [section] = await wordOf({ ...spanish, form });
    if (!section) throw new Error('no sheet');
    const [paperWidth, paperHeight] = form.paper === 'A4' ? [210, 297] : [215.9, 279.4];
    expect(section.width).toBeCloseTo(paperWidth ?? 0, 1);
    expect(section.height).toBeCloseTo(paperHeight ?? 0, 1);

    const { left, top, width, height } = form.window;
    const first = section.paragraphs.findIndex(({ text }) => text.startsWith('President'));
    const last = section.paragraphs.findIndex(({ text }) => text === 'PERÚ');
    expect(last - first).toBe(3);
    const heightOf = (paragraphs: typeof section.paragraphs) =>
      paragraphs.reduce((sum, { before, line = 99, after }) => sum + before + line + after, 0);
    const address = section.paragraphs.slice(first, last + 1);
    const begins =
      section.top + heightOf(section.paragraphs.slice(0, first)) + (address[0]?.before ?? 0);
    const ends = section.top + heightOf(section.paragraphs.slice(0, last + 1));
    expect(begins).toBeGreaterThanOrEqual(top - 0.1);
    expect(ends).toBeLessThanOrEqual(top + height);
    // The date stands below the window, so that nothing of the letter shows in it.
    expect(ends + (section.paragraphs[last + 1]?.before ?? 0)).toBeGreaterThan(top + height);
    for (const { text, indent } of address) {
      expect(section.left + indent).toBeGreaterThanOrEqual(left);
      // A letter of Arial at 10.5 points is half as wide as high, taken over a line.
      const textWidth = (text.length * 10.5 * 25.4) / 72 / 2;
      expect(section.left + indent + textWidth).toBeLessThanOrEqual(left + width);
    }
  });

  it('tells the subject and a copy’s cover by their type', async () => {
    const [, copy] = peruLetters('es');
    if (!copy) throw new Error('no copy');
    const paragraphs = await paragraphsOf(copy);
    expect(paragraphs.filter(({ isBold }) => isBold).map(({ text }) => text)).toEqual([
      copy.subject,
    ]);
    expect(paragraphs.filter(({ isItalic }) => isItalic).map(({ text }) => text)).toEqual([
      copy.cover,
    ]);
  });

  it.each([
    ['an address of 12 lines', Array.from({ length: 12 }, (_, at) => `Line ${at + 1}`).join('\n')],
    ['a name with quotes, commas and line breaks', 'Minister "A", of\nB, <c@d.example>\nLima'],
  ])('keeps %s whole', async (_, recipient) => {
    const long = { ...spanish, recipient };
    expect(await textOf(long)).toEqual(linesOf(long));
  });

  it('takes a letter of 40 kB whole', async () => {
    const body = Array.from(
      { length: 60 },
      (_, at) => `${at}. ${'Un párrafo largo. '.repeat(38).trim()}`,
    );
    const long = { ...spanish, body: body.join('\n\n') };
    expect(long.body.length).toBeGreaterThan(40_000);
    expect(await textOf(long)).toEqual(linesOf(long));
  });

  it('takes every script, and what would be markup elsewhere', async () => {
    const body =
      'عزيزي الوزير،\n\nשלום רב\n\n尊敬的部长：\n\nमाननीय मंत्री\n\n<b>&amp; "q"\nline 👩‍👩‍👧';
    const arabic = { ...spanish, body, language: 'ar' };
    expect(await textOf(arabic)).toEqual(linesOf(arabic));
  });
});

describe('line breaks and signs that XML has no place for', () => {
  it.each([
    ['a vertical tab, as Word has in a list', '\v'],
    ['a form feed', '\f'],
    ['a next line', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['an old Mac’s line end', '\r'],
    ['a Windows line end', '\r\n'],
  ])('%s parts two lines', async (_, sign) => {
    const letter = { ...spanish, body: `Uno${sign}dos.`, recipient: `Nombre${sign}Calle` };
    const texts = (await paragraphsOf(letter)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Uno', 'dos.', 'Nombre', 'Calle']));
  });

  it.each([
    ['U+FFFF', '\uffff'],
    ['U+FFFE', '\ufffe'],
    ['a control character', '\u0000'],
    ['another one', '\u001b'],
    ['half a surrogate pair', '\ud83d'],
  ])('%s leaves well-formed XML, and the words around it', async (_, sign) => {
    const odd = (text: string) => `${text}${sign}`;
    const letter = {
      ...spanish,
      sender: { ...spanish.sender, name: odd('Ana') },
      recipient: odd('Ministra'),
      subject: odd('Asunto'),
      body: `${odd('Ministra')}, basta`,
    };
    const bytes = await bytesOf([letter]);
    // XML 1.0, 2.2: what a document may be made of.
    expect(xmlOf(bytes)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    expect(inLines((await mammoth.extractRawText({ buffer: bytes })).value).join(' ')).toMatch(
      /Ministra.?, basta/u,
    );
  });
});

describe('a letter that runs from right to left', () => {
  const arabic: PaperLetter = {
    ...spanish,
    language: 'ar',
    recipient: 'وزير العدل (UA 31)\nشارع الميناء 14\nP.O. Box 12\nليستغراد',
    placeAndDate: 'Berna, 29 January 2023',
    subject: 'ميريلا',
    body: 'UA 31/23: معالي الوزير،\n\nأكتب إليكم.',
  };

  it('has all of its own paragraphs and runs from the right, in its language', async () => {
    const texts = ['ميريلا', 'UA 31/23: معالي الوزير،', 'أكتب إليكم.', 'Berna, 29 January 2023'];
    const own = (await paragraphsOf(arabic)).filter(({ text }) => texts.includes(text));
    expect(own).toHaveLength(4);
    for (const paragraph of own)
      expect(paragraph).toMatchObject({ isFromRight: true, runsFromRight: true, language: 'ar' });
  });

  it('has its address from the right as a whole, each line in the language of its script', async () => {
    const lines = arabic.recipient.split('\n');
    const address = (await paragraphsOf(arabic)).filter(({ text }) => lines.includes(text));
    expect(address.map(({ isFromRight }) => isFromRight)).toEqual([true, true, true, true]);
    expect(address.map(({ runsFromRight }) => runsFromRight)).toEqual([true, true, false, true]);
    expect(address.map(({ language }) => language)).toEqual(['ar', 'ar', 'en', 'ar']);
  });

  it.each(paperForms)('has its address in the window of $id', async (form) => {
    const [section] = await wordOf({ ...arabic, form });
    if (!section) throw new Error('no sheet');
    const { left, width } = form.window;
    const lines = arabic.recipient.split('\n');
    const address = section.paragraphs.filter(({ text }) => lines.includes(text));
    expect(address).toHaveLength(4);
    for (const { indent, indentRight } of address) {
      expect(section.left + indent).toBeGreaterThanOrEqual(left);
      // The margin on the right is 20 mm wide.
      expect(section.width - 20 - indentRight).toBeLessThanOrEqual(left + width);
      expect(section.width - 20 - indentRight).toBeGreaterThan(left + width / 2);
    }
  });

  it('has a sender of another script as that one runs', async () => {
    const street = (await paragraphsOf(arabic)).find(({ text }) => text === 'Calle Mayor 1');
    expect(street).toMatchObject({ isFromRight: false, runsFromRight: false });
  });

  it('has an address in the letter’s language, where that is written in the same script', async () => {
    const farsi = await paragraphsOf({ ...arabic, language: 'fa' });
    expect(farsi.find(({ text }) => text === 'ليستغراد')?.language).toBe('fa');
    const japanese = { ...spanish, language: 'ja', recipient: '東京都港区' };
    const line = (await paragraphsOf(japanese)).find(({ text }) => text === '東京都港区');
    expect(line?.language).toBe('ja');
  });

  it('leaves an address in Latin letters as it is, and an Arabic one in a Spanish letter', async () => {
    const lines = async (letter: PaperLetter) =>
      (await paragraphsOf(letter)).filter(({ text }) =>
        letter.recipient.split('\n').includes(text),
      );
    const latin = await lines({ ...arabic, recipient: 'Minister Velimor\nLestgrad' });
    expect(latin.map(({ isFromRight, language }) => [isFromRight, language])).toEqual([
      [false, 'en'],
      [false, 'en'],
    ]);
    const inSpanish = await lines({ ...spanish, recipient: 'وزير العدل\nليستغراد' });
    expect(inSpanish.map(({ isFromRight, language }) => [isFromRight, language])).toEqual([
      [true, 'ar'],
      [true, 'ar'],
    ]);
  });
});
