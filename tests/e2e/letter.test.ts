import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '../../utils/letters/letter.ts';
import { paperForms } from '../../utils/letters/paper.ts';
import { peru } from '../peru.ts';
import { JANUARY_29, type Stage, setStage } from './journey.ts';

const hasPoppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
if (!hasPoppler) console.warn('pdftotext is not installed (poppler-utils): no PDF is measured');

const SENDER = { name: 'Ana Activista', address: 'Calle Mayor 1\n3005 Berna', place: 'Berna' };
const MM = 25.4 / 72;
// Some fonts write "ff" as one sign.
const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words of a PDF's first page, in millimetres. */
function wordsOf(file: string): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', '-l', '1', file, '-'], { encoding: 'utf8' });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return [...xml.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left) * MM,
    top: Number(top) * MM,
    right: Number(right) * MM,
    bottom: Number(bottom) * MM,
  }));
}

describe.each(['chromium', 'firefox'] as const)('the printed letter in %s', (name) => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await setStage(name);
    await stage.setToday(JANUARY_29);
    folder = await mkdtemp(join(tmpdir(), 'vigil-letter-'));
    // The worker takes the bundled actions in as it starts.
    await stage.browser.inExtension(
      `browser.runtime.sendMessage({ vigil: 'ensure-catalogue' }).then(() =>
        browser.storage.local.set({ sender: ${JSON.stringify(SENDER)} }))`,
    );
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function openLetter(language: string, form: string): Promise<Page> {
    await stage.browser.inExtension(
      `browser.storage.local.set({ letterForm: ${JSON.stringify(form)} })`,
    );
    const query = new URLSearchParams({ action: peru.id, language });
    const page = await stage.browser.openExtensionTab(`letter.html?${query}`);
    await page.waitForSelector('.sheet');
    return page;
  }

  const letter = (language: string) => {
    const [model] = peru.letters;
    const rendered = model && renderLetter(peru, model, language);
    if (!rendered) throw new Error('no letter');
    return rendered;
  };

  it
    .skipIf(!hasPoppler)
    .each(
      paperForms.flatMap((form) =>
        ['es', 'en'].map((language) => [form.id, language, form] as const),
      ),
    )(
    '%s, %s: every paragraph in order, the address in the window, a page a letter',
    async (id, language, form) => {
      const page = await openLetter(language, id);
      const file = join(folder, `${id}-${language}.pdf`);
      await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      await page.close();

      const text = flat(execFileSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' }));
      const { subject, body } = letter(language);
      let at = 0;
      for (const part of [subject, ...body.split('\n\n'), SENDER.name]) {
        const found = text.indexOf(flat(part), at);
        expect(found, part).toBeGreaterThanOrEqual(at);
        at = found;
      }
      expect(text).toContain(
        language === 'es' ? 'Berna, 29 de enero de 2023' : 'Berna, January 29, 2023',
      );

      const { left, top, width, height } = form.window;
      const words = wordsOf(file);
      const start = words.findIndex((word) => word.text === 'President' && word.top > top - 1);
      const end = words.findIndex((word, place) => place > start && word.text === '15001');
      const inWindow = words.slice(start, end + 1);
      expect(inWindow.length).toBeGreaterThan(8);
      for (const word of inWindow) {
        expect(word.left).toBeGreaterThanOrEqual(left - 0.5);
        expect(word.top).toBeGreaterThanOrEqual(top - 0.5);
        expect(word.right).toBeLessThanOrEqual(left + width);
        expect(word.bottom).toBeLessThanOrEqual(top + height + 0.5);
      }
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      // The letter and its copy for the embassy.
      expect(info).toMatch(/Pages:\s+2\n/);
    },
  );

  it('shows what it says in the reader’s own language, and the guidance for one’s safety', async () => {
    const page = await openLetter('es', 'din');
    const said = await page.evaluate(() => document.querySelector('.desk-side')?.textContent ?? '');
    for (const paragraph of letter('en').body.split('\n\n')) expect(said).toContain(paragraph);
    const [line] = Object.values(peru.guidance.safety).flat();
    if (line) expect(said).toMatch(/Your safety/);
    await page.close();
  });
});
