import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PopupView } from '../../../../scripts/browsers/browser-under-test.ts';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import type { ActionSummary, UrgentAction } from '../../../../utils/actions/types.ts';
import { type KeyPair, makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { signFeed } from '../../../../utils/feeds/signature.ts';
import type { Subscription } from '../../../../utils/feeds/types.ts';
import { actionOf, FEED } from '../../../utils/feeds/actions.ts';
import { forget } from '../../page-steps.ts';
import { browserName } from '../../shared-stage.ts';

const NEAR = { deadline: '2023-02-10', issued: '2023-01-10' };
const one = actionOf('1/23', { ...NEAR, title: { en: 'The first case' } });
const two = actionOf('2/23', { ...NEAR, title: { en: 'The second case' } });
const three = actionOf('3/23', { ...NEAR, title: { en: 'The third case' }, country: ['HN'] });

describe(`a feed in ${browserName}`, () => {
  let stage: Stage;
  let pair: KeyPair;
  let version = 0;

  beforeAll(async () => {
    stage = await setStage(browserName, {
      granted: ['https://feeds.example/*', 'https://feeds2.example/*'],
    });
    await ask('ensure-catalogue');
    pair = await makeKeyPair();
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.setToday(JANUARY_29));
  afterEach(() => stage.browser.closePages());

  const ask = (vigil: string, more: object = {}) =>
    stage.browser.inExtension(`browser.runtime.sendMessage(${JSON.stringify({ vigil, ...more })})`);
  const local = () =>
    stage.browser.inExtension<Record<string, unknown>>('browser.storage.local.get(null)');
  const refresh = () => ask('refresh', { url: FEED });

  /** From now on the feed has these actions, in a new version. */
  async function publish(actions: UrgentAction[], by: KeyPair = pair): Promise<string> {
    version += 1;
    const feed = await signFeed(
      {
        format: 'urgent-action-feed/1',
        title: 'Test feed',
        publisher: 'The tests',
        updated: new Date(Date.UTC(2023, 0, version)).toISOString().slice(0, 10),
        actions,
      },
      by,
    );
    const body = JSON.stringify(feed);
    // A cookie is offered each time; that none comes back is tested below.
    const headers = { 'set-cookie': `reader=${version}; Secure; SameSite=None; Max-Age=9999` };
    stage.feeds.set(FEED, { kind: 'body', body, etag: `"${version}"`, headers });
    return body;
  }

  async function openList(): Promise<PopupView> {
    await stage.browser.inExtension(`browser.storage.session.remove('view')`);
    const page = await stage.browser.open('https://plain.example/');
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  }
  const linesOf = (popup: PopupView) =>
    popup.evaluate<string[]>(
      `[...document.querySelectorAll('.group .line')].map((line) => line.dataset.action)`,
    );
  const listed = async () => linesOf(await openList());
  const trouble = async () =>
    ((await local()).subscriptions as Subscription[])[0]?.trouble?.why ?? '';

  /** Each line of the list has its record, each record its line, and nothing is on its way out. */
  async function expectWhole(): Promise<void> {
    const all = await local();
    const lines = (all.index as ActionSummary[]).map(({ id }) => id).sort();
    const leaving = (all.leaving ?? []) as string[];
    const records = Object.keys(all)
      .flatMap((key) => /^action\/(.+)$/.exec(key)?.[1] ?? [])
      .filter((id) => !leaving.includes(id));
    expect(records.sort()).toEqual(lines);
    for (const { ids } of all.subscriptions as Subscription[]) {
      for (const id of ids) expect(records).toContain(id);
    }
  }

  it('that is open in a tab is followed by the icon', async () => {
    await publish([one, two]);
    const popup = await stage.browser.clickToolbarIcon(await stage.browser.open(FEED));
    await popup.waitFor(`document.querySelector('#follow-feed')`, 'the offer');
    await popup.click('#follow-feed');
    const line = `document.querySelector('[data-action="1/23"]')`;
    await popup.waitFor(line, 'its actions in the list', 15_000);
    // Not `unfollow`: it gives the host back, which Chromium does not grant again without a display.
    await stage.browser.inExtension(
      `Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])`,
    );
    await stage.setToday(JANUARY_29);
    await ask('ensure-catalogue');
  });

  it('that waits for the person stands in the settings', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    const field = `document.querySelector('#feed-address')`;
    await options.waitFor(field, 'the field');
    await stage.browser.inExtension(
      `browser.storage.session.set({ pendingFeedUrl: ${JSON.stringify(FEED)} })`,
    );
    await options.waitFor(`${field}.value === '${FEED}'`, 'the address');
  });

  it('is followed by its address, and its actions are in the list', async () => {
    await publish([one, two]);
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
    await options.type('#feed-address', FEED);
    await options.click('#follow');
    await options.waitFor(`document.querySelector('[data-source="${FEED}"]')`, 'the feed');
    const said = await options.evaluate<string>(
      `document.querySelector('[data-source="${FEED}"]').textContent`,
    );
    expect(said).toContain('Test feed');
    expect(said).toContain('2 actions');
    expect(said).toContain('Signed.');
    expect(await listed()).toEqual(['1/23', '2/23', '105/22-1']);
    // No number for whoever looks over the shoulder, unless it was chosen.
    const badge = await stage.browser.inExtension('browser.action.getBadgeText({})');
    expect(badge).toBe('');
  });

  it('brings what is new, and asks with what it knows', async () => {
    await publish([one, two, three]);
    await refresh();
    expect(await listed()).toEqual(['1/23', '2/23', '3/23', '105/22-1']);
    const before = await local();
    await refresh();
    expect(await local()).toEqual(before);
    const last = stage.feeds.requestsTo(FEED).at(-1);
    expect(last?.headers['if-none-match']).toBe(`"${version}"`);
    expect(last?.headers).not.toHaveProperty('cookie');
    expect(last?.headers).not.toHaveProperty('referer');
  });

  it('is found by country and by language', async () => {
    const popup = await openList();
    await popup.waitFor(`document.querySelector('#open-filters')`, 'the list');
    await popup.click('#open-filters');
    await popup.waitFor(`document.querySelector('#filter-countries')`, 'the choice');
    await popup.evaluate(`(() => {
      const choice = document.querySelector('#filter-countries');
      choice.value = 'HN';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await until(async () => (await linesOf(popup)).join() === '3/23', 'the one of Honduras');
  });

  it('that has errors for a day is kept as it was', async () => {
    stage.feeds.set(FEED, { kind: 'status', status: 500 });
    for (let hour = 0; hour < 24; hour += 1) await refresh();
    // Chromium itself stops an extension from asking a server that fails again and again.
    expect(await trouble()).toMatch(/^(?:server|unreachable)$/);
    expect(await listed()).toEqual(['1/23', '2/23', '3/23', '105/22-1']);
  });

  it.each(['truncated', 'unsigned', 'another', 'moved'] as const)(
    'that is %s brings nothing, and the settings say why',
    async (how) => {
      const body = await publish([one]);
      const feed = JSON.parse(body);
      const answers = {
        truncated: [{ kind: 'truncated', body, missing: 100 }, 'unreachable'],
        unsigned: [
          { kind: 'body', body: JSON.stringify({ ...feed, signature: undefined }) },
          'stripped',
        ],
        another: [{ kind: 'body', body: JSON.stringify({ ...feed, title: 'Mine' }) }, 'wrong'],
        moved: [{ kind: 'redirect', to: 'https://feeds2.example/other.json' }, 'redirected'],
      } as const;
      const [answer, why] = answers[how];
      stage.feeds.set(FEED, answer);
      await refresh();
      expect(await trouble()).toBe(why);
      expect(stage.feeds.requestsTo('https://feeds2.example/other.json')).toEqual([]);
      expect(await listed()).toEqual(['1/23', '2/23', '3/23', '105/22-1']);
    },
  );

  it('with another key waits for the person, who looks at it and trusts it', async () => {
    pair = await makeKeyPair();
    await publish([one, two], pair);
    await refresh();
    expect(await listed()).toEqual(['1/23', '2/23', '3/23', '105/22-1']);
    const options = await stage.browser.openExtensionPage('options.html');
    const accept = `[data-accept="${FEED}"]`;
    await options.waitFor(`document.querySelector('${accept}')`, 'the question');
    await options.click(accept);
    await options.waitFor(`!document.querySelector('${accept}')`, 'the answer');
    expect(await listed()).toEqual(['1/23', '2/23', '105/22-1']);
  });

  it('tells who took part how it went on, and how it ended', async () => {
    await stage.browser.inExtension(`browser.storage.local.set({ 'deed/1/23#sent': { action: '1/23',
      kind: 'letter', how: 'sent', where: 'email', language: 'es', date: '2023-01-20' } })`);
    const next = actionOf('1/23-1', {
      ...NEAR,
      ...{ kind: 'further-information', issued: '2023-01-25' },
      title: { en: 'The first case, before a court' },
    });
    await publish([one, next, two]);
    await refresh();
    let popup = await openList();
    const news = `document.querySelector('.list-news')?.textContent ?? ''`;
    await popup.waitFor(`(${news}).includes('before a court')`, 'the news');
    await popup.click('[data-action="1/23-1"]');
    await popup.waitFor(`document.querySelector('.change')`, 'what changed');
    const said = await popup.evaluate<string>(`document.querySelector('.change').textContent`);
    expect(said).toContain('What changed since UA 1/23');
    expect(said).toContain('before a court');
    await popup.click('#seen');
    await popup.waitFor(`!document.querySelector('#seen')`, 'the word');
    const end = actionOf('1/23-2', {
      ...{ kind: 'closure', issued: '2023-01-28', title: { en: 'The first case, won' } },
      closed: { date: '2023-01-28', outcome: { en: 'All of them are free.' } },
    });
    await publish([one, next, end, two]);
    await refresh();
    popup = await openList();
    await popup.waitFor(`/Outcome|Good news/.test(${news})`, 'the outcome');
    await popup.click('#news-first');
    await popup.waitFor(
      `document.querySelector('.change')?.textContent.includes('All of them are free.')`,
      'how it ended',
    );
    await popup.click('#seen');
    expect(await listed()).toEqual(['2/23', '105/22-1']);
    await forget(stage, 'deed');
  });

  it.each(['ask', 'judge', 'read', 'merge', 'write', 'written'])(
    'survives a worker that dies at “%s”',
    async (step) => {
      const other = version % 2 ? two : three;
      await publish([one, other]);
      await stage.browser.inExtension(`browser.storage.session.remove('heldAt').then(() =>
        browser.storage.session.set({ holdAt: '${step}' }))`);
      void refresh().catch(() => undefined);
      await until(
        () =>
          stage.browser.inExtension(
            `browser.storage.session.get('heldAt').then(({ heldAt }) => heldAt === '${step}')`,
          ),
        `the step ${step}`,
      );
      await stage.browser.killWorker();
      await stage.browser.inExtension(`browser.storage.session.remove('holdAt')`);
      await expectWhole();
      await refresh();
      await expectWhole();
      expect(await listed()).toContain(other.id);
    },
  );

  it('is asked again when the clock was set back, and sets its alarm', async () => {
    await publish([one, two]);
    await stage.browser.inExtension(`browser.storage.session.set({ fetchStates: { '${FEED}': {
      asked: Date.now() + 9e9, due: Date.now() + 9.1e9, failures: 0 } } })`);
    const before = stage.feeds.requestsTo(FEED).length;
    await stage.browser.inExtension(`browser.alarms.create('tick', { when: Date.now() + 100 })`);
    await until(async () => stage.feeds.requestsTo(FEED).length > before, 'the question', 20_000);
    await until(async () => {
      const alarm = await stage.browser.inExtension<{ scheduledTime: number }>(
        `browser.alarms.get('tick')`,
      );
      return alarm && alarm.scheduledTime > Date.now() + 60_000;
    }, 'the next alarm');
  });

  it('is there after the browser was started again, and offline', async () => {
    stage.feeds.set(FEED, { kind: 'hang-up' });
    const before = await local();
    await stage.restart();
    await until(async () => (await local()).index, 'what was kept');
    const after = await local();
    expect(after.index).toEqual(before.index);
    // The first case has ended, whatever its feed still lists.
    expect(await listed()).toEqual(['2/23', '105/22-1']);
    expect(
      await stage.browser.inExtension(`browser.alarms.get('tick').then((alarm) => !!alarm)`),
    ).toBe(true);
  });

  it('goes with all that only it had', async () => {
    const options = await stage.browser.openExtensionPage('options.html');
    const remove = `[data-remove="${FEED}"]`;
    await options.waitFor(`document.querySelector('${remove}')`, 'the button');
    await options.click(`[data-more="${FEED}"] > summary`);
    await options.click(remove);
    await options.click(remove);
    await options.waitFor(`!document.querySelector('[data-source]')`, 'the feed to go');
    expect(await listed()).toEqual(['105/22-1']);
    await expectWhole();
  });

  it('everything is erased without a trace', async () => {
    await stage.browser.inExtension(`browser.storage.local.set({ 'draft/a': 'mine' })`);
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#erase')`, 'the button');
    await options.click('#erase');
    await options.click('#erase-sure');
    await options.waitFor(
      `document.querySelector('.notice')?.textContent.includes('Everything is gone')`,
      'the word',
      // Firefox writes over 30 MB of its journal first.
      30_000,
    );
    const left = await stage.browser.inExtension(`Promise.all([
      browser.storage.local.get(null), browser.storage.session.get(null),
      browser.permissions.getAll().then(({ origins }) => origins.filter((one) => /feeds/.test(one))),
      browser.alarms.getAll(), browser.action.getBadgeText({})])`);
    expect(left).toEqual([{}, {}, [], [], '']);
  });
});
