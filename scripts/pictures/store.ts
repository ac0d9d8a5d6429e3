import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until } from '../browsers/deadline.ts';
import { peru } from '../stage/peru.ts';
import { choose, openPeru, pressAndHear } from '../stage/popup-steps.ts';
import type { Stage } from '../stage/stage.ts';
import { drawFrame } from './frame.ts';
import { openList } from './invented-list.ts';

const FOLDER = '.output/store';
/** Of the pages in the pictures, in CSS pixels. */
const SHOWN = { width: 1160, height: 660 };
/** In milliseconds: how long the note at the box takes to be drawn whole. */
const FADE = 600;

/** The captions of a language's pictures, in their order. */
async function readCaptions(language: string): Promise<string[]> {
  const text = await readFile(`docs/store/${language}.md`, 'utf8');
  const list = text.split('## Pictures\n')[1] ?? '';
  return [...list.matchAll(/^\d\. (.+)$/gm)].map(([, caption]) => caption as string);
}

/** The practice page has an action that the list has, and a trap that nobody sees; here it is one that is new. */
function makeNew(): void {
  for (const line of document.querySelectorAll<HTMLElement>('main p')) {
    if (line.textContent === 'FI 105/22-1') line.textContent = 'UA 41/23';
    if (line.textContent?.startsWith('AI-Index:')) line.textContent = 'AI-Index: AMR 46/6399/2023';
    if (line.style.display === 'none') line.remove();
  }
}

/** Takes what the pictures show, one after another. */
async function* shots(stage: Stage, folder: string) {
  const { browser } = stage;
  const fileOf = (name: string) => join(folder, `${name}.png`) as `${string}.png`;
  const shoot = async (page: Page, name: string) => {
    await page.setViewport({ ...SHOWN, deviceScaleFactor: 1 });
    await page.screenshot({ path: fileOf(name) });
    return { shown: fileOf(name), isWide: true };
  };
  const { page, popup } = await openList(stage);
  await popup.screenshot(fileOf('list'));
  yield { shown: fileOf('list'), isWide: false };
  await openPeru(popup, 'post');
  await choose(popup, '#post-language', 'es');
  await popup.waitFor(`document.querySelector('#post-insert')`, 'the post');
  await popup.screenshot(fileOf('post'));
  yield { shown: fileOf('post'), isWide: false };
  await pressAndHear(popup, '#post-insert');
  await pause(FADE);
  yield await shoot(page, 'inserted');
  const query = new URLSearchParams({ action: peru.id, language: 'es' });
  const paper = await browser.openExtensionTab(`letter.html?${query}`);
  await paper.waitForSelector('.sheet');
  yield await shoot(paper, 'letter');
  await browser.closePages();
  // The popup opens where it was left: on the action.
  await browser.inExtension('browser.storage.session.clear()');
  const source = await browser.open('https://ua.example/');
  await source.evaluate(makeNew);
  const added = await browser.clickToolbarIcon(source);
  await added.waitFor(`document.querySelector('#open-add')`, 'the list');
  await added.click('#open-add');
  await added.click('#add-action');
  await until(() => added.closed(), 'the popup to close', 8000);
  const review = await browser.openExtensionTab('review.html');
  await review.waitForSelector('.review-field, #show-form');
  // The page in the pictures is of an action that comes with Vigil.
  if (await review.$('#show-form')) await review.click('#show-form');
  await review.waitForSelector('.review-field');
  yield await shoot(review, 'review');
  const settings = await browser.openExtensionTab('options.html');
  await settings.waitForSelector('[data-source]');
  yield await shoot(settings, 'settings');
}

/** Draws the stores' pictures in one language. @returns the folder that they are in */
export async function drawForStore(stage: Stage, language: string): Promise<string> {
  const own = join(FOLDER, language);
  const captions = await readCaptions(language);
  const folder = await mkdtemp(join(tmpdir(), 'vigil-pictures-'));
  await mkdir(own, { recursive: true });
  try {
    // All are taken before the first is framed: a new tab would close the popup.
    const taken = await Array.fromAsync(shots(stage, folder));
    for (const [at, shot] of taken.entries()) {
      const caption = captions[at];
      if (caption === undefined)
        throw new Error(`docs/store/${language}.md has no caption ${at + 1}`);
      const page = await stage.browser.open('about:blank');
      const file = join(own, `${at + 1}.png`) as `${string}.png`;
      await drawFrame(page, { ...shot, caption, language, file });
      await page.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return FOLDER;
}
