import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPost } from '../../../../utils/posts/counting/count.ts';
import { splitThread } from '../../../../utils/posts/thread.ts';
import { known } from '../known.ts';

const fits = (limit: number) => (text: string) => text.length <= limit;

describe('a text that is too long', () => {
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
    const fitsX = (text: string) => countPost(text, { counting, limit }).fits;
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

  it('is split into nine posts at most, as nobody reads on after that', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'abcdefgh').join(' ');
    expect(splitThread(words(9), 'en', fits(14))).toHaveLength(9);
    expect(splitThread(words(10), 'en', fits(14))).toBeUndefined();
  });

  it('is left alone when no splitting helps', () => {
    expect(splitThread('a'.repeat(100), 'en', fits(20))).toBeUndefined();
  });
});

describe('a thread for X', () => {
  // Language and text in turn; `⏎` stands where a reader pauses, `\\n` for a line break.
  const texts = readFileSync(new URL('threads.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [language = '', text = ''] = block.replaceAll('\\n', '\0').split('\n');
      return { language, posts: text.replaceAll('\0', '\n').split('⏎') };
    });

  it.each(texts)('in $language is parted where a reader pauses', ({ language, posts }) => {
    const whole = posts.join('');
    const numbered = posts.map((post, at) => `${post.trim()} ${at + 1}/${posts.length}`);
    expect(splitThread(whole, language, (any) => countPost(any, known('x')).fits)).toEqual(
      numbered,
    );
  });
});
