import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peru } from '../peru.ts';
import { UGANDA } from '../uganda.ts';
import { until } from './browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from './journey.ts';

const UA = 'https://ua.example/';

describe.each(['chromium', 'firefox'] as const)('adding an action in %s', (name) => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await setStage(name);
    await stage.setToday(JANUARY_29);
    folder = await mkdtemp(join(tmpdir(), 'vigil-add-'));
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stored = <T>(key: string) =>
    stage.browser.inExtension<T>(
      `browser.storage.local.get('${key}').then((all) => all['${key}'] ?? null)`,
    );
  const openReview = async () => {
    const page = await stage.browser.openExtensionTab('review.html');
    await page.waitForSelector('.review-field');
    return page;
  };
  const readField = (page: Page, path: string) =>
    page.$eval(`[id="field-${path}"]`, (one) => (one as HTMLInputElement).value);
  const keep = async (page: Page) => {
    await page.click('#keep');
    await page.waitForFunction(() => document.querySelector('.notice') !== null);
    return page.$eval('.notice', (one) => one.textContent);
  };

  it('reads the page in front, every field of it, on a click in the popup', async () => {
    const front = await stage.browser.open(UA);
    const popup = await stage.browser.clickToolbarIcon(front);
    await popup.waitFor(`document.querySelector('#add-action')`, 'the list');
    await popup.click('#add-action');
    await until(() => popup.closed(), 'the popup to close', 8000);
    const page = await openReview();
    const said = await page.evaluate(() => document.body.textContent ?? '');
    expect(said).toContain('nobody sees');
    expect(said).not.toContain('attacker@evil.example');
    // The bundled feed has it: keeping takes its place.
    expect(await page.$eval('#known', (one) => one.textContent)).toContain('FI 105/22-1');
    expect(await keep(page)).toMatch(/Kept/);
    const kept = await stored<typeof peru>(`action/${peru.id}`);
    expect({ ...kept, source: undefined, documents: undefined }).toEqual({
      ...peru,
      format: 'urgent-action/1',
      source: undefined,
      documents: undefined,
    });
    await page.close();
  });

  it('reads a Word file on the settings page, has it put right, and lists it', async () => {
    const file = join(folder, 'uganda.docx');
    const children = UGANDA.map((text) => new Paragraph(text));
    await writeFile(file, await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const options = await stage.browser.openExtensionTab('options.html');
    const input = (await options.waitForSelector('#add-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await until(async () => (await stored('review')) !== null, 'the source to be kept', 10_000);
    let page = await openReview();
    const field = (path: string) => `[id="field-${path}"]`;
    expect(await readField(page, 'reference')).toBe('UA 71/33');
    expect(await readField(page, 'deadline')).toBe('2023-02-20');
    expect(await readField(page, 'targets[0].emails')).toBe('justice@uganda.example');

    // What cannot be kept is said at its field, and nothing is lost.
    await page.click(field('country'), { count: 3 });
    await page.keyboard.type('Uganda');
    expect(await keep(page)).toMatch(/country/);
    await page.close();
    page = await openReview();
    expect(await readField(page, 'country')).toBe('UGANDA');
    await page.click(field('country'), { count: 3 });
    await page.keyboard.type('UG');
    expect(await keep(page)).toMatch(/Kept/);
    await page.close();
    await options.close();

    const front = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(front);
    await popup.waitFor(`document.querySelector('[data-action="71/33"]')`, 'the new action');
    await popup.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
  });

  it('reads a PDF in its own pages, and gives up with words on what is none', async () => {
    const printer = await stage.browser.open('https://plain.example/');
    await printer.evaluate(
      (lines) => {
        document.body.replaceChildren(
          ...lines.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
        );
      },
      UGANDA.map((line) => line.replace('71/33', '72/33')),
    );
    const file = join(folder, 'uganda.pdf');
    await writeFile(file, await printer.pdf());
    const broken = join(folder, 'broken.pdf');
    await writeFile(broken, '%PDF-1.7 this is none');
    await stage.browser.inExtension(`browser.storage.local.remove('review')`);
    const options = await stage.browser.openExtensionTab('options.html');
    const input = (await options.waitForSelector('#add-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(broken);
    await options.waitForFunction(() => document.querySelector('[role=alert]'));
    expect(await options.$eval('[role=alert]', (one) => one.textContent)).toMatch(
      /could not be read/,
    );
    await input.uploadFile(file);
    await until(async () => (await stored('review')) !== null, 'the source to be kept', 15_000);
    const page = await openReview();
    expect(await readField(page, 'reference')).toBe('UA 72/33');
    await page.close();
    await options.close();
  });
});
