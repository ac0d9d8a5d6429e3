import { describe, expect, it } from 'vitest';
import type { ActionSummary } from '../../../../utils/actions/types.ts';
import { readAction, readFeed } from '../../../../utils/actions/validation/read-feed.ts';
import { isFeedKey, makeKeyPair } from '../../../../utils/feeds/keys.ts';
import { markAlike } from '../../../../utils/feeds/owners.ts';
import { type FeedSignature, judgeSignature, signFeed } from '../../../../utils/feeds/signature.ts';
import { actionOf } from '../actions.ts';

const TITLE = 'Teacher held without charge';
const lineOf = (owner: string, title: string, reference: string) =>
  ({
    ...{ id: `${owner} ${reference}`, case: reference, reference, owner, from: owner },
    ...{ mark: owner, title: { en: title }, words: '', country: [], languages: [] },
  }) as unknown as ActionSummary;
const isAlike = (title: string, reference: string) =>
  markAlike([lineOf('A', TITLE, '1/23'), lineOf('B', title, reference)]).map((line) =>
    Boolean(line.isAlike),
  );

describe('a line of somebody else’s', () => {
  it.each([
    ['with another full stop', `${TITLE}.`, 'Z'],
    ['with an accent', 'Téacher held without charge', 'Z'],
    ['in capitals', TITLE.toUpperCase(), 'Z'],
    ['with a letter more', `${TITLE}s`, 'Z'],
    ['with a word more', `${TITLE} again`, 'Z'],
    ['in broad letters', 'Ｔeacher held without charge', 'Z'],
    ['with a Greek letter', 'Τeacher held without charge', 'Z'],
    ['with an I for an l', 'Teacher heId without charge', 'Z'],
    ['with a nought for an o', 'Teacher held with0ut charge', 'Z'],
    ['of the same number', 'Another', 'UA 1/23'],
    ['of the same number in broad digits', 'Another', '１/23'],
    ['of the same number in other digits', 'Another', '1/2۳'],
    ['of the same number with an l', 'Another', 'l/23'],
    ['of the next part of its number', 'Another', '1/23-2'],
  ])('that looks like another names its source, as both do: %s', (_, title, reference) =>
    expect(isAlike(title, reference)).toEqual([true, true]),
  );

  it.each([
    ['Nurse missing since March', '2/23'],
    ['Teacher', '11/23'],
    ['Учитель под стражей', '3/23'],
  ])('is left alone where it looks like none: %s', (title, reference) =>
    expect(isAlike(title, reference)).toEqual([false, false]),
  );
});

describe('an id', () => {
  it.each([
    ['an accent on a digit', '1/23\u0301'],
    ['a number in two kinds of digits', '1/2۳'],
    ['a broad digit', '1/２3'],
    ['another slash', '1\u221523'],
    ['a sign that nobody sees', '1/23\u200b'],
    ['a line end', '1/23\n'],
  ])('is no copy of another by %s', (_, id) =>
    expect(readAction({ ...actionOf('1/23'), id }).action).toBeUndefined(),
  );
});

describe('a version', () => {
  const head = { format: 'urgent-action-feed/1', title: 'A', publisher: 'B', actions: [] };
  it.each([...['"8"', '8.5', '1e400', '-1', '9007199254740993', 'null', 'true', '[8]', '1e21']])(
    'is a whole number or none: %s',
    (version) => {
      const text = JSON.stringify({ ...head, updated: '2023-01-20' });
      const feed = JSON.parse(`${text.slice(0, -1)},"version":${version}}`);
      expect(readFeed(feed).feed).toBeUndefined();
    },
  );

  it.each([
    ...['2023-1-20', '2023-01-20T10:00', '+002023-01-20', '2023-02-30', '２０２３-01-20'],
    ...[' 2023-01-20', '2023-01-20\n', 20230120],
  ])('has a day in one form only: %s', (updated) =>
    expect(readFeed({ ...head, updated }).feed).toBeUndefined(),
  );
});

describe('a key', () => {
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  /** The same bytes, as a decoder that forgives would read them. */
  const twin = (text: string, bit: number) =>
    text.slice(0, -1) + LETTERS[LETTERS.indexOf(text.at(-1) as string) ^ bit];

  it('has one spelling, and so has a signature', async () => {
    const pair = await makeKeyPair();
    const feed = await signFeed({ title: 'A', actions: [] }, pair);
    const signature = feed.signature as FeedSignature;
    const judge = (changes: object) =>
      judgeSignature({ ...feed, signature: { ...signature, ...changes } }, pair.key);
    expect(await judge({})).toEqual({ verdict: 'valid', key: pair.key });
    for (const bit of [1, 2, 3]) {
      expect(isFeedKey(twin(pair.key, bit))).toBe(false);
      expect(await judge({ key: twin(pair.key, bit) })).toEqual({ verdict: 'wrong' });
      expect(await judge({ value: twin(signature.value, bit) })).toEqual({ verdict: 'wrong' });
    }
    expect(await judge({ key: `${pair.key}=` })).toEqual({ verdict: 'wrong' });
  });

  it.each(['__proto__', 'toJSON', 'constructor'])('signs a field called %s, too', async (name) => {
    const pair = await makeKeyPair();
    const text = JSON.stringify(await signFeed({ title: 'A', actions: [] }, pair));
    const changed = JSON.parse(text.replace('{', `{"${name}":{"actions":[]},`));
    expect(await judgeSignature(changed, pair.key)).toEqual({ verdict: 'wrong' });
  });
});
