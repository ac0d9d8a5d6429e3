import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { summarise } from '../../../../utils/actions/list.ts';
import type { ActivityEntry } from '../../../../utils/history/activity.ts';
import { entryId } from '../../../../utils/history/activity.ts';
import { ALARM, onAlarm } from '../../../../utils/platform/worker/alarm.ts';
import { exportBackup, importBackup } from '../../../../utils/platform/worker/backup.ts';
import { refreshSources } from '../../../../utils/platform/worker/refresh.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';
import type { Values } from '../../../fake-storage.ts';
import { peru } from '../../../peru.ts';
import { actionOf, FEED, OTHER } from '../../feeds/actions.ts';

const own = actionOf('7/23');
const fromFeed = actionOf('9/23');
const ENTRY: ActivityEntry = {
  ...{ action: peru.id, kind: 'post', how: 'copied', language: 'en', date: '2023-01-29' },
  ...{ message: 0, mark: 'm' },
};
const SUBSCRIPTION = {
  ...{ url: FEED, kind: 'feed', title: 'A feed', publisher: 'The tests', on: false },
  ...{ ids: [fromFeed.id], leads: [], faults: [], key: 'A'.repeat(43) },
};
const lineOf = (action: typeof peru, from: string) =>
  summarise(action, ['en'], { from, mark: 'm' });

/** What a person has who has used everything. */
const HERE: Values = {
  version: 3,
  index: [lineOf(peru, 'bundled'), lineOf(own, 'captured'), lineOf(fromFeed, FEED)],
  [`action/${peru.id}`]: peru,
  [`action/${own.id}`]: own,
  [`action/${fromFeed.id}`]: fromFeed,
  [`deed/${entryId(ENTRY)}`]: ENTRY,
  deedIds: [entryId(ENTRY)],
  'draft/105/22-1|post 0|x|en': 'My own words',
  'note/105/22-1': 'My group writes on Thursday',
  putAside: { '8/23': { until: '2023-02-03', mark: 'm', case: '8/23', owner: FEED } },
  reminders: { '105/22-1': '2023-03-05' },
  'account/105/22|dina-boluarte|x': 'Dina_Example',
  'server/mastodon': 'our-village.example',
  'trouble/x': { date: '2023-01-29', why: 'ignored' },
  sender: { name: 'Ada Example', address: 'Street 1', place: 'Bern' },
  initialsOnly: true,
  letterForm: 'swiss',
  ownEmbassies: { PE: 'Embassy of Peru\nStreet 7\nWien' },
  printedAs: 'envelope',
  mailService: 'gmail',
  postNetwork: 'mastodon',
  postLanguage: 'es',
  panelHabit: 'letter',
  uiLanguage: 'de',
  isDiscreet: true,
  buttonSites: { 'x.com': 'x' },
  interests: { countries: ['PE'], languages: [] },
  telling: { badge: false, notify: true, names: false, ends: false, weekly: true },
  subscriptions: [SUBSCRIPTION],
};
/** What of it comes back elsewhere as it was. */
const OWN_KEYS = Object.keys(HERE).filter((key) =>
  /^(?:deed|draft|note|account|server)\/|^(?:deedIds|putAside|reminders|sender|initialsOnly|letterForm|ownEmbassies|printedAs|mailService|postNetwork|postLanguage|panelHabit|uiLanguage|isDiscreet|interests|telling)$/.test(
    key,
  ),
);

let extension: FakeExtension;
/** Another profile, with this in it. */
const inProfile = (values: Values) => {
  extension = installExtension();
  Object.assign(extension.local.values, structuredClone(values));
  return extension.local.values;
};
async function exported(values = HERE): Promise<string> {
  inProfile(values);
  return exportBackup();
}
beforeEach(() => inProfile({}));

