import { describe, expect, it } from 'vitest';
import { readAction, readFeed } from '../../../../utils/actions/validation/read-feed.ts';
import { peru } from '../../../peru.ts';

const feed = (...actions: unknown[]) => ({
  format: 'urgent-action-feed/1',
  title: 'A feed',
  publisher: 'A section',
  updated: '2023-01-11',
  actions,
});
const issues = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...peru, id: `${at}/23`, case: `${at}/23` }));
const target = (fields: object) => ({
  targets: [{ id: 'minister', name: 'A Minister', ...fields }],
});
const account = (handle: unknown) => target({ accounts: { youtube: handle } });
const link = (url: string) => ({ documents: [{ title: 'A document', url }] });
/** What only JSON can make: an object with a name that the language would take for another thing. */
const json = (text: string) => JSON.parse(text);
const nested = (levels: number) => json('[{"a":'.repeat(levels) + 1 + '}]'.repeat(levels));

describe('an action is refused with the reason and the path', () => {
  it.each<[what: string, fields: object, path: string, reason: RegExp]>([
    ['a number for a text', { title: { en: 7 } }, 'title.en', /expected string/],
    ['a list for a text', { reference: ['FI'] }, 'reference', /expected string/],
    [
      'a text that is too long',
      { title: { en: 'a'.repeat(20_001) } },
      'title.en',
      /longer than 20000/,
    ],
    [
      'a word that nobody wrote',
      { title: { en: 'и'.repeat(2001) } },
      'title.en',
      /a word of more than 2000/,
    ],
    ['a list that is too long', { hashtags: Array(101).fill('#a') }, 'hashtags', /100/],
    ['an endless list', { hashtags: Array(501).fill(0) }, 'hashtags', /more than 500 entries/],
    ['a list with holes', { hashtags: Object.assign([], { length: 4 }) }, 'hashtags', /holes/],
    [
      'more text than any action',
      {
        summary: Object.fromEntries(
          Array.from({ length: 30 }, (_, at) => [`en-${at + 100}`, 'a'.repeat(15_000)]),
        ),
      },
      'summary',
      /400000 characters/,
    ],
    [
      'more values than any action',
      {
        background: Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [`en-${at + 100}`, Array(99).fill('a')]),
        ),
      },
      'background',
      /5000 values/,
    ],
    ['endless nesting', { mood: nested(20_000) }, 'mood[0].a[0]', /nested deeper/],
    ['a direction character', { title: { en: 'a\u202eb' } }, 'title.en', /U\+202E/],
    ['a control character', { title: { en: 'a\u009bb' } }, 'title.en', /U\+009B/],
    [
      'a text that says unseen to whom it was sent',
      { posts: [{ text: { en: 'a\u200bb' } }] },
      'posts[0].text.en',
      /invisible/,
    ],
    ['half a character', { title: { en: 'a\ud800' } }, 'title.en', /half a character/],
    ['a text that nobody sees', { title: { en: ' \u00ad ' } }, 'title.en', /empty/],
    [
      'a header in a subject',
      { letters: [{ ...peru.letters[0], subject: { en: 'Peru\nBcc: me@a.org' } }] },
      'letters[0].subject.en',
      /one line/,
    ],
    ['a hidden character in an id', { id: '105/22\u200d' }, 'id', /invisible/],
    ['an id in letters that look alike', { id: 'р105' + 'a' }, 'id', /look alike/],
    ['an id that every object has', { id: 'constructor' }, 'id', /forbidden/],
    [
      'an addressee’s id that every object has',
      target({ id: 'constructor' }),
      'targets[0].id',
      /forbidden/,
    ],
    ['two addressees of one id', { copies: peru.targets }, 'targets', /one id/],
    ['a language on which Intl throws', { title: { 'en-abc': 'a' } }, 'title.en-abc', /BCP 47/],
    ['a language that is none', { title: { 'e\u202en': 'a' } }, 'title["e\\u{202e}n"]', /BCP 47/],
    [
      'a network that is none',
      target({ accounts: { 'X!': 'a' } }),
      'targets[0].accounts["X!"]',
      /network’s id/,
    ],
    [
      'a name that reaches into objects',
      json('{"title":{"__proto__":{"en":"a"}}}'),
      'title',
      /"__proto__"/,
    ],
    [
      'the same far inside of an unknown field',
      { mood: [json('{"constructor":1}')] },
      'mood[0]',
      /"constructor"/,
    ],
    ['a handle of two scripts', account('amnеsty'), 'targets[0].accounts.youtube', /look alike/],
    [
      'a handle in a list',
      account(['amnesty', 'аmnesty']),
      'targets[0].accounts.youtube[1]',
      /look alike/,
    ],
    [
      'an invisible letter in a handle',
      account('amnesty\u3164'),
      'targets[0].accounts.youtube',
      /invisible/,
    ],
    [
      'a handle with an @ in front',
      account('@amnesty'),
      'targets[0].accounts.youtube',
      /no @ in front/,
    ],
    ...['..', '.', '-', 'a..b', '.a', 'a.', 'a@..', '../x'].map(
      (one): [string, object, string, RegExp] => [
        `a handle that leads elsewhere: ${one}`,
        ...([account(one), 'targets[0].accounts.youtube', /no account name/] as const),
      ],
    ),
    [
      'a handle on one’s own machine',
      ...([account('a@localhost'), 'targets[0].accounts.youtube', /public web/] as const),
    ],
    [
      'a mailbox whose host is in disguise',
      ...([
        target({ emails: ['a@xn--80ak6aa92e.com'] }),
        'targets[0].emails[0]',
        /looks like/,
      ] as const),
    ],
    ['a number for a handle', account(7), 'targets[0].accounts.youtube', /expected/],
    ['a hashtag that is a link', { hashtags: ['#a https://a.org'] }, 'hashtags[0]', /no hashtag/],
    ['a script for an address', link('javascript:alert(1)'), 'documents[0].url', /no https/],
    [
      'a password in an address',
      link('https://amnesty.org@evil.org/'),
      'documents[0].url',
      /password/,
    ],
    ['the person’s own network', link('https://192.168.0.1/'), 'documents[0].url', /public web/],
    [
      'an encoded line end in an address',
      link('https://a.org/%0D%0ABcc:'),
      'documents[0].url',
      /control/,
    ],
    [
      'an encoded direction character',
      link('https://a.org/%ff%e2%80%ae'),
      'documents[0].url',
      /U\+202E/,
    ],
    [
      'a header in an e-mail address',
      target({ emails: ['a@b.org?bcc=c@d.org'] }),
      'targets[0].emails[0]',
      /e-mail/,
    ],
    [
      'an encoded line end in an e-mail address',
      target({ emails: ['a%0d%0a@b.org'] }),
      'targets[0].emails[0]',
      /e-mail/,
    ],
    [
      'two e-mail addresses in one',
      target({ emails: ['a@b.org,c@d.org'] }),
      'targets[0].emails[0]',
      /e-mail/,
    ],
    [
      'letters in a fax number',
      target({ faxes: ['0900 CALL'] }),
      'targets[0].faxes[0]',
      /no number/,
    ],
    [
      'a code for the telephone itself',
      target({ phones: ['*#06#'] }),
      'targets[0].phones[0]',
      /no number/,
    ],
    ['a day that does not exist', { deadline: '2023-02-29' }, 'deadline', /no calendar date/],
    ['a date before there were actions', { issued: '1899-12-31' }, 'issued', /between 1961/],
    ['a date that never comes', { deadline: '9999-12-31' }, 'deadline', /between 1961/],
    ['a country that is none', { country: ['XX'] }, 'country[0]', /3166-1/],
  ])('%s', (_, fields, path, reason) => {
    const { action, faults } = readAction({ ...peru, ...fields });
    expect(action).toBeUndefined();
    expect(faults[0]?.path.startsWith(path), faults[0]?.path).toBe(true);
    expect(faults[0]?.message).toMatch(reason);
  });
});

