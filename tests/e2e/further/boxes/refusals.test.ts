import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NETWORKS } from '../../../../scripts/stage/networks.ts';
import { closePopup, openPeru } from '../../../../scripts/stage/popup-steps.ts';
import { JANUARY_29, type Stage } from '../../../../scripts/stage/stage.ts';
import { peruPost } from '../../../../scripts/stage/texts.ts';
import {
  expectModel,
  expectNothingSent,
  forgetView,
  insertPost,
  model,
  undo,
} from '../../page-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

describe(`inserting in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  beforeEach(() => forgetView(stage));
  afterEach(() => page.close());

  const insert = () => insertPost(stage, page, { language: 'en' });

  describe('where it cannot insert, the page is as before and the person is told', () => {
    it('no box', async () => {
      page = await stage.browser.open('https://plain.example/?empty=1');
      expect(await insert()).toMatch(/found no box to write in/);
      await expectNothingSent(page);
    });

    /** Everything that the person could lose: the page's markup, and what its fields hold. */
    const wholePage = () =>
      page.evaluate(() => [
        document.body.innerHTML,
        ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
      ]);

    it.each([
      ['an editor that swallows everything', 'stubborn', '', /did not take the text/],
      ['a field that draws its old state again', 'reverted', '#plain', /did not take the text/],
      ['a field that keeps only the first 60 characters', 'shortened', '#plain', /did not take/],
      ['a field in a disabled fieldset', 'disabled', '', /found no box to write in/],
      ['a read-only field', 'readonly', '[readonly]', /more than one box/],
      ['a field with too small a maxlength', 'maxlength', '#plain', /does not take that much/],
      ['two boxes of the same look', 'two', '', /more than one box/],
    ])('%s', async (_, query, click, message) => {
      page = await stage.browser.open(`https://plain.example/?${query}=1`);
      if (click) await page.click(click);
      const before = await wholePage();
      expect(await insert()).toMatch(message);
      expect(await wholePage()).toEqual(before);
    });

    it('a box that vanishes while it is written in', async () => {
      page = await stage.browser.open('https://plain.example/?vanishing=1');
      await page.click('#rich');
      const held = await model(page);
      expect(await insert()).toMatch(/page changed while Vigil inserted/);
      expect(await model(page)).toBe(held);
    });
  });

  describe('frames of another origin', () => {
    const boxInFrame = async (host: string) => {
      const frame = await page.waitForFrame((one) => new URL(one.url()).hostname === host, {
        timeout: 10_000,
      });
      await frame.waitForFunction(() => window.practice?.boxes.main?.element());
      const box = await frame.evaluateHandle(() => window.practice.boxes.main?.element());
      await (box.asElement() as ElementHandle<Element>).click();
      return () => frame.evaluate(() => window.practice.boxes.main?.model());
    };

    it('are written in where the browser lets us in', async () => {
      page = await stage.browser.open('https://editors.example/lexical-rich/?place=cross');
      const held = await boxInFrame('frame.example');
      expect(await insert()).toBe('');
      expect(await held()).toBe(peruPost('x', 'en'));
    });

    it('are left alone elsewhere: the text is copied, and the person is told', async () => {
      page = await stage.browser.open('https://plain.example/?foreign=1');
      const held = await boxInFrame('mastodon.social');
      expect(await insert()).toMatch(/in a part of this page that Vigil may not enter.* is copied/);
      expect(await held()).toBe('');
    });
  });

  describe('a network that changed its page', () => {
    const troubles = () =>
      stage.browser.inExtension<Record<string, unknown>>(`browser.storage.local.get('trouble/x')`);
    const hint = (hints: object[]) =>
      stage.browser.inExtension(
        `browser.storage.local.set({ networkHints: ${JSON.stringify(hints)} })`,
      );
    /** The composer under other names, and a box beside it that looks the same. */
    const change = () =>
      page.evaluate(() => {
        const fields = ['new-box', 'other'].map((id) =>
          Object.assign(document.createElement('textarea'), { id }),
        );
        document.querySelector('[role="dialog"]')?.replaceWith(...fields);
      });

    it('is named, the text is copied, and it is remembered until it works', async () => {
      page = await stage.browser.open(NETWORKS.x);
      await page.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
      expect(await insert()).toMatch(/found no box of X .* X has changed its page/);
      expect(await troubles()).toEqual({
        'trouble/x': { date: JANUARY_29, why: 'none', host: 'x.com' },
      });
      await page.close();
      page = await stage.browser.open(NETWORKS.x);
      expect(await insert()).toBe('');
      expect(await troubles()).toEqual({});
    });

    it('is found again by a feed’s hint', async () => {
      page = await stage.browser.open(NETWORKS.x);
      await change();
      expect(await insert()).toMatch(/more than one box/);
      await hint([{ network: 'x', composer: ['??? no selector', '#new-box'], off: false }]);
      expect(await insert()).toBe('');
      const value = await page.$eval('#new-box', (box) => (box as HTMLTextAreaElement).value);
      expect(value).toBe(peruPost('x', 'en'));
      await hint([]);
    });

    it('can be switched off by a feed, and the text is copied', async () => {
      page = await stage.browser.open(NETWORKS.x);
      await hint([{ network: 'x', composer: [], off: true }]);
      const popup = await stage.browser.clickToolbarIcon(page);
      await openPeru(popup, 'post');
      const said = await popup.evaluate<string>(`document.querySelector('.deeds-bar').textContent`);
      expect(said).toMatch(/does not put texts into it for now.*Open X with this post/);
      expect(await popup.evaluate(`document.querySelector('#post-insert')`)).toBeNull();
      await closePopup(popup);
      await hint([]);
    });
  });

  it('follows a field that React draws anew while it is written in', async () => {
    page = await stage.browser.open('https://plain.example/?rerendered=1');
    await page.click('#plain');
    expect(await insert()).toBe('');
    await expectModel(page, peruPost('x', 'en'));
    expect(await page.$eval('#plain', (field) => (field as HTMLTextAreaElement).value)).toBe(
      peruPost('x', 'en'),
    );
  });

  it.each(['#plain', '#rich'])('%s takes the post where the person was writing', async (box) => {
    page = await stage.browser.open('https://plain.example/');
    await page.click(box);
    expect(await insertPost(stage, page, { language: 'es' })).toBe('');
    const read = () =>
      page.$eval(box, (element) =>
        element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
      );
    expect(await read()).toBe(peruPost('x', 'es'));
    await undo(page);
    expect(await read()).toBe('');
  });
});
