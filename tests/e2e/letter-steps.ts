import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { peru } from '../../scripts/stage/peru.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { peruLetter } from '../../scripts/stage/texts.ts';
import { paperForms } from '../../utils/letters/paper.ts';
import { hasPoppler, wordsOf } from '../pdf.ts';
import { browserName } from './shared-stage.ts';

export const SENDER = {
  name: 'Ana Activista',
  address: 'Calle Mayor 1\n3005 Berna',
  place: 'Berna',
};

/** On one line, letter by letter: some fonts write "ff" as one sign. */
export const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The text of a PDF, on one line. */
export const textOf = (file: string, ...options: string[]) =>
  flat(execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' }));

/** The letter's page with the person's own address, and a folder for what is printed. */
export interface LetterDesk {
  stage: Stage;
  folder: string;
}

export const keepSender = (stage: Stage) =>
  stage.browser.inExtension(`browser.storage.local.set({ sender: ${JSON.stringify(SENDER)} })`);

/** Puts another version of the Peru action into the storage. */
export const keepPeru = (stage: Stage, action: unknown) =>
  stage.browser.inExtension(
    `browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(action)} })`,
  );

/** @param form the id of a paper form */
export async function openLetter(
  { stage }: LetterDesk,
  language: string,
  form: string,
): Promise<Page> {
  await stage.browser.inExtension(
    `browser.storage.local.set({ letterForm: ${JSON.stringify(form)} })`,
  );
  const query = new URLSearchParams({ action: peru.id, language });
  const page = await stage.browser.openExtensionTab(`letter.html?${query}`);
  await page.waitForSelector('.sheet');
  return page;
}

/** @returns the path of the PDF */
export async function print({ folder }: LetterDesk, page: Page, file: string): Promise<string> {
  const path = join(folder, file);
  await writeFile(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return path;
}

export type FormAndLanguage = [form: string, language: string];

/** @param getDesk what the file's `beforeAll` sets */
export function printsEveryParagraph(getDesk: () => LetterDesk, cases: FormAndLanguage[]): void {
  it.skipIf(!hasPoppler).each(cases)(
    `the printed letter in ${browserName} on %s in %s has every paragraph in order, the address in the window, a page a letter`,
    async (id, language) => {
      const desk = getDesk();
      const page = await openLetter(desk, language, id);
      const file = await print(desk, page, `${id}-${language}.pdf`);
      await page.close();

      const text = textOf(file, '-l', '1');
      const { subject, body } = peruLetter(language);
      let at = 0;
      for (const part of [subject, ...body.split('\n\n'), SENDER.name]) {
        const found = text.indexOf(flat(part), at);
        expect(found, part).toBeGreaterThanOrEqual(at);
        at = found;
      }
      expect(text).toContain(
        language === 'es' ? 'Berna, 29 de enero de 2023' : 'Berna, January 29, 2023',
      );
      expectAddressInWindow(file, id);
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      // The letter and its copy for the embassy.
      expect(info).toMatch(/Pages:\s+2\n/);
    },
  );
}

function expectAddressInWindow(file: string, id: string): void {
  const form = paperForms.find((one) => one.id === id);
  if (!form) throw new Error(`There is no paper form ${id}`);
  const { left, top, width, height } = form.window;
  const words = wordsOf(file);
  const start = words.findIndex((word) => word.text === 'President' && word.top > top - 1);
  const end = words.findIndex((word, place) => place > start && word.text === 'PERU');
  const inWindow = words.slice(start, end + 1);
  expect(inWindow.length).toBeGreaterThan(8);
  for (const word of inWindow) {
    expect(word.left).toBeGreaterThanOrEqual(left - 0.5);
    expect(word.top).toBeGreaterThanOrEqual(top - 0.5);
    expect(word.right).toBeLessThanOrEqual(left + width);
    expect(word.bottom).toBeLessThanOrEqual(top + height + 0.5);
  }
}
