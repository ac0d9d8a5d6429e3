import { describe, expect, it } from 'vitest';
import { mayHoldAction, withoutKept } from '../../../entrypoints/popup/here/offer-of.ts';
import type { ListedLead } from '../../../utils/feeds/leads.ts';
import { webmails } from '../../../utils/letters/webmails.ts';
import { networks } from '../../../utils/posts/networks.ts';

const lead = (n: number, seen?: true): ListedLead => ({
  ...{ title: `Page ${n}`, url: `https://a.example/${n}`, from: 'https://a.example/feed' },
  ...{ found: '2023-01-29', ...(seen ? { seen } : {}) },
});

it('a page of which the person has the action is no new page any more, and is not counted', () => {
  const found = { lines: [lead(1), lead(2, true), lead(3)], all: 9, fresh: 5 };
  const kept = new Map([
    ['https://a.example/1', '7/23'],
    ['https://a.example/2', '8/23'],
    ['https://b.example/3', '9/23'],
  ]);
  expect(withoutKept(found, kept)).toEqual({ lines: [lead(3)], all: 7, fresh: 4 });
});

describe('a page may hold an action', () => {
  const tab = (url: string) => ({ tab: { id: 1, url: new URL(url), isPrivate: false } }) as never;
  const page = (url: string): object => tab(url);
  it.each([
    ['a page', page('https://a.example/'), true],
    ['a file', page('file:///a.pdf'), true],
    [
      'an open mail',
      { ...page('https://a.example/'), webmail: webmails[0], hasMessage: true },
      true,
    ],
    [
      'a webmail',
      { ...page('https://a.example/'), webmail: webmails[0], hasMessage: false },
      false,
    ],
    ['a network', { ...page('https://a.example/'), network: networks[0] }, false],
    ['the browser’s own', page('chrome://settings'), false],
    ['none', {}, false],
  ])('%s', (_, one, may) => {
    expect(mayHoldAction(one)).toBe(may);
  });
});
