import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage } from '../../../scripts/stage/stage.ts';
import { makeDocx } from '../../make-docx.ts';
import { makePdf } from '../../make-pdf.ts';
import { UGANDA } from '../../uganda.ts';
import { openAddPage, waitForReview } from '../add-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';
import { STATES } from '../states.ts';

/** Runs before the page's own scripts: notes what the browser refuses to do for it. */
const HEAR = `window.vigilRefused = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  window.vigilRefused.push([effectiveDirective, blockedURI, sample].join(' ')), true);`;

const refused = (page: Page) => page.evaluate('window.vigilRefused') as Promise<string[]>;

/** The same stage, where every extension page that opens in a tab is listened to. */
const hearing = (stage: Stage): Stage => ({
  ...stage,
  browser: {
    ...stage.browser,
    openExtensionTab: (path, before = '') =>
      stage.browser.openExtensionTab(path, `${HEAR}\n${before}`),
  },
});

const PAGES = ['welcome.html', 'safety.html', 'sidepanel.html', 'reader.html'];

/** What a page that was taken over would do; each is refused, and said to be. */
const FORBIDDEN = [
  [
    'a script of its own',
    'require-trusted-types-for',
    `make('script', { textContent: 'window.ran = true' })`,
  ],
  // Not by an element's address, which is refused before it gets so far.
  ['a script from elsewhere', 'script-src', `await import('https://feeds.example/script.js')`],
  [
    'a script’s address that is a text',
    'require-trusted-types-for',
    `make('script', { src: 'https://feeds.example/script.js' })`,
  ],
  [
    'a thread from elsewhere',
    'require-trusted-types-for',
    `new Worker('https://feeds.example/script.js')`,
  ],
  [
    'HTML that is a text',
    'require-trusted-types-for',
    `document.body.insertAdjacentHTML('beforeend', '<img src=x>')`,
  ],
  [
    'a frame’s HTML that is a text',
    'require-trusted-types-for',
    `make('iframe', { srcdoc: '<p>There' })`,
  ],
  [
    'a permission of its own to make HTML',
    'trusted-types',
    `trustedTypes.createPolicy('mine', { createHTML: (text) => text })`,
  ],
  // What the driver itself runs may make code: a timer's text runs on its own.
  ['a text as code', 'require-trusted-types-for', `setTimeout('window.ran = true')`],
  ['a style of its own', 'style-src', `make('style', { textContent: 'body { color: red }' })`],
  [
    'a style sheet from elsewhere',
    'style-src',
    `make('link', { rel: 'stylesheet', href: 'https://feeds.example/a.css' })`,
  ],
  ['a picture from elsewhere', 'img-src', `make('img', { src: 'https://feeds.example/a.png' })`],
  ['a frame from elsewhere', 'frame-src', `make('iframe', { src: 'https://plain.example/' })`],
  [
    'a form that goes elsewhere',
    'form-action',
    `make('form', { action: 'https://plain.example/', method: 'post' }).submit()`,
  ],
  ['another base for its links', 'base-uri', `make('base', { href: 'https://plain.example/' })`],
  ['a request without encryption', 'connect-src', `await fetch('http://feeds.example/')`],
  // One browser refuses the address already, as it is a text.
  [
    'a plugin',
    'object-src|require-trusted-types-for',
    `make('object', { data: 'https://plain.example/' })`,
  ],
] as const;

describe(`the policy of the extension's pages in ${browserName}`, () => {
  let stage: Stage;
  let folder: string;
  beforeAll(async () => {
    stage = await sharedStage();
    folder = await mkdtemp(join(tmpdir(), 'vigil-policy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => stage.browser.closePages());

  it.each(FORBIDDEN)('refuses %s', async (_, directive, attack) => {
    const page = await hearing(stage).browser.openExtensionTab('safety.html');
    await page.waitForSelector('main');
    await page.evaluate(`(async () => {
      const make = (tag, what) => {
        const element = Object.assign(document.createElement(tag), what);
        document.body.append(element);
        return element;
      };
      // Expected: most of it throws.
      try { ${attack} } catch {}
    })()`);
    await until(
      async () => (await refused(page)).some((one) => new RegExp(`^(?:${directive})`).test(one)),
      `${directive} to be refused`,
      4000,
    );
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.evaluate('location.pathname')).toBe('/safety.html');
  });

  it.each(STATES.map((one) => [one.name, one] as const))(
    '%s does nothing that it refuses',
    async (_, state) => {
      const page = await state.open(hearing(stage));
      expect(await refused(page)).toEqual([]);
    },
  );

  it.each(PAGES)('%s does nothing that it refuses', async (path) => {
    await stage.reset(JANUARY_29);
    const page = await hearing(stage).browser.openExtensionTab(path);
    await page.waitForSelector(path === 'reader.html' ? 'body' : '#app > *');
    expect(await refused(page)).toEqual([]);
  });

  it.each([
    ['a Word file', 'uganda.docx', () => makeDocx(UGANDA)],
    ['a PDF', 'uganda.pdf', async () => makePdf([UGANDA])],
  ] as const)('reading %s does nothing that it refuses', async (_, name, make) => {
    const heard = hearing(stage);
    const { options, add } = await openAddPage(heard, folder);
    await add(name, await make());
    await waitForReview(stage, 20_000);
    expect(await refused(options)).toEqual([]);
    const page = await heard.browser.openExtensionTab('review.html');
    await page.waitForSelector('.review-field');
    expect(await refused(page)).toEqual([]);
  });
});
