import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../utils/letters/docx.ts';
import { layOutLetter } from '../../../utils/letters/letter-layout.ts';
import { type PaperLetter, paperForms } from '../../../utils/letters/paper.ts';
import { hasPoppler, wordsOf } from '../../pdf.ts';
import { peru } from '../../peru.ts';

const office = ['soffice', 'libreoffice'].find(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
);
const hasOffice = office !== undefined;
if (!hasOffice) {
  console.warn('LibreOffice is not installed (libreoffice-writer): no Word file is opened in it');
}

const SENDER = { name: 'Ana Activista', address: 'Calle Mayor 1\n3005 Berna', place: 'Berna' };
const folder = mkdtempSync(join(tmpdir(), 'vigil-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function peruLetters(language: string): PaperLetter[] {
  const [target] = peru.targets;
  const [form] = paperForms;
  const desk =
    target &&
    layOutLetter(peru, {
      ...{ target, form, language, sender: SENDER },
      ...{ day: '2023-01-29', reader: 'es', drafts: {} },
    });
  if (!desk) throw new Error('no letter');
  return [desk.main, ...desk.copies];
}

/** What stands on a sheet, line by line, in its order. */
const linesOf = ({ sender, recipient, placeAndDate, cover, subject, body }: PaperLetter) =>
  [sender.name, sender.address, recipient, placeAndDate, cover, subject, body, sender.name]
    .join('\n')
    .split('\n')
    .filter(Boolean);

const bytesOf = async (letters: PaperLetter[]) =>
  Buffer.from(await (await writeDocx(letters)).arrayBuffer());

const inLines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter(Boolean);

function convert(file: string, to: string): void {
  const where = ['--outdir', folder, file];
  const profile = `-env:UserInstallation=file://${folder}/office`;
  execFileSync(office ?? 'soffice', [profile, '--headless', '--convert-to', to, ...where], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

/** The file as LibreOffice reads it, turned into text. */
function openInOffice(bytes: Buffer, name: string): string {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  convert(file, 'txt:Text (encoded):UTF8');
  return readFileSync(join(folder, `${name}.txt`), 'utf8');
}

describe('a letter as a Word file', () => {
  it.each(['es', 'en'])(
    'holds every line of the %s letter and its copies, in order',
    async (tag) => {
      const letters = peruLetters(tag);
      const { value } = await mammoth.extractRawText({ buffer: await bytesOf(letters) });
      expect(inLines(value)).toEqual(letters.flatMap(linesOf));
    },
  );

  it.skipIf(!hasOffice).each(['es', 'en'])(
    'opens in LibreOffice with the same text, %s',
    async (tag) => {
      const letters = peruLetters(tag);
      expect(inLines(openInOffice(await bytesOf(letters), tag))).toEqual(letters.flatMap(linesOf));
    },
    130_000,
  );

  it.skipIf(!hasOffice || !hasPoppler).each(paperForms.map((form) => [form.id, form] as const))(
    'has the address in the window of %s',
    async (id, form) => {
      const [letter] = peruLetters('es');
      if (!letter) throw new Error('no letter');
      const file = join(folder, `${id}.docx`);
      writeFileSync(file, await bytesOf([{ ...letter, form }]));
      convert(file, 'pdf');
      const words = wordsOf(file.replace(/docx$/, 'pdf'));
      const { left, top, width, height } = form.window;
      const start = words.findIndex(({ text }) => text === 'President');
      const address = words.slice(start, words.findIndex(({ text }) => text === 'PERÚ') + 1);
      expect(address.length).toBeGreaterThan(8);
      for (const word of address) {
        expect(word.left).toBeGreaterThanOrEqual(left);
        expect(word.top).toBeGreaterThanOrEqual(top - 0.5);
        expect(word.right).toBeLessThanOrEqual(left + width);
        expect(word.bottom).toBeLessThanOrEqual(top + height + 0.5);
      }
    },
    130_000,
  );

  it.each([
    ['an address of 12 lines', Array.from({ length: 12 }, (_, at) => `Line ${at + 1}`).join('\n')],
    ['a name with quotes, commas and line breaks', 'Minister "A", of\nB, <c@d.example>\nLima'],
  ])('keeps %s whole', async (_, recipient) => {
    const [letter] = peruLetters('es');
    if (!letter) throw new Error('no letter');
    const long = { ...letter, recipient };
    const { value } = await mammoth.extractRawText({ buffer: await bytesOf([long]) });
    expect(inLines(value)).toEqual(linesOf(long));
  });

  it('takes a letter of 40 kB whole', async () => {
    const [letter] = peruLetters('es');
    if (!letter) throw new Error('no letter');
    const body = Array.from(
      { length: 60 },
      (_, at) => `${at}. ${'Un párrafo largo. '.repeat(38).trim()}`,
    );
    const long = { ...letter, body: body.join('\n\n') };
    expect(long.body.length).toBeGreaterThan(40_000);
    const { value } = await mammoth.extractRawText({ buffer: await bytesOf([long]) });
    expect(inLines(value)).toEqual(linesOf(long));
  });

  it('takes every script, and what would be markup elsewhere', async () => {
    const [letter] = peruLetters('es');
    if (!letter) throw new Error('no letter');
    const body =
      'عزيزي الوزير،\n\nשלום רב\n\n尊敬的部长：\n\nमाननीय मंत्री\n\n<b>&amp; "q"\nline 👩‍👩‍👧';
    const arabic = { ...letter, body, language: 'ar' };
    const { value } = await mammoth.extractRawText({ buffer: await bytesOf([arabic]) });
    expect(inLines(value)).toEqual(linesOf(arabic));
  });
});
