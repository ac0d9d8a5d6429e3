import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { peru } from '../../../scripts/stage/peru.ts';
import { openPeru } from '../../../scripts/stage/popup-steps.ts';
import { JANUARY_29, type Stage, setStage } from '../../../scripts/stage/stage.ts';
import { countReads, readsBeforeDrawing } from '../../../scripts/stage/storage-reads.ts';
import { summarise } from '../../../utils/actions/list.ts';
import { forgetView } from '../page-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

// Not innerText: a line that the browser has not drawn yet (content-visibility) would be missing from it.
const text = `document.querySelector('#app').textContent`;

const isFirstPageOpen = `browser.tabs.query({})
  .then((tabs) => tabs.some(({ url, status }) => url?.endsWith('/welcome.html') && status === 'complete'))`;

describe(`the popup in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  async function openOn(day: string | undefined) {
    await stage.setToday(day);
    await stage.browser.inExtension('browser.storage.session.clear()');
    const page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  }

  // What it says on other days, and what a search finds, is tried in tests/components/list/.
  it('lists Peru with the days that are left', async () => {
    const popup = await openOn(JANUARY_29);
    const said = await popup.evaluate<string>(text);
    expect(said).toContain('Peru');
    expect(said).toContain('18 killed during protests');
    expect(said).toMatch(/37\s*days/);
  });

  it('copies a post, asks what became of it, and tells what the person says', async () => {
    let popup = await openOn(JANUARY_29);
    await openPeru(popup, 'post');
    await popup.click('#post-copy');
    await popup.waitFor(
      `document.querySelector('.notice')?.textContent.includes('Copied')`,
      'word',
    );
    const key = `browser.storage.local.get('attemptIds').then((all) => all.attemptIds?.length)`;
    await popup.waitFor(`(${key}).then((count) => count === 1)`, 'the worker’s list');
    popup = await openOn(JANUARY_29);
    const said = await popup.evaluate<string>(text);
    expect(said).toContain('Did you post it?');
    expect(said).not.toContain('Post, Jan 29');
    await popup.click('#ask-yes');
    await popup.waitFor(`${text}.includes('Thank you. It’s in your record.')`, 'thanks');
    await popup.waitFor(`${text}.includes('Post, Jan 29')`, 'the line that it is done');
    popup = await openOn(JANUARY_29);
    await openPeru(popup, 'about');
    await popup.waitFor(`${text}.includes('Posted on X, January 29, 2023')`, 'what I did');
  });

  it('keeps a text that was changed when the popup closes', async () => {
    let popup = await openOn(JANUARY_29);
    await openPeru(popup, 'post');
    await popup.type('#post-text', ' My own words.');
    await popup.waitFor(`document.querySelector('#post-text').value.includes('My own')`, 'words');
    popup = await openOn(JANUARY_29);
    await openPeru(popup, 'post');
    expect(await popup.evaluate(`document.querySelector('#post-text').value`)).toContain(
      'My own words.',
    );
  });

  it('reads for its first drawing neither the whole list nor all that is kept', async () => {
    await forgetView(stage);
    const page = await countReads(stage.browser, 'popup.html');
    const reads = await readsBeforeDrawing(page);
    expect(reads).toContain('front');
    expect(reads).not.toContain('index');
    expect(reads).not.toContain('(everything)');
  });

  it('is usable at once with 1,000 actions', async () => {
    const many = Array.from({ length: 1000 }, (_, at) =>
      summarise({ ...peru, id: `${at}/99`, deadline: '2023-06-01' }, ['en']),
    );
    await stage.browser.inExtension(
      `browser.storage.local.get('index').then(({ index }) =>
        browser.storage.local.set({ index: [...index, ...${JSON.stringify(many)}] }))`,
    );
    const popup = await openOn(JANUARY_29);
    const [first, count] = await popup.evaluate<[string, number]>(
      `[document.querySelector('.line').dataset.action, document.querySelectorAll('.line').length]`,
    );
    expect(first).toBe('105/22-1');
    expect(count).toBeLessThan(120);
    const mark = `performance.getEntriesByName('vigil-ready')[0]`;
    await popup.waitFor(mark, 'the mark of being ready');
    const ms = await popup.evaluate<number>(`${mark}.startTime`);
    expect(ms).toBeLessThan(1500);
  });
});

describe(`the released build in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(browserName, { build: 'release', language: 'es' });
  });
  afterAll(() => stage?.close());

  it('lives today, in Spanish, and takes no other day', async () => {
    await stage.setToday(JANUARY_29);
    // The first page opens after an installation, when the worker comes to it: it would cover the page and shut the popup.
    await until(() => stage.browser.inExtension<boolean>(isFirstPageOpen), 'the first page');
    await stage.browser.closePages();
    const page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    const said = await popup.evaluate<string>(text);
    expect(said).toContain('¿De quién quieres ver acciones?');
    expect(said).toContain('Terminadas (1)');
  });
});