describe('a backup', () => {
  it('brings everything of the person’s own back into a new profile', async () => {
    const text = await exported();
    const values = inProfile({});
    expect(await importBackup(text)).toEqual({ done: true, conflicts: 0, faults: [] });
    for (const key of OWN_KEYS) expect([key, values[key]]).toEqual([key, HERE[key]]);
    expect(values[`action/${own.id}`]).toEqual(own);
    expect(values[`action/${peru.id}`]).toEqual(peru);
    // What the person did elsewhere is no news here.
    expect(values.news).toEqual([]);
    const index = values.index as { id: string; from: string }[];
    expect(index.map(({ id, from }) => [id, from])).toEqual([
      [own.id, 'captured'],
      [peru.id, 'kept'],
    ]);
    expect(values.subscriptions).toMatchObject([
      { url: FEED, key: SUBSCRIPTION.key, on: false, ids: [] },
    ]);
  });

  it('brings an action that stood beside another’s of its id back as its own feed’s', async () => {
    const beside = actionOf('0123456789:9/23');
    const line = { ...lineOf(beside, 'kept'), owner: OTHER, sourceId: '9/23' };
    const text = await exported({ index: [line], [`action/${beside.id}`]: beside });
    const values = inProfile({});
    await importBackup(text);
    expect(values.index).toMatchObject([{ id: beside.id, owner: OTHER, sourceId: '9/23' }]);
  });

  it('leaves out an action whose record is gone, and the key of a feed that has none', async () => {
    const { key: _, ...unsigned } = SUBSCRIPTION;
    const text = await exported({ index: [lineOf(own, 'captured')], subscriptions: [unsigned] });
    expect(JSON.parse(text)).toMatchObject({ actions: [], following: [{ url: FEED, on: false }] });
    expect(JSON.parse(text).following[0]).not.toHaveProperty('key');
  });

  it('leaves out actions that a feed brings again, and failures of sites', async () => {
    const text = await exported();
    expect(text).not.toContain(`"${fromFeed.id}"`);
    expect(text).not.toContain('ignored');
  });

  it('has no settings that were never set', async () => {
    expect(JSON.parse(await exported({})).settings).toEqual({});
  });

  it('has no settings that hold nothing, and takes them from elsewhere', async () => {
    const emptied: Values = { sender: null, letterForm: null };
    expect(JSON.parse(await exported(emptied)).settings).toEqual({});
    const text = await exported();
    const values = inProfile({ ...emptied });
    await importBackup(text);
    expect(values).toMatchObject({ sender: HERE.sender, letterForm: 'swiss' });
  });

  it('says so where it finds no room, and leaves everything as it was', async () => {
    const text = await exported();
    const values = inProfile({});
    const full = new Error('Resource::kQuotaBytes quota exceeded');
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    expect(await importBackup(text)).toEqual({
      done: false,
      faults: [expect.stringContaining('no room left')],
    });
    write.mockRestore();
    expect(values).toEqual({});
  });

  it('switches no site on, as no file can give a permission', async () => {
    const text = await exported();
    expect(JSON.parse(text).settings.buttonSites).toEqual({ 'x.com': 'x' });
    const values = inProfile({});
    await importBackup(text);
    expect(values).not.toHaveProperty('buttonSites');
    expect(extension.requests).toEqual([]);
  });

  it('overwrites nothing that is here, and counts the texts that differ', async () => {
    const text = await exported();
    const here: Values = {
      'draft/105/22-1|post 0|x|en': 'Written here',
      'account/105/22|dina-boluarte|x': 'Written_here',
      'server/mastodon': 'here.example',
      sender: { name: 'Written Here', address: '', place: '' },
      letterForm: 'us',
      mailService: 'proton',
      initialsOnly: false,
      buttonSites: { 'bsky.app': 'bluesky' },
      interests: { countries: [], languages: ['es'] },
      telling: { badge: true, notify: false, names: false },
      index: [lineOf({ ...peru, title: { en: 'As it is here' } }, 'bundled')],
      [`action/${peru.id}`]: { ...peru, title: { en: 'As it is here' } },
    };
    const values = inProfile(here);
    expect(await importBackup(text)).toMatchObject({ done: true, conflicts: 1 });
    const { index: _, ...others } = here;
    expect(values).toMatchObject(others);
  });

  it('does not even write what is here already', async () => {
    const text = await exported();
    inProfile(HERE);
    await importBackup(text);
    const groups = extension.local.written.filter((key) =>
      /^(?:draft|account|server|deed)\//.test(key),
    );
    expect(groups).toEqual([]);
    expect(extension.local.written).not.toContain('subscriptions');
  });

  it('adds the feeds that are not followed here', async () => {
    const text = await exported();
    const values = inProfile({ subscriptions: [{ ...SUBSCRIPTION, url: OTHER, on: true }] });
    await importBackup(text);
    expect((values.subscriptions as { url: string }[]).map(({ url }) => url)).toEqual([
      OTHER,
      FEED,
    ]);
  });

  it('of version 1 is taken in, too', async () => {
    const old = {
      ...{ format: 'vigil-backup/1', exported: '2023-01-29', deeds: [ENTRY] },
      ...{ drafts: { a: 'b' }, ownAccounts: {}, servers: {} },
    };
    expect(await importBackup(JSON.stringify(old))).toMatchObject({ done: true });
    expect(extension.local.values).toMatchObject({ 'draft/a': 'b', deedIds: [entryId(ENTRY)] });
  });

  it('with a broken action brings the rest, and says which', async () => {
    const backup = JSON.parse(await exported());
    backup.actions[0].action.title = 7;
    inProfile({});
    const answer = await importBackup(JSON.stringify(backup));
    expect(answer).toMatchObject({ done: true, faults: [expect.stringContaining('actions[0]')] });
    expect(extension.local.values.deedIds).toEqual([entryId(ENTRY)]);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"format":"urgent-action-feed/1"}'],
    ['a broken list', '{"format":"vigil-backup/2","exported":"2023-01-29","deeds":{"a":1}}'],
  ])('that is %s changes nothing', async (_, text) => {
    expect(await importBackup(text)).toMatchObject({
      ...{ done: false, faults: expect.arrayContaining([expect.any(String)]) },
    });
    expect(extension.local.written).toEqual([]);
  });
});