describe('what people write is taken', () => {
  it.each<[what: string, fields: object]>([
    ['emoji, families and flags', { posts: [{ text: { en: '👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥 1️⃣' } }] }],
    [
      'Persian with its joiners, Khmer with its spaces',
      { title: { fa: 'می\u200cخواهم', km: 'សូម\u200bជួយ' } },
    ],
    ['a page’s soft hyphens', { summary: { de: 'Menschen\u00adrechte' } }],
    ['handles in one script each', account(['amnesty_日本', 'Амнистия', 'عفو', 'Zürich.1'])],
    ['numbers as they are printed', target({ faxes: ['+41 (0)31 351-85/70', '(+51) 1.311'] })],
    ['an address in its own letters', link('https://bücher.example/%C3%A9?q=a%20b#c')],
  ])('%s', (_, fields) => {
    expect(readAction({ ...peru, ...fields }).faults).toEqual([]);
  });

  it('in NFC, so that what looks the same is the same', () => {
    const { action } = readAction({ ...peru, title: { es: 'Peru\u0301' } });
    expect(action?.title.es).toBe('Perú');
  });
});

describe('a feed with bad entries', () => {
  it('gives what is sound, whatever stands around it', () => {
    const read = readFeed(
      feed(null, 7, [], nested(5000), json('{"__proto__":1}'), peru, Array(600)),
    );
    expect(read.feed?.actions).toEqual([peru]);
    expect(read.faults.map(({ path }) => path.slice(0, 10))).toEqual(
      [0, 1, 2, 3, 4, 6].map((at) => `actions[${at}]`),
    );
  });

  it('gives the first 2,000 of more, and says so', () => {
    const { feed: read, faults } = readFeed(feed(...issues(2001)));
    expect(read?.actions).toHaveLength(2000);
    expect(faults).toEqual([
      { path: 'actions[2000]', code: 'too-long', message: expect.stringMatching(/left out.*2001/) },
    ]);
  });

  it('leaves out what follows when its texts are endless', () => {
    const long = { mood: Array(18).fill('a'.repeat(20_000)) };
    const { feed: read, faults } = readFeed(
      feed(...issues(100).map((one) => ({ ...one, ...long }))),
    );
    expect(read?.actions.length).toBeLessThan(90);
    expect(faults.at(-1)?.message).toMatch(/left out.*characters/);
  });

  it('keeps the first of two of one id', () => {
    const { feed: read, faults } = readFeed(feed(peru, { ...peru, title: { en: 'Another' } }));
    expect(read?.actions).toEqual([peru]);
    expect(faults[0]).toEqual({
      path: 'actions[1].id',
      code: 'wrong',
      message: '105/22-1 stands there twice',
    });
  });

  it('tells the first faults and how many more there are, each in a line', () => {
    const bad = { ...peru, hashtags: Array(90).fill('\u202e'.repeat(300)) };
    const { faults } = readFeed(feed(...Array(300).fill(bad)));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)?.message).toMatch(/^and \d+ more faults$/);
    expect(faults.every(({ path, message }) => path.length <= 200 && message.length <= 200)).toBe(
      true,
    );
    expect(readAction(bad).faults.at(-1)?.message).toBe('and 70 more faults');
  });

  it('shows nothing of a hostile name as it is', () => {
    const { faults } = readAction({ ...peru, title: { [`\u202e${'a'.repeat(999)}`]: 'b' } });
    expect(faults[0]?.path).toMatch(/^title\["\\u\{202e\}a{30,40}…"\]$/);
  });

  it('takes no longer to tell millions of faults than a few', () => {
    const bad = { ...peru, demands: Array(90).fill({ en: 1, de: 2, fr: 3, es: 4, it: 5 }) };
    const { feed: read, faults } = readFeed(feed(...Array(1999).fill(bad), peru));
    expect(read?.actions).toEqual([peru]);
    expect(faults.at(-2)?.message).toMatch(/expected string/);
  });

  it('gives the hints that are sound', () => {
    const hints = [{ network: 'constructor' }, 7, { network: 'x', composer: ['#a'] }];
    const read = readFeed({ ...feed(), hints });
    expect(read.feed?.hints).toEqual([{ network: 'x', composer: ['#a'], off: false }]);
    expect(read.faults.map(({ path }) => path)).toEqual(['hints[0].network', 'hints[1]']);
  });

  it('is none without its head, whatever else is in it', () => {
    for (const value of [null, 7, [peru], feed().actions, { ...feed(), title: '\u0000' }, {}]) {
      expect(readFeed(value).feed).toBeUndefined();
      expect(readFeed(value).faults.length).toBeGreaterThan(0);
    }
  });
});
