/**
 * Word files as LibreOffice opens them, where it is installed (libreoffice-writer): a second opinion on what
 * `docx.test.ts` proves everywhere. It takes half a minute, so that it runs with `VIGIL_ALL=1` only (`npm run test:all`).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paperForms } from '../../../utils/letters/paper.ts';
import { hasPoppler, wordsOf } from '../../pdf.ts';
import { bytesOf, inLines, linesOf, peruLetters } from './word-file.ts';

const office = ['soffice', 'libreoffice'].find(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
);
if (!office) console.warn('LibreOffice is not installed: no Word file is opened in it');

const folder = mkdtempSync(join(tmpdir(), 'vigil-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, to: string): void {
  const where = ['--outdir', folder, file];
  const profile = `-env:UserInstallation=file://${folder}/office`;
  execFileSync(office ?? '', [profile, '--headless', '--convert-to', to, ...where], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

describe.skipIf(!office)('a letter in LibreOffice', () => {
  it.each(['es', 'en'])('has the same text, %s', { timeout: 130_000 }, async (tag) => {
    const letters = peruLetters(tag);
    const file = join(folder, `${tag}.docx`);
    writeFileSync(file, await bytesOf(letters));
    convert(file, 'txt:Text (encoded):UTF8');
    const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8');
    expect(inLines(text)).toEqual(letters.flatMap(linesOf));
  });

  it.skipIf(!hasPoppler).each(paperForms)(
    'has the address in the window of $id',
    { timeout: 130_000 },
    async (form) => {
      const [letter] = peruLetters('es');
      const file = join(folder, `${form.id}.docx`);
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
  );
});
