// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { blankSubscription } from '../../../utils/feeds/subscription.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { hostsOf, patternsOf } from '../../../utils/posts/sites.ts';
import { peru } from '../../peru.ts';
import { FEED } from '../../utils/feeds/actions.ts';
import { inNewBrowser, keepActions, openPage, t, until } from '../page.tsx';

const here = inNewBrowser();
const KEY = 'dGnlM6vxQneKlM3sZrVqZ0m2yV1sI9n3b8Q0c5pXw1E';
const values = () => here.extension.local.values;

/** The settings, with a worker that answers so. */
async function open(answers: Record<string, unknown> = {}) {
  here.extension.onMessage.addListener(async (message) => {
    return answers[(message as { vigil: string }).vigil] ?? null;
  });
  const page = await openPage(<Options />);
  await page.get('#follow');
  await page.get('input[name="network-x"]');
  return page;
}
const asked = () => here.extension.messages;
const follow = async (page: Awaited<ReturnType<typeof open>>, address: string) => {
  await page.type('#feed-address', address);
  await page.press('#follow');
};

it('leads from the top of the sources to each part under them', async () => {
  const page = await open();
  const ways = [...page.place.querySelectorAll<HTMLAnchorElement>('.options-ways a')];
  expect(ways).toHaveLength(3);
  for (const way of ways) {
    const title = page.find(`${way.getAttribute('href')} > h3`)?.textContent;
    expect(title).toBe(way.textContent);
  }
});

describe('following a feed', () => {
  it('asks for its host, has the worker follow it, and says how many came', async () => {
    const brought = { actions: 2, leads: 3, whole: 1, leftOut: 4 };
    const page = await open({ follow: { done: true, brought } });
    await follow(page, FEED);
    const words = ['2 actions', '3 pages', '1 looks like a whole call', '4 left out by its filter'];
    await page.says(t('sources.followed', [words.join(' · ')]));
    expect(here.extension.requests).toEqual([{ origins: ['https://feeds.example/*'] }]);
    expect(asked()).toEqual([{ vigil: 'follow', url: FEED }]);
    expect(page.valueOf('#feed-address')).toBe('');
  });

  it('asks nobody where the person said no, and says so', async () => {
    here.extension.saysYes = false;
    const page = await open({ follow: { done: true } });
    await follow(page, FEED);
    await page.says(t('offers.declined'));
    expect(asked()).toEqual([]);
    expect(page.valueOf('#feed-address')).toBe(FEED);
  });

  it('asks a server that lets everybody read, where the person tries it without the permission', async () => {
    here.extension.saysYes = false;
    const brought = { actions: 1, leads: 0, whole: 0, leftOut: 0 };
    const page = await open({ follow: { done: true, brought } });
    await follow(page, FEED);
    await page.press('#follow-without');
    await page.says(t('sources.followed', [t('sources.actions', 1)]));
    expect(asked()).toEqual([{ vigil: 'follow', url: FEED }]);
    expect(here.extension.requests).toHaveLength(1);
  });

  it('asks nobody about what is no address', async () => {
    const page = await open();
    await follow(page, 'http://feeds.example/one.json');
    await page.says(t('sources.address_now_https'));
    expect([asked(), here.extension.requests]).toEqual([[], []]);
  });

  it('shows what a page holds, and asks for another host’s permission with the choice', async () => {
    const url = 'https://feeds2.example/feed/';
    const found = {
      ...{ title: 'Section', leads: [], isAction: false },
      sources: [{ kind: 'web-feed', url, title: 'All posts' }],
    };
    const page = await open({ follow: { done: false, why: 'page', page: found } });
    await follow(page, 'https://feeds.example/');
    await page.says(t('sources.foundFeed', ['All posts']));
    await page.press('#follow-found');
    await until(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]).toEqual({ vigil: 'follow', url, kind: 'web-feed' });
    expect(here.extension.requests.at(-1)).toEqual({ origins: ['https://feeds2.example/*'] });
  });

  it('says in words that a page holds nothing to follow', async () => {
    const page = await open({
      follow: {
        ...{ done: false, why: 'page' },
        page: { title: 'Home', sources: [], leads: [], isAction: false },
      },
    });
    await follow(page, 'https://feeds.example/');
    await page.says(t('sources.trouble_page'));
    expect(page.find('.page-choices')).toBeNull();
  });

  it.each(['before', 'while'])('begins with an address that came %s it was open', async (when) => {
    const { session } = here.extension;
    if (when === 'before') session.values.pendingFeedUrl = FEED;
    const page = await open();
    if (when === 'while') await session.set({ pendingFeedUrl: FEED });
    await until(() => expect(page.valueOf('#feed-address')).toBe(FEED));
    await until(() => expect(session.values).toEqual({}));
    expect(asked()).toEqual([]);
  });
});

