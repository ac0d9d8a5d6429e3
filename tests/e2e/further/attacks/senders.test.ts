import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

/** What a script of ours in a page can reach, should the page get hold of it. */
const PAGE = 'https://editors.example/textarea/';
const OWN = [
  ...['ensure-catalogue', 'import', 'export', 'read-own', 'keep', 'drop', 'follow', 'unfollow'],
  ...['accept-key', 'set-on', 'set-filter', 'set-asks', 'see-leads', 'refresh', 'mark-seen'],
  ...[
    'still-runs',
    'is-over',
    'erase',
    'picker-search',
    'picker-took',
    'picker-failed',
    'button-here',
  ],
];

describe(`a script of ours in a page, in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
    await stage.browser.inExtension(`browser.storage.local.set({ 'draft/secret': 'words' })`);
    await stage.browser.open(PAGE);
  });
  afterAll(() => stage?.browser.closePages());

  /** Runs it where our scripts run, beside the page. @param body gives a promise */
  const inPage = (body: string) =>
    stage.browser.inExtension(`(async () => {
      const tabs = await browser.tabs.query({});
      const { id } = tabs.find(({ url }) => url === ${JSON.stringify(PAGE)});
      const [{ result }] = await browser.scripting.executeScript({ target: { tabId: id }, func: async (names) => {
        const api = globalThis.browser ?? globalThis.chrome;
        ${body}
      }, args: [${JSON.stringify(OWN)}] });
      return result;
    })()`);

  it('gets no answer from the worker but to what it may ask there', async () => {
    const answers = (await inPage(`
      const all = [];
      for (const vigil of names) {
        const more = { ticket: 'made up', query: '', url: 'https://a.example/', text: '{}', id: 'a', urls: [] };
        // Expected: some are answered by nobody, which is an error in Chromium.
        all.push([vigil, await api.runtime.sendMessage({ vigil, ...more }).catch(() => null) ?? null]);
      }
      return all.filter(([, answer]) => answer !== null && answer !== false);
    `)) as unknown[];
    expect(answers).toEqual([]);
    const kept = await stage.browser.inExtension(`browser.storage.local.get('draft/secret')`);
    expect(kept).toEqual({ 'draft/secret': 'words' });
  });

  it('cannot have a picker opened where no button was switched on', async () => {
    const answer = await inPage(`return api.runtime.sendMessage({ vigil: 'open-picker' })`);
    expect(answer).toBe(false);
  });

  it.runIf(browserName === 'chromium')('reads nothing of what Vigil keeps', async () => {
    const seen = await inPage(`
      const read = async (area) => {
        try { return JSON.stringify(await api.storage[area].get(null)); } catch (error) { return 'shut'; }
      };
      return [await read('local'), await read('session')];
    `);
    expect(seen).toEqual(['shut', 'shut']);
  });
});
