import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import type { UrgentAction } from '../../../../utils/actions/types.ts';
import { makeDocx } from '../../../make-docx.ts';
import { UGANDA } from '../../../uganda.ts';
import { forgetReview, pressKeep, readStored } from '../../add-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

/** A piece of a page: its element, its text, and where it leads. */
type Part = [name: 'h1' | 'h2' | 'p', text: string, href?: string];

const NEWS: Part[] = [
  ['h1', 'Report on prisons in Peru published'],
  ['p', 'Lima, 3 May 2031. Our report tells of 120 prisoners who wait for a trial.'],
  ['p', 'The Minister of Justice, Ana Roca, said that she had read it.'],
  ['p', 'We call on the government to free all who are held for their opinions.'],
  ['p', 'Palacio de Justicia, mesa@justicia.example'],
];
const DOUBTED: Part[] = [
  ['h1', 'The poet of Ayacucho'],
  ['p', 'She was taken from her house in the night, and nobody has seen her since.'],
  ['p', 'Her friends ask for letters until 7 March 2031.'],
  ['p', 'To the minister, who has the power to free her'],
  ['p', 'Ana Roca'],
  ['p', 'Scipión Llona 350, Lima 18'],
  ['p', 'Peru'],
];
const LIST: Part[] = [
  ['h1', 'Urgent actions'],
  ['h2', 'Iran: poet at risk of execution (UA 11/31)', '/act/poet'],
  ['p', 'Write until 7 March 2031'],
  ['h2', 'Peru: farmers threatened after a protest (UA 12/31)', '/act/farmers'],
  ['p', 'Write until 9 March 2031'],
  ['h2', 'Uganda: student held without charge (UA 13/31)', '/act/student'],
  ['p', 'Write until 12 March 2031'],
];
const DOWNLOADS: Part[] = [
  ['p', 'URGENT ACTION'],
  ['h1', 'Uganda: teacher held without charge'],
  ['p', 'UA 71/33'],
  ['p', 'Please take action before 20 February 2023.'],
  ['p', 'A teacher has been held since January, and nobody may visit her.'],
  ['p', 'Letter in Word', '/files/ua-71-33.docx'],
  ['p', 'Download full UA in PDF', '/files/download?id=7133'],
];