describe('a feed that is followed', () => {
  const SOURCE = { ...blankSubscription(FEED, KEY), title: 'A feed' };

  it('is asked, switched off and left by the worker', async () => {
    values().subscriptions = [SOURCE];
    const page = await open();
    await page.says('A feed');
    await page.press(`[data-refresh="${FEED}"]`);
    await page.press(`[data-turn="${FEED}"]`);
    await page.press(`[data-remove="${FEED}"]`);
    await page.press(`[data-remove="${FEED}"]`);
    await until(() =>
      expect(asked()).toEqual([
        { vigil: 'refresh', url: FEED },
        { vigil: 'set-on', url: FEED, on: false },
        { vigil: 'unfollow', url: FEED },
      ]),
    );
  });

  it('shows a new key to compare, which is trusted at a press only', async () => {
    values().subscriptions = [
      {
        ...SOURCE,
        newKey: KEY.replace(/^d/, 'e'),
        trouble: { why: 'key-changed', since: 1, count: 1 },
      },
    ];
    const page = await open();
    await until(() => expect(page.find('.source')?.textContent).not.toContain('…'));
    expect(asked()).toEqual([]);
    await page.press(`[data-accept="${FEED}"]`);
    await until(() =>
      expect(asked()).toEqual([{ vigil: 'accept-key', url: FEED, key: KEY.replace(/^d/, 'e') }]),
    );
  });

  it('is allowed again, and then asked', async () => {
    values().subscriptions = [{ ...SOURCE, trouble: { why: 'forbidden', since: 1, count: 1 } }];
    const page = await open();
    await page.press(`[data-allow="${FEED}"]`);
    await until(() => expect(asked()).toEqual([{ vigil: 'refresh', url: FEED }]));
    expect(here.extension.requests).toEqual([{ origins: ['https://feeds.example/*'] }]);
  });

  it('changes before the eyes as the worker writes', async () => {
    const page = await open();
    await here.extension.local.set({ subscriptions: [SOURCE] });
    await page.says(t('sources.never'));
    await here.extension.session.set({ fetchStates: { [FEED]: { asked: 1 } } });
    await until(() => expect(page.text).not.toContain(t('sources.never')));
  });
});

describe('the networks', () => {
  const X = hostsOf(networkById('x') as NonNullable<ReturnType<typeof networkById>>);

  it('are switched on for their hosts, and off again', async () => {
    const page = await open();
    await page.press('input[name="network-x"]');
    await page.says(t('options.nowOn', ['x.com']));
    expect(here.extension.requests).toEqual([{ origins: patternsOf(X) }]);
    await until(() =>
      expect(page.find<HTMLInputElement>('[name="network-x"]')?.checked).toBe(true),
    );
    await page.press('input[name="network-x"]');
    await until(() => expect(here.extension.origins.size).toBe(0));
    await until(() => expect(page.text).not.toContain(t('options.nowOn', ['x.com'])));
  });

  it('stay off where the person says no', async () => {
    here.extension.saysYes = false;
    const page = await open();
    await page.press('input[name="network-x"]');
    await page.says(t('options.denied'));
    expect(values()).not.toHaveProperty('buttonSites');
  });

  it('can be a server of one’s own, which can be let go', async () => {
    const page = await open();
    await page.type('#own-server', 'https://our-village.example/@me');
    await page.press('#add-server');
    await until(() => expect(values().buttonSites).toEqual({ 'our-village.example': 'mastodon' }));
    await page.press('[data-forget="our-village.example"]');
    await until(() => expect(values().buttonSites).toEqual({}));
  });

  it('are no server where the name can be none', async () => {
    const page = await open();
    await page.type('#own-server', 'not a server');
    await page.press('#add-server');
    await page.says(t('post.serverWrong'));
    expect(here.extension.requests).toEqual([]);
  });

  it('say where a text was not taken', async () => {
    values()['trouble/threads'] = { date: '2023-01-28', why: 'ignored' };
    await (await open()).says(t('options.trouble', ['January 28, 2023', 'Threads']));
  });

  it('give a report of it with site, day and ways only, and forget a site of no network', async () => {
    values()['trouble/forum.example'] = {
      ...{ date: '2023-01-28', why: 'taken-out', host: 'forum.example', ways: ['paste'] },
    };
    const page = await open();
    await page.says(t('options.trouble', ['January 28, 2023', 'forum.example']));
    await page.press('[data-report="forum.example"]');
    await page.says(t('options.reportCopied'));
    expect(here.extension.copied).toHaveLength(1);
    expect(String(here.extension.copied[0]).split('\n')).toEqual([
      expect.stringMatching(/^Vigil [\d.]+, (?:\w+ \d+|a browser)$/),
      ...['Site: forum.example', 'Day: 2023-01-28', 'What: taken-out', 'Ways: paste'],
    ]);
    await page.press('[data-forget-trouble="forum.example"]');
    await until(() => expect(values()).not.toHaveProperty(['trouble/forum.example']));
  });
});

