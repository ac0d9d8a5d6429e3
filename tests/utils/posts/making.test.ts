import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountKey,
  accountsOn,
  profileAddress,
  readAccount,
} from '../../../utils/posts/accounts.ts';
import { countPost } from '../../../utils/posts/count.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { addOwnWords, hashText } from '../../../utils/posts/own-words.ts';
import { renderPost } from '../../../utils/posts/render.ts';
import { segmentPost } from '../../../utils/posts/segments.ts';
import { shortestThatFits } from '../../../utils/posts/shorten.ts';
import { splitThread } from '../../../utils/posts/thread.ts';
import { peru } from '../../peru.ts';

const known = (id: string) => {
  const network = networkById(id);
  if (!network) throw new Error(`no network ${id}`);
  return network;
};
const [dina] = peru.targets;
const [, second] = peru.posts;
if (!dina || !second) throw new Error('the record has changed');

describe('accounts of the person’s own', () => {
  const own = { [accountKey(peru, dina)]: { bluesky: 'dina.example.org', x: '' } };

  it('are used, and an empty one takes a wrong one away', () => {
    const on = (id: string) => renderPost(peru, second, known(id), 'en', own)?.text;
    expect(on('bluesky')).toContain(': @dina.example.org needs');
    expect(on('x')).not.toContain('@');
  });

  it('survive an update of the action', () => {
    const update = { ...peru, id: '105/22-2', title: { en: 'Another title' } };
    const [first] = accountsOn(update, known('bluesky'), own);
    expect(first?.handle).toBe('dina.example.org');
  });

  it.each([
    ['x', '@DinaErcilia', 'DinaErcilia'],
    ['x', ' https://x.com/DinaErcilia?s=20 ', 'DinaErcilia'],
    ['x', 'not a handle', undefined],
    ['x', 'dina.bsky.social', undefined],
    ['bluesky', 'https://bsky.app/profile/dina.bsky.social', 'dina.bsky.social'],
    ['mastodon', 'https://peru.example/@dina', 'dina@peru.example'],
    ['mastodon', '@dina@peru.example', 'dina@peru.example'],
    ['mastodon', '@dina', undefined],
    ['threads', 'https://www.threads.com/@dina.b', 'dina.b'],
  ])('%s: “%s” is read as %s', (network, typed, handle) => {
    expect(readAccount(known(network), typed)).toBe(handle);
  });

  it('can be looked at', () => {
    expect(profileAddress(known('x'), 'DinaErcilia')).toBe('https://x.com/DinaErcilia');
    expect(profileAddress(known('mastodon'), 'a@b.example')).toBe('https://b.example/@a');
  });
});

describe('a text that is too long', () => {
  const fits = (limit: number) => (text: string) => text.length <= limit;

  it('loses its link first, then the tags at its end, never the first and never a word', () => {
    const text = 'Stop it in #Peru now https://a.org/b #CrisisEnElPerú #Perú';
    expect(shortestThatFits(text, fits(50))).toEqual({
      text: 'Stop it in #Peru now #CrisisEnElPerú #Perú',
      dropped: ['https://a.org/b'],
    });
    expect(shortestThatFits(text, fits(20))).toEqual({
      text: 'Stop it in #Peru now',
      dropped: ['https://a.org/b', '#Perú', '#CrisisEnElPerú'],
    });
    expect(shortestThatFits('#Peru must stop', fits(5))).toBeUndefined();
  });

  it('is split at the ends of sentences, each post with its number', () => {
    const text = 'One sentence here. Another one there! And a last one?';
    expect(splitThread(text, 'en', fits(24))).toEqual([
      'One sentence here. 1/3',
      'Another one there! 2/3',
      'And a last one? 3/3',
    ]);
  });

  it('is split so that every post fits, and no word is lost', () => {
    const { counting, limit } = known('x');
    const fitsX = (text: string) => countPost(text, counting, limit).fits;
    const words = fc.array(
      fc.constantFrom('Perú', 'amnesty.org', '#Tag', '@name', '日本', 'so.', 'stop!', '👩‍👩‍👧'),
      {
        minLength: 60,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(words, (all) => {
        const posts = splitThread(all.join(' '), 'es', fitsX);
        if (!posts) return false;
        const back = posts.map((post) => post.replace(/ \d\/\d$/, '')).join(' ');
        return posts.every(fitsX) && back === all.join(' ');
      }),
      { numRuns: 200 },
    );
  });

  it('is left alone when no splitting helps', () => {
    expect(splitThread('a'.repeat(100), 'en', fits(20))).toBeUndefined();
  });
});

describe('own words', () => {
  it('go before, or after what is said and before the tags', () => {
    const post = 'Stop it. #Peru https://a.org';
    expect(addOwnWords(post, { text: 'I am watching.', place: 'before' })).toBe(
      'I am watching. Stop it. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: 'I am watching.', place: 'after' })).toBe(
      'Stop it. I am watching. #Peru https://a.org',
    );
    expect(addOwnWords(post, { text: '  ', place: 'after' })).toBe(post);
  });

  it('make a text another one, which case and spaces do not', () => {
    expect(hashText('Stop  it in Perú')).toBe(hashText('stop it in peru '));
    expect(hashText('Stop it')).not.toBe(hashText('Stop it.'));
  });
});

describe('the look of a post', () => {
  const shown = (id: string, text: string) =>
    segmentPost(text, known(id))
      .filter(({ kind }) => kind !== 'text')
      .map(({ kind, text: part }) => `${kind} ${part}`);
  const text = '@Dina and @a.example.org, (#Perú) #Peru amnesty.org https://a.org/#top';

  it('has the links that the network makes', () => {
    expect(shown('x', text)).toEqual([
      'mention @Dina',
      'hashtag #Perú',
      'hashtag #Peru',
      'link amnesty.org',
      'link https://a.org/#top',
    ]);
    expect(shown('mastodon', text)).toEqual(['hashtag #Peru', 'link https://a.org/#top']);
    expect(shown('reddit', text)).toEqual(['link amnesty.org', 'link https://a.org/#top']);
  });

  it('loses not a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) =>
        ['x', 'bluesky', 'mastodon'].every(
          (id) =>
            segmentPost(any, known(id))
              .map((part) => part.text)
              .join('') === any,
        ),
      ),
    );
  });
});
