import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindById, kindOf, kinds } from '../../../../utils/feeds/kinds/index.ts';
import { ask, serveJson } from './serve.ts';
import { action } from './urgence-server.ts';

const context = { url: 'https://section.example/feed.json', today: '2026-11-24' };

const answers = {
  feed: {
    format: 'urgent-action-feed/1',
    title: 'Actions',
    publisher: 'A section',
    updated: '2026-11-20',
    actions: [{ id: 'no action' }],
  },
  urgence: { data: { DefaultUrgentAction: action } },
  wordpress: [{ link: 'https://section.example/a/', title: { rendered: 'A' } }],
};

describe('the kinds', () => {
  it.each([
    ['https://rapide.amnesty.fr/graphql', 'urgence'],
    ['https://section.example/en/wp-json/wp/v2/posts?resourceType=1', 'wordpress'],
    ['https://section.example/feed.json', 'feed'],
    ['https://section.example/', 'feed'],
    ['no address', 'feed'],
  ])('are told by the address %s: %s', (url, id) => expect(kindOf(url).id).toBe(id));

  it.each(Object.entries(answers))('read their own answers: %s', (id, answer) => {
    expect(kindById(id)?.read(answer, context)).toBeDefined();
  });

  it('read only their own', () => {
    for (const kind of kinds) {
      for (const [id, answer] of Object.entries(answers)) {
        if (id !== kind.id) expect(kind.read(answer, context)).toBeUndefined();
      }
    }
  });

  it('bring no action of another answer, nor are known by another name', () => {
    for (const value of [null, [], {}, 'feed', 7, { errors: [] }, [[]], { data: null }]) {
      for (const kind of kinds) expect(kind.read(value, context)?.actions ?? []).toEqual([]);
    }
    expect(kindById('rss')).toBeUndefined();
  });

  it('include our own feed, which a server is asked for as it is', async () => {
    const server = await serveJson(({ method, url }) => ({
      status: method === 'GET' && url === '/feed.json' ? 200 : 404,
      value: answers.feed,
    }));
    const answer = await ask(kindOf(context.url).requestOf(`${server.origin}/feed.json`));
    await server.close();
    const brought = kindOf(context.url).read(answer, context);
    expect(brought).toMatchObject({ title: 'Actions', updated: '2026-11-20', leads: [] });
    expect(brought?.faults[0]?.path).toMatch(/^actions\[0\]/);
  });
});

/** Texts that a server may put anywhere, the good ones among them. */
const text = fc.oneof(
  fc.constantFrom(
    'Un titre',
    'Libérez-la.',
    '<p>a</p>',
    'a&#x202e;b',
    'a\u202eb',
    '{{nom}}',
    'x {y}',
  ),
  fc.constantFrom(
    '',
    ' ',
    '\ud800',
    'rs',
    'email',
    'a@b.example',
    'https://section.example/a/',
    '2026-11-01',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A good value mostly, and anything at all now and then. */
const mostly = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: fc.jsonValue() });
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(fc.record(fields, { requiredKeys: [] }));
const textsFor = (names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, mostly(text)]));
const listOf = (item: fc.Arbitrary<unknown>) => mostly(fc.array(item, { maxLength: 3 }));

const entry = record({
  ...textsFor('slug id creation_date'),
  title: fc.constantFrom('Un titre', 'Iran : un titre', '', 'x {y}', null),
  story: listOf(record(textsFor('content'))),
  call_to_action: record({
    ...textsFor('message interpelation_mode'),
    twitter_action: record(textsFor('title message hashtags url')),
  }),
  message: record({
    ...textsFor('object_example'),
    message_template: listOf(record(textsFor('value'))),
    recipient: record(textsFor('mail copies_to postal_address')),
  }),
});

const post = record({
  ...textsFor('date lang'),
  link: fc.oneof(fc.webUrl(), fc.constant('https://section.example/a/'), text),
  title: record({ rendered: text }),
  meta: record(textsFor('amnesty_index_number')),
});

const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u202a-\u202e\u2066-\u2069]/u;

describe('any JSON at all', () => {
  it('is read without a throw by every kind', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const kind of kinds) kind.read(value, context);
      }),
    ));

  it('in the places of an action brings nothing hidden, and no brace to send', () =>
    fc.assert(
      fc.property(entry, (one) => {
        const urgence = kindById('urgence');
        // The host whose pages are known, so that their addresses are made, too.
        const url = 'https://rapide.amnesty.fr/graphql';
        const read = urgence?.read({ data: { DefaultUrgentAction: one } }, { ...context, url });
        for (const action of read?.actions ?? []) {
          expect(action.id).toMatch(/^urgence\/[a-z0-9-]+$/);
          for (const one of textsOf([action.letters, action.posts]))
            expect(one).not.toMatch(/[{}]/);
          for (const one of textsOf(action)) expect(one).not.toMatch(HIDDEN);
        }
        // Nothing is no fault: the section shows none.
        const isThere = one !== null && !(typeof one === 'string' && !one.trim());
        if (isThere && !read?.actions.length) expect(read?.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    ));

  it('in the places of a post brings leads on the source’s own host only', () =>
    fc.assert(
      fc.property(fc.array(post, { maxLength: 5 }), (posts) => {
        const read = kindById('wordpress')?.read(posts, context);
        for (const { title, url } of read?.leads ?? []) {
          expect(url).toMatch(/^https:\/\/section\.example\//);
          expect(title).not.toMatch(HIDDEN);
        }
      }),
    ));
});

/** Every text in a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
