import fc from 'fast-check';
import stringLength from 'string-length';
import { length as stringzLength } from 'stringz';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { countPost } from '../../../../utils/posts/counting/count.ts';
import type { Counting } from '../../../../utils/posts/network.ts';

const by = (counting: Counting) => (text: string) => countPost(text, { counting, limit: 500 });
const [mastodon, elk, phanpy] = [by('mastodon'), by('elk'), by('phanpy')];

describe('Mastodon shows what its box shows, and takes what its server takes', () => {
  it.each([
    ['न्याय दो', 8, 4],
    ['நீதி வேண்டும்', 13, 7],
    ['ความยุติธรรม', 12, 10],
    ['ស្រី', 4, 1],
    ['মুক্তি চাই', 10, 5],
    ['@rosa.quintana@redes.example must act', 37, 23],
    ['@rosa-quintana@redes.example', 28, 14],
    ['@Rosa_Q@redes.example: ¡libertad!', 19, 19],
    ['Freiheit für Jürgen', 19, 19],
    ['أطلقوا سراحها فورًا', 19, 18],
    ['See https://ab.org/c now', 31, 31],
    ['Libérez-la 👨‍👩‍👧‍👦 !', 14, 14],
    ['🇵🇪 è libera', 10, 10],
    // The box knows a link by X's grammar, the server by its own.
    ['詳しくは https://a.org/声明', 30, 28],
    ['자세히: https://a.org/성명서', 31, 28],
    ['详情见 https://a.org/人权/秘鲁', 32, 27],
    ['https://a.org/بيان اقرأ', 32, 28],
    ['Подробно: https://a.org/заявление', 33, 33],
  ])('“%s”: %i and %i', (text, shown, atServer) => {
    expect(mastodon(text)).toEqual({
      ...{ count: shown, fits: true },
      ...(shown === atServer ? {} : { atServer }),
    });
  });

  it('lets through what its server takes, whatever the box says', () => {
    const word = 'न्याय ';
    expect(mastodon(word.repeat(140))).toEqual({ count: 840, atServer: 420, fits: true });
    expect(mastodon(word.repeat(167))).toEqual({ count: 1002, atServer: 501, fits: false });
  });
});

describe('Elk', () => {
  it.each([
    ['See https://ab.org/c now', 24, 31],
    ['Ver https://redes.org/largo/y/muy/largo/ya ya', 30, undefined],
    ['@rosa.quintana@redes.example must act', 37, 23],
    ['@rosa@redes.example: Freiheit', 15, undefined],
    ['(@rosa@redes.example) libertà', 15, undefined],
    ['न्याय दो', 4, undefined],
    ['Libérez-la https://a.org/b.', 27, 11 + 23 + 1],
  ])('shows “%s” as %i', (text, shown, atServer) => {
    const { count, atServer: server } = elk(text);
    expect([count, server]).toEqual([shown, atServer]);
  });

  it('does not take what is too long for the server only', () => {
    const text = `${'a'.repeat(475)} https://a.org ok`;
    expect(elk(text)).toEqual({ count: 492, fits: false, atServer: 502 });
  });
});

describe('Phanpy', () => {
  it.each([
    ['न्याय दो', 4, undefined],
    ['See https://ab.org/c now', 31, undefined],
    ['@rosa.quintana@redes.example debe actuar', 40, 26],
    ['＠rosa@redes.example muss handeln', 18, 32],
    ['L’@rosa@redes.example', 21 - 14, undefined],
  ])('shows “%s” as %i', (text, shown, atServer) => {
    const { count, atServer: server } = phanpy(text);
    expect([count, server]).toEqual([shown, atServer]);
  });
});

describe('on every text, as independent counters do', () => {
  const pieces = [
    ...['https://a.org', 'http://bücher.de/a?b=c', 'amnesty.org', '@user', '@b.example', '@a.b-c'],
    ...['न्याय', 'ความ', 'حقوقًا', 'é', 'e\u0301', '👩‍👩‍👧', '🇵🇪', '👍🏽', '日本', '❤️‍🔥'],
    ...['#Perú', '.', ',', '(', ' ', '\n', 'a', '_', '/', '-'],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
  const numRuns = Number(process.env.VIGIL_RUNS ?? 5_000);

  /** Links as X's library finds them, 23 signs each. */
  function withPlaceholders(text: string): string {
    const links = twitterText.extractUrlsWithIndices(text, {
      extractUrlsWithoutProtocol: false,
    }) as { indices: [number, number] }[];
    let rest = text;
    for (const { indices } of links.toReversed()) {
      rest = `${rest.slice(0, indices[0])}${'x'.repeat(23)}${rest.slice(indices[1])}`;
    }
    return rest;
  }

  /** Takes the host off each account, sign by sign. */
  function withoutHosts(text: string): string {
    let shown = '';
    for (let at = 0; at < text.length; ) {
      const [whole, name] = /^@([a-z0-9_]+)@[a-z0-9.-]+[a-z0-9]/i.exec(text.slice(at)) ?? [];
      const free = at === 0 || !/[/\w]/.test(text[at - 1] ?? '');
      // What stands before an account is its own, so that the end of one is not the beginning of the next.
      shown += whole && free ? `@${name}` : text[at];
      at += whole && free ? whole.length : 1;
    }
    return shown;
  }

  it('Mastodon’s box, with the library that it counts with', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(mastodon(text).count).toBe(stringzLength(withoutHosts(withPlaceholders(text))));
      }),
      { numRuns },
    );
  });

  it('Phanpy’s box, with the library that it counts with', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(phanpy(text).count).toBe(stringLength(withoutHosts(withPlaceholders(text))));
      }),
      { numRuns },
    );
  });
});
