import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { ELSEWHERE, type Network, networkById } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';
import { peru } from '../peru.ts';
import { EditorStage, pause } from './editor-stage.ts';
import { forget, JANUARY_29, type Stage, setStage } from './journey.ts';

const X = 'https://x.com/compose/post';
const VILLAGE = 'https://our-village.example/publish';
const GRANTED = [
  'x.com',
  'twitter.com',
  'mobile.x.com',
  'mobile.twitter.com',
  'our-village.example',
]
  .flatMap((host) => [host, `www.${host}`])
  .map((host) => `https://${host}/*`);

function meant(network: Network | undefined, language = 'en', message = 0): string {
  const post = peru.posts[message];
  const text = network && post && renderPost(peru, post, network, language)?.text;
  if (!text) throw new Error('no such post');
  return text;
}

/** What of Vigil stands in the page, as far as a page can see: the places, not what is in them. */
const overlays = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('vigil-overlay')]
      .map((host) => host.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

async function waitForOverlays(page: Page, count: number): Promise<void> {
  await until(async () => (await overlays(page)).length === count, `${count} overlays`, 5000);
}

const model = (page: Page) => page.evaluate(() => window.practice.boxes.main?.model() ?? '');

async function expectModel(page: Page, text: string): Promise<void> {
  await until(async () => (await model(page)) === text, 'the text', 4000).catch(() => undefined);
  expect(await model(page)).toBe(text);
}

async function clickBox(page: Page): Promise<void> {
  const point = await page.evaluate(() => {
    const box = window.practice.boxes.main?.element() as HTMLElement;
    const { x, y } = box.getBoundingClientRect();
    return { x: x + 20, y: y + 12 };
  });
  await page.mouse.click(point.x, point.y);
  await pause(60);
}

/** Everything of the page that a button must not move. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.localName, x, y, width, height].join(' ');
    });
    return [document.documentElement.scrollHeight, document.documentElement.scrollWidth, ...all];
  });

describe.each(['chromium', 'firefox'] as const)('the button in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    // A copy of its own: granting writes into the manifest.
    folder = await mkdtemp(join(tmpdir(), 'vigil-build-'));
    const build = resolve(`.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3-practice`);
    await cp(build, folder, { recursive: true });
    stage = await setStage(name, { extensionDir: folder, granted: GRANTED });
    await stage.setToday(JANUARY_29);
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  async function press(at: number): Promise<void> {
    const place = (await overlays(page))[at];
    if (!place) throw new Error('no button');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  }

  /** The button, and Enter for the first text. */
  async function pickFirst(): Promise<void> {
    await press(0);
    await waitForOverlays(page, 2);
    await pause(300);
    await page.keyboard.press('Enter');
  }

  async function turn(network: string): Promise<void> {
    const options = await stage.browser.openExtensionPage('options.html');
    const box = `input[name="network-${network}"]`;
    await options.waitFor(`document.querySelector('${box}')`, 'the switches');
    const before = await options.evaluate<boolean>(`document.querySelector('${box}').checked`);
    await options.click(box);
    await options.waitFor(`document.querySelector('${box}').checked === ${!before}`, 'the switch');
  }

  it('is nowhere before it was asked for', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await pause(300);
    expect(await overlays(page)).toEqual([]);
    expect(
      await stage.browser.inExtension('browser.scripting.getRegisteredContentScripts()'),
    ).toEqual([]);
  });

  it('comes to a page that is open when its network is switched on', async () => {
    page = await stage.browser.open(X);
    await turn('x');
    await page.bringToFront();
    await clickBox(page);
    await waitForOverlays(page, 1);
  });

  it('stands at the compose box while it is written in, and moves nothing', async () => {
    page = await stage.browser.open(X);
    await pause(300);
    expect(await overlays(page)).toEqual([]);
    await clickBox(page);
    const before = await layout(page);
    await waitForOverlays(page, 1);
    expect(await layout(page)).toEqual(before);
    const [button] = await overlays(page);
    const box = await page.evaluate(
      () => window.practice.boxes.main?.element().getBoundingClientRect().toJSON() as DOMRect,
    );
    expect(button?.x).toBeGreaterThan(box.x);
    expect(Math.abs((button?.y ?? 0) - box.y)).toBeLessThan(20);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await waitForOverlays(page, 0);
  });

  it('goes with the box: a dialog that closes, a page that goes on', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await page.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
    await waitForOverlays(page, 0);
  });

  it('comes to a box that single-page navigation brought, and to a reply', async () => {
    page = await stage.browser.open(X);
    await page.evaluate(() => {
      history.pushState({}, '', '/home');
      const dialog = document.createElement('div');
      dialog.setAttribute('role', 'dialog');
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.dataset.testid = 'tweetTextarea_1';
      box.style.minHeight = '60px';
      dialog.append(box);
      document.querySelector('[role="dialog"]')?.replaceWith(dialog);
    });
    await page.click('[data-testid="tweetTextarea_1"]');
    await waitForOverlays(page, 1);
  });

  it('opens the texts; Enter inserts the first, one undo takes it back', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await pickFirst();
    await expectModel(page, meant(networkById('x')));
    expect(await page.evaluate(() => window.practice.sendEnabled())).toBe(true);
    await waitForOverlays(page, 1);
    await page.keyboard.type('!');
    await expectModel(page, `${meant(networkById('x'))}!`);
    expect(await page.evaluate(() => window.practice.sent)).toBe(0);
  });

  it('does not heed what a page presses', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await page.evaluate(() => {
      const host = document.querySelector('vigil-overlay') as HTMLElement;
      const { x, y } = host.getBoundingClientRect();
      const at = { bubbles: true, clientX: x + 10, clientY: y + 10 };
      for (const type of ['mousedown', 'mouseup', 'click']) {
        host.dispatchEvent(new MouseEvent(type, at));
      }
    });
    await pause(400);
    expect(await overlays(page)).toHaveLength(1);
    expect(await model(page)).toBe('');
  });

  it('comes to a server of one’s own as easily', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#own-server')`, 'the field');
    await options.type('#own-server', '@me@our-village.example');
    await options.click('#add-server');
    await options.waitFor(`document.querySelector('[data-forget="our-village.example"]')`, 'it');
    page = await stage.browser.open(VILLAGE);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await pickFirst();
    await expectModel(page, meant(networkById('mastodon')));
  });

  it('the person’s own things go out into a file and back in', async () => {
    const all = { 'account/105/22|dina-boluarte|bluesky': 'dina.example.org' };
    await stage.browser.inExtension(`browser.storage.local.set(${JSON.stringify(all)})`);
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#export')`, 'the button');
    // What the link would save: a test cannot look into a folder of downloads in either browser.
    await options.evaluate(`(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        window.saved = blob;
        return make.call(URL, blob);
      };
    })()`);
    await options.click('#export');
    await options.waitFor('window.saved', 'the file');
    await forget(stage, 'account/');
    const choose = (file: string) =>
      options.evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(${file});
        const input = document.querySelector('#import');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    const notice = `document.querySelector('.notice')?.textContent ?? ''`;
    await choose(`new File(['{}'], 'a.json')`);
    await options.waitFor(`(${notice}).includes('nothing changed')`, 'the refusal');
    await choose(`new File([window.saved], 'b.json')`);
    await options.waitFor(`(${notice}).includes('Restored')`, 'the word that it is in');
    const back = await stage.browser.inExtension(
      `browser.storage.local.get(${JSON.stringify(Object.keys(all))})`,
    );
    expect(back).toEqual(all);
  });

  it('leaves at once where its network is switched off', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await turn('x');
    await page.bringToFront();
    await waitForOverlays(page, 0);
    await clickBox(page);
    await pause(300);
    expect(await overlays(page)).toEqual([]);
    const left = await stage.browser.inExtension<{ matches: string[] }[]>(
      'browser.scripting.getRegisteredContentScripts()',
    );
    expect(left.flatMap(({ matches }) => matches)).toEqual(['https://our-village.example/*']);
  });

  it('is replaced by the new one when the extension is updated', async () => {
    page = await stage.browser.open(VILLAGE);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await stage.browser.updateExtension();
    await page.bringToFront();
    await pause(2500);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await waitForOverlays(page, 0);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await pickFirst();
    await expectModel(page, meant(networkById('mastodon')));
  });

  // The last one: afterwards there is no extension.
  it('leaves when the extension does', async () => {
    page = await stage.browser.open(VILLAGE);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await stage.browser.removeExtension();
    await waitForOverlays(page, 0);
    await page.keyboard.type('still mine');
    await expectModel(page, 'still mine');
  });
});

