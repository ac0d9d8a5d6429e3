import { until } from '../browsers/deadline.ts';
import { peru } from '../stage/peru.ts';
import { JANUARY_29, type Stage, setStage } from '../stage/stage.ts';
import type { Cost } from './catalogue.ts';
import { fillSources, fillStorage } from './fill-storage.ts';

/** Most script time until the first list stands, in milliseconds, and how much more of it ten thousand may take than ten. */
const FIRST_LIMIT = 100;
const RATIO_LIMIT = 1.5;
/** How much more of it a hundred sources with two hundred items each may take than none. */
const SOURCES_LIMIT = 1.2;
const RUNS = 25;
const FEED = 'https://feeds.example/one.json';

const round = (value: number) => Math.round(value * 10) / 10;
const round2 = (value: number) => Math.round(value * 100) / 100;

/** What the popup's first list and an idle refresh cost in Chromium, with ten actions and with ten thousand. */
export async function measureFirstList(): Promise<Cost[]> {
  const stage = await setStage('chromium', { granted: ['https://feeds.example/*'] });
  try {
    await stage.setToday(JANUARY_29);
    await ask(stage, { vigil: 'ensure-catalogue' });
    const few = await scriptTime(stage, 10);
    await fillSources(stage, 100, 200);
    const followed = await scriptTime(stage, 10);
    await fillSources(stage, 0, 0);
    const many = await scriptTime(stage, 10_000);
    const ratio = round(many / few);
    const bytes = await bytesOf(stage);
    const writes = await idleWrites(stage);
    return [
      { what: 'first list, 10 actions', value: round(few), unit: 'ms' },
      within({ what: 'first list, 10,000 actions', value: round(many), unit: 'ms' }, FIRST_LIMIT),
      within({ what: 'first list, 10,000 ÷ 10', value: ratio, unit: 'times' }, RATIO_LIMIT),
      within(
        { what: 'first list, 100 sources ÷ none', value: round2(followed / few), unit: 'times' },
        SOURCES_LIMIT,
      ),
      { what: '10,000 actions in storage', value: bytes, unit: 'bytes' },
      within({ what: 'written by a refresh without news', value: writes, unit: 'bytes' }, 0),
    ];
  } finally {
    await stage.close();
  }
}

const within = (cost: Cost, limit: number): Cost => ({
  ...cost,
  limit,
  within: cost.value <= limit,
});
const ask = (stage: Stage, message: object) =>
  stage.browser.inExtension(`browser.runtime.sendMessage(${JSON.stringify(message)})`);

/** Time that the popup's scripts take until its list stands; the middle of several openings. */
async function scriptTime(stage: Stage, count: number): Promise<number> {
  await fillStorage(stage, count);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await stage.browser.openExtensionTab('popup.html');
    await page.waitForFunction(`performance.getEntriesByName('vigil-ready').length > 0`);
    const { ScriptDuration = Number.NaN } = await page.metrics();
    times.push(ScriptDuration * 1000);
    await page.close();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

const bytesOf = (stage: Stage) =>
  stage.browser.inExtension<number>('browser.storage.local.getBytesInUse(null)');

/** Bytes of local storage that two refreshes write which bring nothing: a 304, and the same body again. */
async function idleWrites(stage: Stage): Promise<number> {
  const body = JSON.stringify({
    format: 'urgent-action-feed/1',
    ...{ title: 'Bench', publisher: 'Bench', updated: '2023-01-20' },
    actions: [{ ...peru, id: '20001/23', case: '20001/23', reference: 'UA 20001/23' }],
  });
  stage.feeds.set(FEED, { kind: 'body', body, etag: '"1"' });
  await ask(stage, { vigil: 'follow', url: FEED });
  await stage.browser.inExtension(`(() => {
    globalThis.written = 0;
    browser.storage.local.onChanged.addListener((changes) => {
      globalThis.written += JSON.stringify(changes).length;
    });
  })()`);
  await ask(stage, { vigil: 'refresh', url: FEED });
  // The first answer without an ETag forgets the old one; from the second on nothing differs.
  stage.feeds.set(FEED, { kind: 'body', body });
  await ask(stage, { vigil: 'refresh', url: FEED });
  const after304 = stage.feeds.requestsTo(FEED).length;
  await stage.browser.inExtension('globalThis.written = 0');
  await ask(stage, { vigil: 'refresh', url: FEED });
  await until(async () => stage.feeds.requestsTo(FEED).length > after304, 'the refresh');
  return stage.browser.inExtension<number>('globalThis.written');
}
