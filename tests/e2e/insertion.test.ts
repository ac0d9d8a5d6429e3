import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { renderLetter } from '../../utils/letters/letter.ts';
import { countPost } from '../../utils/posts/counting/count.ts';
import { networkById } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';
import { peru } from '../peru.ts';
import {
  choose,
  forget,
  JANUARY_29,
  openPeru,
  readNotice,
  type Stage,
  setStage,
} from './journey.ts';

const NETWORKS = {
  x: 'https://x.com/compose/post',
  bluesky: 'https://bsky.app/',
  mastodon: 'https://mastodon.social/publish',
  threads: 'https://www.threads.com/',
  facebook: 'https://www.facebook.com/',
};
/** The others: the core of the promises only, as their editors are tried on their own. */
const MORE_NETWORKS = {
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/feed/',
  reddit: 'https://www.reddit.com/submit',
  youtube: 'https://www.youtube.com/watch',
  tiktok: 'https://www.tiktok.com/tiktokstudio/upload',
  telegram: 'https://web.telegram.org/a/',
  whatsapp: 'https://web.whatsapp.com/',
  discord: 'https://discord.com/channels/@me',
  vk: 'https://vk.com/feed',
  pixelfed: 'https://pixelfed.social/',
  misskey: 'https://misskey.io/',
  lemmy: 'https://lemmy.world/create_post',
  tumblr: 'https://www.tumblr.com/new/text',
  elk: 'https://elk.zone/intent/post',
  phanpy: 'https://phanpy.social/',
};
/** Where a reply has a box of its own; the query shows it. */
const WITH_REPLIES: Record<string, string> = {
  x: '?inline=1',
  threads: '',
  facebook: '',
  instagram: '',
  linkedin: '',
  reddit: '',
  tiktok: '',
  tumblr: '',
  vk: '',
  pixelfed: '',
  lemmy: '',
};

/** The text that must arrive, from the record by the rules that the unit tests pin to the letter. */
function meant(network: string, language: string, message = 0): string {
  const known = networkById(network);
  const post = peru.posts[message];
  const rendered = known && post && renderPost(peru, post, known, language);
  if (!rendered) throw new Error(`no ${language} post for ${network}`);
  return rendered.text;
}

const model = (page: Page, box = 'main') =>
  page.evaluate((name) => window.practice.boxes[name]?.model() ?? '(no such box)', box);

/** Waits until the editor's own model holds this, and shows both when it does not. */
async function expectModel(page: Page, text: string, box = 'main'): Promise<void> {
  await until(async () => (await model(page, box)) === text, 'the text in the model', 4000).catch(
    () => undefined,
  );
  expect(await model(page, box)).toBe(text);
}

const focusEnd = (page: Page, box = 'main') =>
  page.evaluate((name) => {
    const element = window.practice.boxes[name]?.element();
    element?.focus();
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(1e6, 1e6);
    else if (element?.isContentEditable) {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    }
  }, box);

async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

