import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pause } from '../../../scripts/stage/editor-stage.ts';
import { JANUARY_29, type Stage, setStage } from '../../../scripts/stage/stage.ts';
import { peruPost } from '../../../scripts/stage/texts.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { overlays, waitForOverlays, waitForPicker } from '../overlays.ts';
import { expectModel, expectNothingSent, forget, model } from '../page-steps.ts';
import { browserName } from '../shared-stage.ts';

const X = 'https://x.com/compose/post';
const VILLAGE = 'https://our-village.example/publish';
const GRANTED = [...(networkById('x')?.hosts ?? []), 'our-village.example']
  .flatMap((host) => [host, `www.${host}`])
  .map((host) => `https://${host}/*`);

async function clickBox(page: Page): Promise<void> {
  const point = await page.evaluate(() => {
    const box = window.practice.boxes.main?.element() as HTMLElement;
    const { x, y } = box.getBoundingClientRect();
    return { x: x + 20, y: y + 12 };
  });
  await page.mouse.click(point.x, point.y);
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

describe(`the button in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(browserName, { granted: GRANTED });
    await stage.setToday(JANUARY_29);
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });

  async function press(at: number): Promise<void> {
    const place = (await overlays(page))[at];
    if (!place) throw new Error('no button');
    // A press counts where the person could see for half a second what they press.
    await pause(600);
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  }

  /** The button, and Enter for the first text. */
  async function pickFirst(): Promise<void> {
    await press(0);
    await waitForOverlays(page, 2);
    await waitForPicker(page);
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
    await expectModel(page, peruPost('x', 'en'));
    expect(await page.evaluate(() => window.practice.sendEnabled())).toBe(true);
    await waitForOverlays(page, 1);
    await page.keyboard.type('!');
    await expectModel(page, `${peruPost('x', 'en')}!`);
    await expectNothingSent(page);
  });

  it('does not heed what a page presses', async () => {
    page = await stage.browser.open(X);
    await clickBox(page);
    await waitForOverlays(page, 1);
    await page.evaluate(() => {
      const host = document.querySelector('[data-vigil-part="overlay"]') as HTMLElement;
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
    await expectModel(page, peruPost('mastodon', 'en'));
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
    await expectModel(page, peruPost('mastodon', 'en'));
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
