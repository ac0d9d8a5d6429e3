import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lengthen, makeLocale, mirror } from '../../../scripts/stage/pseudo-locale.ts';
import { type Stage, setStage } from '../../../scripts/stage/stage.ts';
import { browserName } from '../shared-stage.ts';
import { STATES } from '../states.ts';

const BUILD = browserName === 'firefox' ? 'firefox' : 'chrome';
/** The narrowest window that is drawn for, the popup, and a small page; in CSS pixels. */
const WIDTHS = [320, 400, 800];

/** A browser whose interface speaks English strings that were changed, as if they were this language's. */
async function setMadeStage(language: string, change: (text: string) => string): Promise<Stage> {
  const folder = `.output/${BUILD}-mv3-practice/_locales`;
  const english = JSON.parse(await readFile(`${folder}/en/messages.json`, 'utf8'));
  const messages = JSON.stringify(makeLocale(english, language, change));
  return setStage(browserName, {
    language,
    extraFiles: { [`_locales/${language}/messages.json`]: messages },
  });
}

/** Controls and headings whose words do not fit into them, and what reaches out of the window. */
const findCut = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const name = (one: Element) =>
      `${one.tagName.toLowerCase()}${one.id && `#${one.id}`}.${one.className}: ${one.textContent?.slice(0, 60)}`;
    const cut = seen.filter((one) => {
      const { overflowX, clipPath } = getComputedStyle(one);
      if (clipPath !== 'none' || one instanceof HTMLSelectElement) return false;
      const clips = overflowX === 'hidden' || overflowX === 'clip';
      return clips && one.scrollWidth > one.clientWidth + 1;
    });
    const outside = seen.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const isOwnScroller = one.closest('.sheets, .settings-index, .sheet, pre, table') !== null;
      const isHidden = width <= 1 || getComputedStyle(one).clipPath !== 'none';
      return !isOwnScroller && !isHidden && (left < -1 || right > innerWidth + 1);
    });
    return [...cut.map((one) => `cut ${name(one)}`), ...outside.map((one) => `out ${name(one)}`)];
  });

/** Words of the interface that are still in Latin letters: never translated, or put together from pieces. */
const findUntranslated = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('script, style')) continue;
      // What has a language of its own is a text of the action; names of networks and programs are names.
      if (parent.closest('[lang]') !== document.documentElement) continue;
      if (parent.closest('[dir="auto"], [translate="no"], option, code, bdi')) continue;
      if (/\p{Script=Latin}{4,}/u.test(node.nodeValue ?? '')) found.push(node.nodeValue ?? '');
    }
    return found;
  });

describe(`an interface 40 % longer in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setMadeStage('de', lengthen);
  });
  afterAll(() => stage.close());

  it.each(STATES.map((one) => [one.name, one] as const))('cuts nothing in %s', async (_, state) => {
    const page = await state.open(stage);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 600 });
      expect(await findCut(page), `at ${width} px`).toEqual([]);
    }
    await stage.browser.closePages();
  });
});

describe(`an interface from right to left in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setMadeStage('ar', mirror);
  });
  afterAll(() => stage.close());

  it.each(STATES.map((one) => [one.name, one] as const))(
    'is mirrored, fits and is translated in %s',
    async (_, state) => {
      const page = await state.open(stage);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await findUntranslated(page)).toEqual([]);
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 600 });
        expect(await findCut(page), `at ${width} px`).toEqual([]);
      }
      await stage.browser.closePages();
    },
  );
});