async function nothingSent(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.practice.sent)).toBe(0);
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.setToday(JANUARY_29);
  });
  afterAll(() => stage?.close());
  // Every test begins where a person begins: with nothing open.
  beforeEach(() => stage.browser.inExtension('browser.storage.session.clear()'));

  /** Toolbar icon → action → language → Insert, until the popup is gone or has said why not. */
  async function insertPost(language: string, message = 0): Promise<string> {
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await choose(popup, 'post-language', language);
    await choose(popup, 'message', String(message));
    await popup.click('#post-insert');
    let said = '';
    await until(
      async () => {
        if (await popup.closed()) return true;
        said = await readNotice(popup).catch(() => '');
        return said !== '';
      },
      'the popup to close or to speak',
      8000,
    );
    return said;
  }

  describe.each(Object.entries(NETWORKS))('%s', (network, address) => {
    it.each(['es', 'en'])('takes the %s post into its editor’s own model', async (language) => {
      page = await stage.browser.open(address);
      expect(await insertPost(language)).toBe('');
      await expectModel(page, meant(network, language));
      expect(await page.evaluate(() => window.practice.sendEnabled())).toBe(true);
      const shown = await page.evaluate(() => window.practice.counter());
      const known = networkById(network);
      // Mastodon shows what is left, the others what is there.
      if (shown !== null && known) {
        const { count } = countPost(meant(network, language), known.counting, known.limit);
        expect(network === 'mastodon' ? known.limit - shown : shown).toBe(count);
      }
      await nothingSent(page);
    });

    it('goes back with one undo', async () => {
      page = await stage.browser.open(`${address}?focus=1`);
      await insertPost('es', 1);
      await expectModel(page, meant(network, 'es', 1));
      await undo(page);
      await expectModel(page, '');
    });

    it('lets the person type on at the end, and keeps the draft that stood there', async () => {
      page = await stage.browser.open(address);
      await focusEnd(page);
      await page.keyboard.type('Please read: ');
      await insertPost('en');
      const whole = `Please read: ${meant(network, 'en')}`;
      await expectModel(page, whole);
      await page.keyboard.type(' Thanks');
      await expectModel(page, `${whole} Thanks`);
      await nothingSent(page);
    });

    it('takes only the insertion back from a draft', async () => {
      page = await stage.browser.open(address);
      await focusEnd(page);
      await page.keyboard.type('Mine.');
      // ProseMirror takes changes within half a second for one; a person on the way to the icon needs longer.
      await new Promise((resolve) => setTimeout(resolve, 600));
      await insertPost('en', 1);
      await expectModel(page, `Mine. ${meant(network, 'en', 1)}`);
      await undo(page);
      await expectModel(page, 'Mine.');
    });

    it('keeps the paragraphs of a text that the person wrote', async () => {
      page = await stage.browser.open(address);
      const text = 'First line\nsecond line\n\nA paragraph & <b>no bold</b>\n\n\nÁrbol “q” 👩‍👩‍👧';
      const popup = await stage.browser.clickToolbarIcon(page);
      await openPeru(popup, 'post');
      await popup.evaluate(`(() => {
        const area = document.querySelector('#post-text');
        area.value = ${JSON.stringify(text)};
        area.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await popup.click('#post-insert');
      await until(() => popup.closed(), 'the popup to close', 8000);
      await expectModel(page, text);
      await forget(stage, 'draft/');
    });
  });

  describe.each(Object.entries(MORE_NETWORKS))('%s', (network, address) => {
    it('takes the post into its editor’s own model, counted as we count, and gives it back', async () => {
      page = await stage.browser.open(address);
      await page.waitForFunction(() => window.practice?.boxes.main?.element());
      expect(await insertPost('es', 1)).toBe('');
      const text = meant(network, 'es', 1);
      await expectModel(page, text);
      await page.waitForFunction(() => window.practice.sendEnabled(), { timeout: 2000 });
      const shown = await page.evaluate(() => window.practice.counter());
      const known = networkById(network);
      if (shown !== null && known) {
        expect(shown).toBe(countPost(text, known.counting, known.limit).count);
      }
      await undo(page);
      await expectModel(page, '');
      await nothingSent(page);
    });
  });

  describe.each(Object.entries({ ...NETWORKS, ...MORE_NETWORKS }))('%s', (network, address) => {
    const query = WITH_REPLIES[network];
    it.runIf(query !== undefined)(
      'takes the post into a reply, and leaves the composer',
      async () => {
        page = await stage.browser.open(`${address}${query}`);
        await page.waitForFunction(() => window.practice?.boxes.reply?.element());
        const reply = await page.evaluateHandle(() => window.practice.boxes.reply?.element());
        await (reply.asElement() as ElementHandle<Element>).click();
        expect(await insertPost('en', 1)).toBe('');
        await expectModel(page, meant(network, 'en', 1), 'reply');
        expect(await model(page)).toBe('');
        await nothingSent(page);
      },
    );

    // Elsewhere a reply is written in the composer itself, behind the name of whom it answers.
    it.runIf(query === undefined)('takes it behind the name that a reply begins with', async () => {
      page = await stage.browser.open(address);
      await page.waitForFunction(() => window.practice?.boxes.main?.element());
      await focusEnd(page);
      await page.keyboard.type('@ana ');
      expect(await insertPost('en', 1)).toBe('');
      await expectModel(page, `@ana ${meant(network, 'en', 1)}`);
      await nothingSent(page);
    });
  });

  it('recognises a Mastodon server of any name by its page', async () => {
    page = await stage.browser.open('https://our-village.example/publish');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    expect(await popup.evaluate(`document.querySelector('[name=network]:checked').value`)).toBe(
      'mastodon',
    );
  });

  it('copies a letter with its paragraphs, and keeps that it was sent', async () => {
    page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'letter');
    await choose(popup, 'letter-language', 'es');
    await popup.click('#letter-copy');
    await until(async () => /Copied/.test(await readNotice(popup)), 'a word', 4000);
    await popup.click('#sent-post');
    await until(async () => /you sent it today/.test(await readNotice(popup)), 'a word', 4000);
    await popup.click('#tab-about');
    await popup.waitFor(`document.body.textContent.includes('Letter sent by post on')`, 'the deed');
    await popup.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
    await until(() => popup.closed(), 'the popup to close');
    const [first] = peru.letters;
    const body = (first && renderLetter(peru, first, 'es')?.body) ?? '';
    const paste = async (box: string) => {
      await page.bringToFront();
      await page.click(box);
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    };
    await paste('#plain');
    await until(async () => (await model(page)) === body, 'the text', 3000).catch(() => undefined);
    expect(await model(page)).toBe(body);
    await paste('#rich');
    const paragraphs = await page.$$eval('#rich p', (all) => all.map((one) => one.textContent));
    expect(paragraphs.filter(Boolean)).toEqual(body.split('\n\n'));
    await forget(stage, 'deed');
  });

  it('counts against a Mastodon server’s own limit', async () => {
    page = await stage.browser.open('https://our-village.example/publish?limit=1111&draft=Hola');
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    const said = await popup.evaluate<string>(`document.querySelector('#post-count').textContent`);
    expect(said).toMatch(/of 1,111 characters/);
  });

  it('makes a picture where a post needs one', async () => {
    page = await stage.browser.open(MORE_NETWORKS.instagram);
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await popup.click('#card-copy');
    await until(async () => (await readNotice(popup)) !== '', 'a word', 4000);
    expect(await readNotice(popup)).toMatch(/Image copied/);
    expect(
      await popup.evaluate(`document.querySelector('canvas').getAttribute('aria-label')`),
    ).toBe('Peru. 18 killed during protests. Write until March 7, 2023.');
  });

  describe('where it cannot insert, the page is as before and the person is told', () => {
    it('no box', async () => {
      page = await stage.browser.open('https://plain.example/?empty=1');
      expect(await insertPost('en')).toMatch(/found no box to write in/);
      await nothingSent(page);
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
      expect(await insertPost('en')).toMatch(message);
      expect(await wholePage()).toEqual(before);
    });

    it('a box that vanishes while it is written in', async () => {
      page = await stage.browser.open('https://plain.example/?vanishing=1');
      await page.click('#rich');
      const held = await model(page);
      expect(await insertPost('en')).toMatch(/page changed while Vigil inserted/);
      expect(await model(page)).toBe(held);
    });
  });

  it('puts a long text in as posts in a row, one at a time', async () => {
    page = await stage.browser.open(NETWORKS.x);
    const text = Array.from({ length: 12 }, (_, at) => `Sentence ${at} has some words in it.`).join(
      ' ',
    );
    const key = '105/22-1|post 0|x|en';
    await stage.browser.inExtension(
      `browser.storage.local.set({ ${JSON.stringify(`draft/${key}`)}: ${JSON.stringify(text)} })`,
    );
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await choose(popup, 'post-language', 'en');
    await choose(popup, 'message', '0');
    await popup.click('#fix-thread');
    await popup.waitFor(`document.querySelector('[aria-current="step"]')`, 'the posts');
    await popup.click('#post-insert');
    await until(() => popup.closed(), 'the popup to close', 8000);
    const first = await model(page);
    expect(first).toMatch(/^Sentence 0 .*\. 1\/2$/);
    const again = await stage.browser.clickToolbarIcon(page);
    await openPeru(again, 'post');
    await choose(again, 'post-language', 'en');
    await choose(again, 'message', '0');
    const next = `document.querySelector('[aria-current="step"]')?.textContent`;
    await again.waitFor(`${next}?.endsWith('2/2')`, 'the second post');
    const rest = await again.evaluate<string>(next);
    expect(`${first} ${rest}`.replaceAll(/ \d\/2/g, '')).toBe(text);
    await forget(stage, 'draft/');
  });

  it('uses an account that the person added, and keeps it', async () => {
    page = await stage.browser.open(NETWORKS.bluesky);
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    await choose(popup, 'post-language', 'en');
    await choose(popup, 'message', '1');
    await popup.click('.accounts summary');
    const field = '[data-target="dina-boluarte"]';
    await popup.type(field, 'dina.example.org');
    await popup.evaluate(`document.querySelector('${field}').blur()`);
    const text = `document.querySelector('#post-text').value`;
    await popup.waitFor(`${text}.includes('@dina.example.org needs')`, 'the account');
    expect(await insertPost('en', 1)).toBe('');
    await until(async () => (await model(page)).includes('@dina.example.org needs'), 'it', 3000);
    await forget(stage, 'account/');
  });

  describe('frames of another origin', () => {
    const inFrame = (host: string) =>
      page.waitForFrame((frame) => new URL(frame.url()).hostname === host, { timeout: 10_000 });
    const boxInFrame = async (host: string) => {
      const frame = await inFrame(host);
      await frame.waitForFunction(() => window.practice?.boxes.main?.element());
      const box = await frame.evaluateHandle(() => window.practice.boxes.main?.element());
      await (box.asElement() as ElementHandle<Element>).click();
      return () => frame.evaluate(() => window.practice.boxes.main?.model());
    };

    it('are written in where the browser lets us in', async () => {
      page = await stage.browser.open('https://editors.example/lexical-rich/?place=cross');
      const held = await boxInFrame('frame.example');
      expect(await insertPost('en')).toBe('');
      expect(await held()).toBe(meant('x', 'en'));
    });

    it('are left alone elsewhere: the text is copied, and the person is told', async () => {
      page = await stage.browser.open('https://plain.example/?foreign=1');
      const held = await boxInFrame('mastodon.social');
      expect(await insertPost('en')).toMatch(/found no box to write in here. The text is copied/);
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
      expect(await insertPost('en')).toMatch(/found no box of X .* X has changed its page/);
      expect(await troubles()).toEqual({ 'trouble/x': { date: JANUARY_29, why: 'none' } });
      await page.close();
      page = await stage.browser.open(NETWORKS.x);
      expect(await insertPost('en')).toBe('');
      expect(await troubles()).toEqual({});
    });

    it('is found again by a feed’s hint', async () => {
      page = await stage.browser.open(NETWORKS.x);
      await change();
      expect(await insertPost('en')).toMatch(/more than one box/);
      await hint([{ network: 'x', composer: ['??? no selector', '#new-box'], off: false }]);
      expect(await insertPost('en')).toBe('');
      const value = await page.$eval('#new-box', (box) => (box as HTMLTextAreaElement).value);
      expect(value).toBe(meant('x', 'en'));
      await hint([]);
    });

    it('can be switched off by a feed, and the text is copied', async () => {
      page = await stage.browser.open(NETWORKS.x);
      await hint([{ network: 'x', composer: [], off: true }]);
      expect(await insertPost('en')).toMatch(/Vigil does not insert there for now/);
      expect(await model(page)).toBe('');
      await hint([]);
    });
  });

  it('follows a field that React draws anew while it is written in', async () => {
    page = await stage.browser.open('https://plain.example/?rerendered=1');
    await page.click('#plain');
    expect(await insertPost('en')).toBe('');
    await expectModel(page, meant('x', 'en'));
    expect(await page.$eval('#plain', (field) => (field as HTMLTextAreaElement).value)).toBe(
      meant('x', 'en'),
    );
  });

  describe('plain boxes', () => {
    it.each(['#plain', '#rich'])('%s takes the post where the person was writing', async (box) => {
      page = await stage.browser.open('https://plain.example/');
      await page.click(box);
      expect(await insertPost('es')).toBe('');
      const read = () =>
        page.$eval(box, (element) =>
          element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
        );
      await until(async () => (await read()) !== '', 'text', 3000);
      expect(await read()).toBe(meant('x', 'es'));
      await undo(page);
      expect(await read()).toBe('');
    });
  });
});
