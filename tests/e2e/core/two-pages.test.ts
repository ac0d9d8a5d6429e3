import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { peru } from '../../../scripts/stage/peru.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const WRITES = 100;

describe(`two pages open at once in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  const stored = (prefix: string) =>
    stage.browser.inExtension<Record<string, unknown>>(
      `browser.storage.local.get(null).then((all) => Object.fromEntries(
        Object.entries(all).filter(([key]) => key.startsWith('${prefix}'))))`,
    );

  async function openBoth(): Promise<[popup: Page, letter: Page]> {
    await stage.browser.inExtension(
      `browser.storage.session.set({ view: { action: '${peru.id}', panel: 'post' } })`,
    );
    const popup = await stage.browser.openExtensionTab('popup.html');
    await popup.waitForSelector('#post-text');
    const query = new URLSearchParams({ action: peru.id, language: 'es' });
    const letter = await stage.browser.openExtensionTab(`letter.html?${query}`);
    await letter.waitForSelector('#letter-subject');
    return [popup, letter];
  }

  /** Writes into a field as typing does, whichever tab is in front. */
  const write = (page: Page, field: string, text: string) =>
    page.$eval(
      field,
      (one, value) => {
        (one as HTMLInputElement | HTMLTextAreaElement).value = value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );

  it('keep each other’s drafts, as the person types in one and the other', async () => {
    const [popup, letter] = await openBoth();
    for (const turn of [1, 2, 3]) {
      await write(popup, '#post-text', `My post, ${turn}`);
      await write(letter, '#letter-subject', `My subject, ${turn}`);
    }
    const drafts = async () => Object.values(await stored('draft/')).sort();
    const both = ['My post, 3', 'My subject, 3'];
    await until(async () => (await drafts()).join() === both.join(), 'both drafts');
  });

  it(`each writing ${WRITES} drafts, deeds and accounts in turn: all ${2 * WRITES} are there`, async () => {
    const pages = await openBoth();
    const before = Object.keys(await stored('')).length;
    await Promise.all(pages.map((page, at) => page.evaluate(writeMany, `page ${at}`, WRITES)));
    const kept = {
      ...(await stored('draft/page')),
      ...(await stored('deed/page')),
      ...(await stored('account/page')),
    };
    expect(Object.keys(kept)).toHaveLength(2 * WRITES);
    expect(Object.keys(await stored('')).length).toBeGreaterThanOrEqual(before + 2 * WRITES);
    // The worker lists what was done, so that no page has to look through the whole storage.
    const deeds = Object.keys(kept).filter((key) => key.startsWith('deed/'));
    const listed = async () => {
      const { deedIds = [] } = (await stored('deedIds')) as { deedIds?: string[] };
      return deeds.every((key) => deedIds.includes(key.slice('deed/'.length)));
    };
    await until(listed, 'the worker to list all that was done');
  });
});

/** Runs in a page: writes through the page's own door to what is stored (`utils/platform/storage.ts`). */
async function writeMany(who: string, count: number): Promise<void> {
  interface Group {
    write(id: string, value: unknown): Promise<void>;
  }
  const { vigilStored } = globalThis as unknown as {
    vigilStored: { drafts: Group; activityEntries: Group; ownAccounts: Group };
  };
  const { drafts, activityEntries, ownAccounts } = vigilStored;
  for (let at = 0; at < count; at += 1) {
    const entry = { kind: 'post', how: 'copied', language: 'en', date: '2023-01-29' };
    if (at % 3 === 0) await drafts.write(`${who}|post ${at}|x|en`, `${who}, ${at}`);
    if (at % 3 === 1) await activityEntries.write(`${who}#${at}`, { ...entry, action: who });
    if (at % 3 === 2) await ownAccounts.write(`${who}|target ${at}|x`, `${who}${at}`);
  }
}