describe(`a page without a whole action is no dead end in ${browserName}`, () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await sharedStage();
    folder = await mkdtemp(join(tmpdir(), 'vigil-end-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => stage.browser.closePages());

  /** Adds a page of these parts by the popup. */
  async function add(parts: Part[], selector: string): Promise<Page> {
    await forgetReview(stage);
    const front = await stage.browser.open('https://plain.example/');
    await front.evaluate((all) => {
      const elements = all.map(([name, text, href]) => {
        const element = document.createElement(name);
        if (href) {
          const link = Object.assign(document.createElement('a'), { href, textContent: text });
          element.append(link);
        } else element.textContent = text;
        return element;
      });
      document.body.replaceChildren(...elements);
    }, parts);
    const popup = await stage.browser.clickToolbarIcon(front);
    await popup.waitFor(`document.querySelector('#open-add')`, 'the list');
    await popup.click('#open-add');
    await popup.click('#add-action');
    await until(() => popup.closed(), 'the popup to close', 8000);
    return open(selector);
  }
  const open = async (selector: string) => {
    const page = await stage.browser.openExtensionTab('review.html');
    await page.waitForSelector(selector);
    return page;
  };
  const field = (path: string) => `[id="field-${path}"]`;
  const readField = (page: Page, path: string) =>
    page.$eval(field(path), (one) => (one as HTMLInputElement).value);
  const expectValue = (page: Page, path: string, value: string) =>
    page.waitForFunction(
      (selector, wanted) =>
        (document.querySelector(selector) as HTMLInputElement | null)?.value === wanted,
      { timeout: 4000 },
      field(path),
      value,
    );
  const lineWith = (page: Page, text: string) =>
    page.waitForSelector(`::-p-xpath(//*[@data-line][contains(., "${text}")])`) as Promise<
      ElementHandle<HTMLElement>
    >;
  const clickLine = async (page: Page, text: string) => (await lineWith(page, text)).click();
  const said = (page: Page) => page.$eval('.notice', (one) => one.textContent ?? '');

  it('an empty form takes lines of the text by click, and what was put is kept', async () => {
    const page = await add(NEWS, '#refused');
    expect(await page.$eval('#refused', (one) => one.textContent)).toMatch(/put the cursor/);
    await page.focus(field('title.en'));
    await clickLine(page, 'Report on prisons');
    await expectValue(page, 'title.en', 'Report on prisons in Peru published');
    await page.focus(field('country'));
    await clickLine(page, 'Report on prisons');
    await expectValue(page, 'country', 'Peru');
    await page.focus(field('deadline'));
    await clickLine(page, 'Lima, 3 May');
    await expectValue(page, 'deadline', '2031-05-03');
    await page.focus(field('targets[0].name'));
    await clickLine(page, 'Ana Roca');
    await page.focus(field('targets[0].address'));
    await clickLine(page, 'Palacio');
    await expectValue(page, 'targets[0].emails', 'mesa@justicia.example');
    expect(await readField(page, 'targets[0].address')).toBe('Palacio de Justicia');

    // One step, taken back at once; what was typed is there after the page was closed.
    await page.click('#put-back');
    await expectValue(page, 'targets[0].address', '');
    expect(await readField(page, 'targets[0].emails')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-targets[0].address');
    await page.type(field('reference'), 'My own 1');
    await page.focus(field('letters[0].body.en'));
    await clickLine(page, 'We call on');
    await expectValue(page, 'letters[0].body.en', NEWS[3]?.[1] ?? '');
    await page.close();
    const again = await open(field('reference'));
    expect(await readField(again, 'reference')).toBe('My own 1');
    expect(await readField(again, 'deadline')).toBe('2031-05-03');
    await pressKeep(again);
    expect(await said(again)).toMatch(/^Saved/);
    const kept = await readStored<UrgentAction>(
      stage,
      'action/pe-report-on-prisons-in-peru-published',
    );
    expect(kept).toMatchObject({ reference: 'My own 1', country: ['PE'], demands: [], posts: [] });
  });

  it('the keys choose lines, too, and a screen reader hears where they go', async () => {
    const page = await add(NEWS, '#refused');
    await page.focus(field('letters[0].body.en'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const described = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent;
      });
    expect(await described()).toBe('Put into Letter 1 · Letter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await expectValue(page, 'letters[0].body.en', `${NEWS[1]?.[1]}\n\n${NEWS[2]?.[1]}`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-letters[0].body.en');
  });

  it('several lines are put by a drag, or by a click and a click with Shift', async () => {
    const page = await add(NEWS, '#refused');
    const boxOf = async (text: string) => {
      const box = await (await lineWith(page, text)).boundingBox();
      if (!box) throw new Error(`${text} is not in sight`);
      return box;
    };
    await page.focus(field('letters[0].body.en'));
    const [from, to] = [await boxOf('The Minister'), await boxOf('We call on')];
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    const both = `${NEWS[2]?.[1]}\n\n${NEWS[3]?.[1]}`;
    await expectValue(page, 'letters[0].body.en', both);
    await page.click('#put-back');
    await expectValue(page, 'letters[0].body.en', '');
    await clickLine(page, 'The Minister');
    await expectValue(page, 'letters[0].body.en', NEWS[2]?.[1] ?? '');
    await page.keyboard.down('Shift');
    await clickLine(page, 'We call on');
    await page.keyboard.up('Shift');
    await expectValue(page, 'letters[0].body.en', both);
  });

  it('a doubted page asks once, and is left without a trace or read on', async () => {
    const page = await add(DOUBTED, '#asked');
    expect(await readField(page, 'title.en')).toBe('The poet of Ayacucho');
    await page.type(field('reference'), 'My own 2');
    await page.click('#asked-no');
    await page.waitForSelector('#left');
    expect(await readStored(stage, 'reviewSource')).toBeNull();
    expect(await page.evaluate(() => document.body.textContent)).toContain('Her friends ask');
    await page.click('#left-back');
    await page.waitForSelector('#asked');
    expect(await readField(page, 'reference')).toBe('My own 2');
    await page.click('#asked-yes');
    await page.waitForFunction(() => !document.querySelector('#asked'));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.close();
    const again = await open(field('reference'));
    expect(await again.$('#asked')).toBeNull();
    expect(await readField(again, 'reference')).toBe('My own 2');
  });

  it('a list offers its actions, and its own form to those who want it', async () => {
    const page = await add(LIST, '#linked');
    const links = await page.$$eval('#linked li', (all) =>
      all.map((one) => [
        one.querySelector('[dir]')?.textContent,
        one.querySelector('a')?.getAttribute('href'),
        one.querySelector('a')?.target,
      ]),
    );
    expect(links).toHaveLength(3);
    expect(links[0]).toEqual([LIST[1]?.[1], 'https://plain.example/act/poet', '_blank']);
    await page.click('#linked-form');
    await page.waitForSelector(field('title.en'));
  });

  it('a page with downloads offers them, and takes the saved file beside what the page gave', async () => {
    const page = await add(DOWNLOADS, '#files');
    const kinds = await page.$$eval('#files li', (all) =>
      all.map((one) => one.querySelector('.soft')?.textContent),
    );
    expect(kinds).toEqual(['Word', 'PDF']);
    await page.type(field('reference'), ' b');
    const saved = join(folder, 'ua-71-33.docx');
    await writeFile(saved, await makeDocx(UGANDA));
    const input = (await page.$('#add-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(saved);
    await page.waitForSelector(field('letters[0].body.en'));
    expect(await said(page)).toMatch(/ua-71-33\.docx gave what was missing: .*Who to write to/);
    expect(await readField(page, 'title.en')).toBe('Uganda: teacher held without charge');
    expect(await readField(page, 'reference')).toBe('UA 71/33 b');
    expect(await readField(page, 'targets[0].emails')).toBe('justice@uganda.example');
    // Its lines stand below the page's, and are marked.
    await page.focus(field('targets[0].emails'));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.source-marked')].some((one) =>
        one.textContent?.includes('justice@uganda.example'),
      ),
    );
    await page.click('input[name="choice-title"][value="file"]');
    await expectValue(page, 'title.en', 'TEACHER DETAINED AFTER PROTEST');
    await page.click('input[name="choice-title"][value="form"]');
    await expectValue(page, 'title.en', 'Uganda: teacher held without charge');
  });

  it('a page without text takes pasted text in its place', async () => {
    await forgetReview(stage);
    const url = 'https://a.example/ua.pdf';
    const waiting = { id: 'pdf', source: { lines: [], warnings: [], url } };
    await stage.browser.inExtension(
      `browser.storage.local.set({ reviewSource: ${JSON.stringify(waiting)} })`,
    );
    const page = await open('#add-paste');
    await page.$eval(
      '#add-paste',
      (box, text) => {
        (box as HTMLTextAreaElement).value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      UGANDA.join('\n'),
    );
    await page.click('#read-paste');
    await page.waitForSelector(field('reference'));
    expect(await readField(page, 'reference')).toBe('UA 71/33');
    expect(await readStored(stage, 'reviewSource')).toMatchObject({ id: 'pdf', source: { url } });
  });
});
