import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedAddress } from '../../../utils/feeds/address.ts';

const KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

describe('a feed’s address', () => {
  it('keeps the key apart, so that it is never sent', () => {
    const read = readFeedAddress(` https://Section.example/feed.json?x=1#key=${KEY} `);
    expect(read).toEqual({ url: 'https://section.example/feed.json?x=1', key: KEY });
  });

  it('may come without its scheme, and with a port', () => {
    expect(readFeedAddress('section.example:8443/a')).toEqual({
      url: 'https://section.example:8443/a',
    });
  });

  it.each([
    'feed:https://section.example/rss',
    'feed://section.example/rss',
    'FEED:section.example/rss',
  ])('may have a feed reader’s scheme: %s', (typed) =>
    expect(readFeedAddress(typed)).toEqual({ url: 'https://section.example/rss' }),
  );

  it.each(['http://section.example/rss', 'feed:http://section.example/rss'])(
    'is refused without https, with the same address by https: %s',
    (typed) =>
      expect(readFeedAddress(typed)).toEqual({
        refused: 'not-https',
        https: 'https://section.example/rss',
      }),
  );

  it.each([
    ['ftp://section.example/', 'not-https'],
    ['feed:javascript:alert(1)', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['file:///etc/hosts', 'not-https'],
    ['https://me:secret@section.example/', 'credentials'],
    ['https://section.example/#key=abc', 'bad-key'],
    ['https://section.example/a b', 'no-address'],
    ['', 'no-address'],
    [`https://section.example/${'a'.repeat(2000)}`, 'too-long'],
  ])('%s is refused: %s', (typed, refused) => {
    expect(readFeedAddress(typed)).toEqual({ refused });
  });

  it('is https or refused, whatever was pasted', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (typed) => {
        const read = readFeedAddress(typed);
        if ('url' in read) expect(read.url).toMatch(/^https:\/\/[^#]*$/);
      }),
    ));
});
