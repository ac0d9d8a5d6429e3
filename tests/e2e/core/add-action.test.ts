import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { peru } from '../../../scripts/stage/peru.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { makeDocx } from '../../make-docx.ts';
import { makePdf } from '../../make-pdf.ts';
import { makeBomb } from '../../make-zip.ts';
import { UGANDA } from '../../uganda.ts';
import {
  forgetReview,
  openAddPage,
  pressKeep,
  readStored,
  waitForForm,
  waitForReview,
} from '../add-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const UA = 'https://ua.example/';

describe(`adding an action in ${browserName}`, () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await sharedStage();
    folder = await mkdtemp(join(tmpdir(), 'vigil-add-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => stage.browser.closePages());

  const openReview = async () => {
    const page = await stage.browser.openExtensionTab('review.html');
    await waitForForm(page);
    return page;
  };
  const readField = (page: Page, path: string) =>
    page.$eval(`[id="field-${path}"]`, (one) => (one as HTMLInputElement).value);
  const keep = async (page: Page) => {
    await pressKeep(page);
    return page.$eval('.review-bar .notice', (one) => one.textContent);
  };

  it('reads the page in front, every field of it, on a click in the popup', async () => {
    const front = await stage.browser.open(UA);
    const popup = await stage.browser.clickToolbarIcon(front);
    await popup.waitFor(`document.querySelector('#open-add')`, 'the list');
    await popup.click('#open-add');
    await popup.click('#add-action');
    await until(() => popup.closed(), 'the popup to close', 8000);
    const page = await openReview();
    const said = await page.evaluate(() => document.body.textContent ?? '');
    expect(said).toContain('nobody can see');
    expect(said).not.toContain('attacker@evil.example');
    // The bundled feed has it: keeping takes its place.
    expect(await page.$eval('#known', (one) => one.textContent)).toContain('FI 105/22-1');
    expect(await keep(page)).toMatch(/^Saved/);
    const kept = await readStored<typeof peru>(stage, `action/${peru.id}`);
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
    await writeFile(file, await makeDocx(UGANDA));
    const options = await stage.browser.openExtensionTab('options.html');
    const input = (await options.waitForSelector('#add-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await waitForReview(stage);
    let page = await openReview();
    const field = (path: string) => `[id="field-${path}"]`;
    expect(await readField(page, 'reference')).toBe('UA 71/33');
    expect(await readField(page, 'deadline')).toBe('2023-02-20');
    expect(await readField(page, 'targets[0].emails')).toBe('justice@uganda.example');

    // What cannot be kept is said at its field, and nothing is lost.
    await page.click(field('country'), { count: 3 });
    await page.keyboard.type('Atlantis');
    expect(await keep(page)).toMatch(/Country/);
    expect(await page.$eval('.review-fault', (one) => one.textContent)).toMatch(
      /two capital letters/,
    );
    await page.close();
    page = await openReview();
    expect(await readField(page, 'country')).toBe('Atlantis');
    await page.click(field('country'), { count: 3 });
    await page.keyboard.type('Uganda');
    // A line that is begun stays, though nothing is in it yet; a box that is emptied stays, too.
    await page.focus(field('targets[0].address'));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Africa');
    await page.click(field('targets[0].role'), { count: 3 });
    await page.keyboard.press('Backspace');
    await page.keyboard.type('Minister');
    expect(await keep(page)).toMatch(/^Saved/);
    const { targets, country } = (await readStored<typeof peru>(stage, 'action/71/33')) ?? {};
    expect(country).toEqual(['UG']);
    expect(targets?.[0]).toMatchObject({ role: 'Minister' });
    expect(targets?.[0]?.address.at(-1)).toBe('Africa');
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
    await forgetReview(stage);
    const options = await stage.browser.openExtensionTab('options.html');
    const input = (await options.waitForSelector('#add-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(broken);
    await options.waitForFunction(() => document.querySelector('p[role=alert]'));
    expect(await options.$eval('p[role=alert]', (one) => one.textContent)).toMatch(
      /could not read the file/,
    );
    await input.uploadFile(file);
    await waitForReview(stage, 15_000);
    const page = await openReview();
    expect(await readField(page, 'reference')).toBe('UA 72/33');
    await page.close();
    await options.close();
  });

  it('reads its own format, and shows what an update changes before it is kept', async () => {
    const [target, ...others] = peru.targets as [(typeof peru.targets)[0]];
    const next = {
      ...peru,
      ...{ id: '105/22-3', reference: 'FI 105/22-3', deadline: '2023-05-09' },
      title: { en: '49 killed during protests' },
      targets: [{ ...target, accounts: { x: 'DinaErciIia' } }, ...others],
    };
    const older = { ...peru, id: '105/22', reference: 'UA 105/22' };
    const { options, add } = await openAddPage(stage, folder);
    const bad = { ...peru, id: '9/22', deadline: 'soon' };
    await add('feed.json', JSON.stringify({ actions: [next, older, bad] }));
    await waitForReview(stage);
    const page = await openReview();
    const text = (selector: string) => page.$eval(selector, (one) => one.textContent ?? '');
    const how = () => page.$eval('#known', (one) => (one as HTMLElement).dataset.how);
    expect(await text('#left-out')).toContain('actions[2].deadline: Write a date like');
    expect(await how()).toBe('follows');
    expect(await text('#known')).toContain('follows FI 105/22-1');
    expect(await text('[data-account=x]')).toMatch(/On X, the account of Dina Ercilia/);
    expect(await text('[data-account=x] ins')).toBe('I');
    expect(await text('[data-changed=title] del')).toBe('18');
    expect(await text('[data-changed=title] ins')).toBe('49');
    expect(await text('[data-changed=deadline] ins')).toBe('May 9, 2023');
    // Its source is its JSON, with the field in hand marked.
    await page.focus('[id="field-deadline"]');
    await page.waitForFunction(() =>
      document.querySelector('.source-marked')?.textContent?.includes('"deadline": "2023-05-09"'),
    );
    await page.click('input[name=which][value="1"]');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#known')?.dataset.how === 'older',
    );
    await page.click('input[name=which][value="0"]');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#known')?.dataset.how === 'follows',
    );
    expect(await keep(page)).toMatch(/^Saved/);
    expect(await readStored(stage, 'action/105/22-3')).toMatchObject({ deadline: '2023-05-09' });
    await page.close();
    await options.close();
  });

  it('knows pasted text in its own format, and an action again by its document alone', async () => {
    const { options } = await openAddPage(stage, folder);
    // As a section's page has it that leaves the reference out.
    const copy = { ...peru, id: 'AMR 46/6346/2023', case: 'AMR 46/6346/2023', reference: 'Peru' };
    await options.$eval(
      '#add-paste',
      (box, text) => {
        (box as HTMLTextAreaElement).value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      JSON.stringify(copy),
    );
    await options.click('#read-paste');
    await waitForReview(stage);
    const page = await openReview();
    expect(await page.$eval('#known', (one) => (one as HTMLElement).dataset.how)).toBe('same');
    expect(await page.$eval('[data-changed=reference] ins', (one) => one.textContent)).toBe('Peru');
    await page.close();
    await options.close();
  });

  it('says in words what a file is that it does not take', async () => {
    const { options, add, said } = await openAddPage(stage, folder);
    await add('backup.json', '{"format":"vigil-backup/1","exported":"2023-01-29"}');
    await said(/Restore it under “My data”/);
    await add('broken.json', '{"format":');
    await said(/not a JSON file/);
    await add('other.json', '{"name":"x"}');
    await said(/neither an urgent action nor a source/);
    await add('bad.json', JSON.stringify({ ...peru, country: ['Peru'] }));
    await said(/country\[0\]: Write a country’s name/);
    await add('bomb.docx', makeBomb());
    await said(/larger than 10 MB, or becomes larger/);
    await add('locked.pdf', makePdf([UGANDA], { locked: true }));
    await said(/password protects the file/);
    await add('broken.docx', `PK\u0003\u0004${'x'.repeat(500)}`);
    await said(/could not read the file/);
    expect(await readStored(stage, 'reviewSource')).toBeNull();
    await options.close();
  });
});