describe('a source in a backup', () => {
  const PAGE = 'https://page.example/calls';
  const WATCHED = {
    ...{ ...SUBSCRIPTION, url: PAGE, kind: 'page', on: true, asks: 'press', brought: '2023-01-20' },
    filter: { calls: true, words: ['prison'], paths: ['/ua/'], categories: ['Calls'] },
  };
  const OPEN = { ...SUBSCRIPTION, url: OTHER, kind: 'web-feed', on: true };
  let asked: string[];
  beforeEach(async () => {
    const text = await exported({ subscriptions: [WATCHED, OPEN] });
    inProfile({});
    asked = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return new Response('', { status: 404 });
    });
    await importBackup(text);
  });
  const restored = () => extension.local.values.subscriptions as Values[];

  it('is followed again as the person wished', () => {
    const { url, kind, on, asks, filter } = WATCHED;
    expect(restored()).toMatchObject([{ url, kind, on, asks, filter }, { kind: 'web-feed' }]);
    expect(restored()[1]).not.toHaveProperty('asks');
    expect(restored()[1]).not.toHaveProperty('filter');
    expect(restored()[1]).not.toHaveProperty('isGuess');
  });

  it('of an older Vigil, which knew no kinds, is what its first answer shows', async () => {
    const before = JSON.parse(await exported({ subscriptions: [OPEN] }));
    before.following = [{ url: OTHER, on: true }];
    inProfile({});
    extension.origins.add('https://feeds2.example/*');
    await importBackup(JSON.stringify(before));
    expect(JSON.parse(await exportBackup()).following[0]).not.toHaveProperty('kind');
    const RSS = '<rss version="2.0"><channel><title>T</title></channel></rss>';
    vi.stubGlobal('fetch', async () => new Response(RSS));
    await refreshSources();
    expect(restored()).toMatchObject([{ url: OTHER, kind: 'web-feed', title: 'T' }]);
    expect(JSON.parse(await exportBackup()).following[0]).toHaveProperty('kind', 'web-feed');
  });

  it('waits for its host’s permission, which no file can give: nobody is asked', async () => {
    expect(restored()).toMatchObject([
      { trouble: { why: 'forbidden' } },
      { trouble: { why: 'forbidden' } },
    ]);
    // At night the morning's reminders would come first.
    vi.setSystemTime(new Date(new Date().setHours(12)));
    await onAlarm();
    await refreshSources({});
    expect(asked).toEqual([]);
    const { scheduledTime = 0 } = (await fakeBrowser.alarms.get(ALARM)) ?? {};
    vi.useRealTimers();
    expect(new Date(scheduledTime).getHours()).toBe(0);
  });

  it('is asked once its host is allowed; one that waits for a press, at a press only', async () => {
    extension.origins.add('https://feeds2.example/*').add('https://page.example/*');
    await refreshSources();
    expect(asked).toEqual([OTHER]);
    await refreshSources({ url: PAGE });
    expect(asked).toEqual([OTHER, PAGE]);
  });
});