describe('being told', () => {
  const telling = () => values().telling;

  it('asks the browser as it is switched on, and gives the permission back', async () => {
    const page = await open();
    await page.press('#notification-notify');
    await until(() => expect(telling()).toEqual({ badge: false, notify: true, names: false }));
    expect(here.extension.requests).toEqual([{ permissions: ['notifications'] }]);
    await page.press('#notification-names');
    await until(() => expect(telling()).toMatchObject({ names: true }));
    expect(here.extension.requests).toHaveLength(1);
    await page.press('#notification-notify');
    await until(() => expect(telling()).toEqual({ badge: false, notify: false, names: false }));
    expect(here.extension.permissions.has('notifications')).toBe(false);
  });

  it('stays off where the person says no', async () => {
    here.extension.saysYes = false;
    const page = await open();
    await page.press('#notification-notify');
    await page.says(t('tell.denied'));
    expect(telling()).toBeUndefined();
  });

  it('is of some countries only where they are chosen', async () => {
    const page = await open();
    await page.choose('#interest-countries', 'PE');
    await until(() => expect(values().interests).toEqual({ countries: ['PE'], languages: [] }));
  });
});

describe('the parts', () => {
  const hashes = ['sources', 'publishers', 'add', 'publish', 'networks', 'notifications', 'safety'];

  it('are eight, each with its name in the index', async () => {
    const page = await open();
    const titles = [...page.place.querySelectorAll('h2')].map((one) => one.textContent);
    const links = [...page.place.querySelectorAll<HTMLAnchorElement>('.settings-index a')];
    expect(links.map((one) => one.textContent)).toEqual(titles);
    expect(titles).toHaveLength(8);
    for (const link of links) await page.get(link.hash);
  });

  it.each([...hashes, 'data', 'keys'])(
    'are found by the name that other pages use: #%s',
    async (id) => {
      const page = await open();
      expect((await page.get(`#${id}`)).querySelector('h2, h3')?.textContent).toBeTruthy();
    },
  );

  it('begin where the address says', async () => {
    location.hash = '#data';
    const page = await open();
    await until(() => expect(document.activeElement?.textContent).toBe(t('options.data')));
    expect(page.find('[aria-current]')?.textContent).toBe(t('options.data'));
    location.hash = '';
  });
});

describe('who the person is', () => {
  it('is kept as they type it, with how their letters go out', async () => {
    const page = await open();
    await page.type('#sender-name', 'Ana Pérez');
    await page.press('#sender-initials');
    await page.choose('#mail-service', 'gmail');
    await page.choose('#paper-form', 'us');
    await until(() =>
      expect(values()).toMatchObject({
        sender: { name: 'Ana Pérez', place: '', address: '' },
        ...{ initialsOnly: true, mailService: 'gmail', letterForm: 'us' },
      }),
    );
  });
});

describe('the keys', () => {
  it('are those of the browser, or none', async () => {
    await (await open()).says(t('options.keysNone'));
    here.extension.shortcut = 'Alt+Shift+U';
    await (await openPage(<Options />)).says(t('options.keysText', ['Alt+Shift+U']));
  });
});

describe('the notices of what Vigil is built from', () => {
  it('are one press away, in the file that the build writes', async () => {
    const link = await (await open()).get('#notices');
    expect(link.textContent).toBe(t('options.notices'));
    expect(link.getAttribute('href')).toBe('/notices.txt');
  });
});

describe('actions of one’s own', () => {
  it('are those that were read in, and can be taken out', async () => {
    keepActions(here.extension, [peru, { ...peru, id: '7/23', reference: 'UA 7/23' }]);
    Object.assign((values().index as object[])[1] ?? {}, { from: 'captured' });
    const page = await open();
    await page.says('UA 7/23');
    expect((await page.get('.captured')).textContent).not.toContain(peru.reference);
    await page.press('[data-remove="7/23"]');
    await until(() => expect(asked()).toEqual([{ vigil: 'drop', id: '7/23' }]));
  });

  it('come back whole when the person undoes it', async () => {
    const own = { ...peru, id: '7/23', reference: 'UA 7/23' };
    keepActions(here.extension, [peru, own]);
    Object.assign((values().index as object[])[1] ?? {}, { from: 'captured' });
    here.extension.onMessage.addListener(async () => ({ done: true, id: '7/23' }));
    const page = await open();
    await page.press('[data-remove="7/23"]');
    await page.says(t('options.addRemoved', [`UA 7/23 · ${own.title.en}`]));
    await until(() => expect(document.activeElement).toBe(page.find('#put-back')));
    await page.press('#put-back');
    await until(() =>
      expect(asked()).toEqual([
        { vigil: 'drop', id: '7/23' },
        { vigil: 'keep', action: own },
      ]),
    );
  });
});

describe('what is broken', () => {
  it('is shown, and nothing where nothing is', async () => {
    expect((await open()).find('.broken')).toBeNull();
    values().broken = [{ key: 'sender', value: '"me"', date: '2023-01-29' }];
    const page = await openPage(<Options />);
    await page.says(t('options.broken', ['1']));
    await page.says('sender: "me"');
    vi.restoreAllMocks();
  });
});