describe.each(['chromium', 'firefox'] as const)('the picker in %s', (name) => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = await EditorStage.set(name);
    await stage.browser.inExtension(
      `browser.storage.local.set({ practiceToday: ${JSON.stringify(JANUARY_29)} })`,
    );
  });
  afterAll(() => stage?.close());
  afterEach(() => stage?.closePage());

  const text = meant(ELSEWHERE);

  async function openPicker(): Promise<void> {
    await stage.browser.pressShortcut(stage.page);
    await waitForOverlays(stage.page, 1);
    await pause(300);
  }

  it.each([
    'textarea-react',
    'lexical-rich',
    'draft',
    'slate',
    'prosemirror',
    'quill2',
    'ce-gmail',
    'tinymce8',
  ])('by the keys, at the caret in %s, and back into the box', async (editor) => {
    await stage.open(editor);
    await stage.clickInto();
    await stage.type('Mine yours');
    await stage.press('ArrowLeft', 5);
    await openPicker();
    await stage.type('peru');
    await stage.press('ArrowDown');
    await stage.press('ArrowUp');
    await stage.press('Enter');
    await stage.expectModel(`Mine ${text} yours`);
    await waitForOverlays(stage.page, 0);
    await stage.type('and ');
    await stage.expectModel(`Mine ${text} and yours`);
    expect((await stage.pageSays()).sent).toBe(0);
  });

  it('Escape goes back to the caret, with nothing changed', async () => {
    await stage.open('lexical-rich');
    await stage.clickInto();
    await stage.type('Mine yours');
    await stage.press('ArrowLeft', 5);
    await openPicker();
    await stage.type('never in the box');
    await stage.press('Escape');
    await waitForOverlays(stage.page, 0);
    await stage.expectModel('Mine yours');
    await stage.type('or ');
    await stage.expectModel('Mine or yours');
  });

  it('from the context menu, a text by a press', async () => {
    await stage.open('textarea');
    await stage.clickInto();
    await stage.browser.chooseMenu(stage.page);
    await waitForOverlays(stage.page, 1);
    await pause(300);
    const [place] = await overlays(stage.page);
    if (!place) throw new Error('no picker');
    await stage.page.mouse.click(place.x + 100, place.y + 110);
    await stage.expectModel(text);
  });

  it('says why, and copies, where the box does not take it', async () => {
    await stage.open('textarea', '?maxlength=50&draft=Held');
    await stage.clickInto();
    await openPicker();
    await stage.press('Enter');
    await pause(600);
    expect(await overlays(stage.page)).toHaveLength(1);
    await stage.expectModel('Held');
    await stage.press('Escape');
    await stage.press('End');
    await stage.type('!');
    await stage.expectModel('Held!');
  });
});
