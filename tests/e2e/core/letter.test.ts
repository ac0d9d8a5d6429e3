import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peru } from '../../../scripts/stage/peru.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { peruLetter } from '../../../scripts/stage/texts.ts';
import { hasPoppler, wordsOf } from '../../pdf.ts';
import {
  flat,
  keepSender,
  type LetterDesk,
  openLetter,
  print,
  printsEveryParagraph,
  textOf,
} from '../letter-steps.ts';
import { forget } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`the letter page in ${browserName}`, () => {
  let stage: Stage;
  let desk: LetterDesk;
  beforeAll(async () => {
    stage = await sharedStage();
    await keepSender(stage);
    desk = { stage, folder: await mkdtemp(join(tmpdir(), 'vigil-letter-')) };
  });
  afterAll(() => rm(desk.folder, { recursive: true, force: true }));

  printsEveryParagraph(() => desk, [['din', 'es']]);

  it('shows what it says in the reader’s own language, and the guidance for one’s safety', async () => {
    const page = await openLetter(desk, 'es', 'din');
    const said = await page.evaluate(() => document.querySelector('.desk')?.textContent ?? '');
    for (const paragraph of peruLetter('en').body.split('\n\n')) expect(said).toContain(paragraph);
    const [line] = Object.values(peru.guidance.safety).flat();
    if (line) expect(said).toContain(line);
    await page.close();
  });

  const choosePrinted = async (page: Page, what: string) => {
    await page.click(`input[name=printed][value=${what}]`);
    await page.waitForSelector(
      { envelope: '.envelope', labels: '.labels', fax: '.fax' }[what] ?? '',
    );
  };
  const sizeOf = (file: string) =>
    /Page size:\s+([\d.]+) x ([\d.]+)/
      .exec(execFileSync('pdfinfo', [file]).toString())
      ?.slice(1)
      .map((points) => Math.round((Number(points) * 25.4) / 72));

  it.skipIf(!hasPoppler)(
    'prints an envelope of the right size, labels and a fax sheet',
    async () => {
      const page = await openLetter(desk, 'es', 'din');
      await choosePrinted(page, 'envelope');
      const envelope = await print(desk, page, 'envelope.pdf');
      expect(sizeOf(envelope)).toEqual([220, 110]);
      const recipient = wordsOf(envelope).find(({ text }) => text === 'President');
      expect(recipient?.left).toBeGreaterThan(90);
      expect(recipient?.top).toBeGreaterThan(40);
      expect(textOf(envelope, '-layout')).toContain('Botschaft von Peru');

      await choosePrinted(page, 'labels');
      const labels = await print(desk, page, 'labels.pdf');
      const [target, embassy] = ['President', 'Botschaft'].map((name) =>
        wordsOf(labels).find(({ text }) => text === name),
      );
      // The first two cells of the sheet.
      expect(target?.left).toBeGreaterThan(4.6);
      expect(target?.bottom).toBeLessThan(15.1 + 38.1);
      expect(embassy?.left).toBeGreaterThan(4.6 + 99.1 + 2.5);

      await choosePrinted(page, 'fax');
      const fax = textOf(await print(desk, page, 'fax.pdf'), '-layout');
      expect(fax).toMatch(
        /Fax .*Para .*Botschaft von Peru .*031 351 85 70 .*De Ana Activista.*Asunto Derechos humanos/,
      );
      await page.close();
    },
  );

  it('saves the letter and its copies as a Word file, with what the person changed', async () => {
    const page = await openLetter(desk, 'es', 'swiss');
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
    for (const part of [
      'Mi asunto',
      ...peruLetter('es').body.split('\n\n'),
      'Botschaft von Peru',
    ]) {
      expect(flat(value)).toContain(flat(part));
    }
    await page.close();
    await forget(stage, 'draft/');
  });
});
