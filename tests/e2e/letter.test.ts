import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '../../utils/letters/letter.ts';
import { paperForms } from '../../utils/letters/paper.ts';
import { hasPoppler, wordsOf } from '../pdf.ts';
import { peru } from '../peru.ts';
import { forget, JANUARY_29, type Stage, setStage } from './journey.ts';

const SENDER = { name: 'Ana Activista', address: 'Calle Mayor 1\n3005 Berna', place: 'Berna' };
// Some fonts write "ff" as one sign.
const flat = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

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
      const end = words.findIndex((word, place) => place > start && word.text === 'PERU');
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
    const said = await page.evaluate(() => document.querySelector('.desk')?.textContent ?? '');
    for (const paragraph of letter('en').body.split('\n\n')) expect(said).toContain(paragraph);
    const [line] = Object.values(peru.guidance.safety).flat();
    if (line) expect(said).toContain(line);
    await page.close();
  });

  async function printed(page: Page, file: string): Promise<string> {
    const path = join(folder, file);
    await writeFile(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    return path;
  }

  const choosePrinted = async (page: Page, what: string) => {
    await page.click(`input[name=printed][value=${what}]`);
    await page.waitForSelector(
      { envelope: '.envelope', labels: '.labels', fax: '.fax' }[what] ?? '',
    );
  };
  const textOf = (file: string) =>
    flat(execFileSync('pdftotext', ['-layout', file, '-']).toString());
  const sizeOf = (file: string) =>
    /Page size:\s+([\d.]+) x ([\d.]+)/
      .exec(execFileSync('pdfinfo', [file]).toString())
      ?.slice(1)
      .map((points) => Math.round((Number(points) * 25.4) / 72));

  it.skipIf(!hasPoppler)(
    'prints an envelope of the right size, labels and a fax sheet',
    async () => {
      const page = await openLetter('es', 'din');
      await choosePrinted(page, 'envelope');
      const envelope = await printed(page, 'envelope.pdf');
      expect(sizeOf(envelope)).toEqual([220, 110]);
      const recipient = wordsOf(envelope).find(({ text }) => text === 'President');
      expect(recipient?.left).toBeGreaterThan(90);
      expect(recipient?.top).toBeGreaterThan(40);
      expect(textOf(envelope)).toContain('Botschaft von Peru');

      await choosePrinted(page, 'labels');
      const labels = await printed(page, 'labels.pdf');
      const [target, embassy] = ['President', 'Botschaft'].map((name) =>
        wordsOf(labels).find(({ text }) => text === name),
      );
      // The first two cells of the sheet.
      expect(target?.left).toBeGreaterThan(4.6);
      expect(target?.bottom).toBeLessThan(15.1 + 38.1);
      expect(embassy?.left).toBeGreaterThan(4.6 + 99.1 + 2.5);

      await choosePrinted(page, 'fax');
      const fax = textOf(await printed(page, 'fax.pdf'));
      expect(fax).toMatch(
        /Fax .*Para .*President Dina .*De Ana Activista.*Asunto Derechos humanos/,
      );
      await page.close();
    },
  );

  it('saves the letter and its copies as a Word file, with what the person changed', async () => {
    const page = await openLetter('es', 'swiss');
    await page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        (globalThis as { saved?: Blob }).saved = blob;
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await page.click('details summary');
    const details = await page.$$('.desk-side > details > summary');
    await details.at(-1)?.click();
    await page.waitForSelector('#letter-subject', { visible: true });
    await page.click('#letter-subject', { count: 3 });
    await page.keyboard.type('Mi asunto');
    await page.click('#save-docx');
    await page.waitForFunction(() => (globalThis as { saved?: Blob }).saved);
    const base64 = await page.evaluate(async () => {
      const bytes = new Uint8Array(
        (await (globalThis as { saved?: Blob }).saved?.arrayBuffer()) ?? [],
      );
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(base64, 'base64') });
    for (const part of ['Mi asunto', ...letter('es').body.split('\n\n'), 'Botschaft von Peru']) {
      expect(flat(value)).toContain(flat(part));
    }
    await page.close();
    await forget(stage, 'draft/');
  });

  it.skipIf(!hasPoppler)(
    'cuts nothing of an address of 12 lines, and says what to do',
    async () => {
      const [target, ...others] = peru.targets;
      const address = Array.from({ length: 12 }, (_, at) => `Line ${at + 1} of "this" address`);
      await keep({ ...peru, targets: [{ ...target, address }, ...others] });
      const page = await openLetter('en', 'us');
      expect(await page.$eval('#address-long', (one) => one.textContent)).toMatch(/too long/);
      const file = await printed(page, 'long-address.pdf');
      const text = textOf(file);
      for (const line of address) expect(text).toContain(line);
      const words = wordsOf(file);
      const last = words.findLast((word) => word.text === 'address');
      const date = words.find((word) => /^January$/.test(word.text));
      expect(last?.bottom).toBeLessThan(date?.top ?? 0);
      await page.close();
      await keep(peru);
    },
  );

  it.skipIf(!hasPoppler)('prints a letter of 40 kB whole, over several pages', async () => {
    const [model] = peru.letters;
    const many = Array.from(
      { length: 60 },
      (_, at) => `${at + 1}. ${'A long paragraph goes on. '.repeat(26)}`,
    );
    await keep({ ...peru, letters: [{ ...model, body: { en: many } }] });
    const page = await openLetter('en', 'din');
    const text = textOf(await printed(page, 'long.pdf'));
    for (const paragraph of many) expect(text).toContain(flat(paragraph));
    await page.close();
    await keep(peru);
  });

  const keep = (action: unknown) =>
    stage.browser.inExtension(
      `browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(action)} })`,
    );
});
