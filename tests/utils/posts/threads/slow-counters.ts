import twitterText from 'twitter-text';

/** Counters made anew, by other means than the product's: slow, and simple enough to be read through. */

/** X, by its own library. */
export const slowX = (text: string): number => twitterText.parseTweet(text).weightedLength;

export const graphemes = (text: string): number =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)).length;

export const bytes = (text: string): number => Buffer.byteLength(text);

/** Where a link of Mastodon's server ends, sign by sign: its path and query may be in any script, not only in X's. */
function endOnMastodon(text: string, [start, endOnX]: [number, number]): number {
  const [host = ''] = /^https?:\/\/[^/?]+/i.exec(text.slice(start, endOnX)) ?? [];
  let end = start + host.length;
  if (text[end] === '/') {
    end += 1;
    for (let at = end; at < text.length; ) {
      const sign = text[at] ?? '';
      const brackets =
        /^\((?:[^\s<>()?]+|[^\s<>()?]*\([^\s<>()?]+\)[^\s<>()?]*)\)/.exec(text.slice(at))?.[0] ??
        '';
      if (/[\s<>?)]/.test(sign) || (sign === '(' && !brackets)) break;
      at += brackets.length || 1;
      if (brackets || !/[!*"'「」;:=,.$%[\]~&|@]/.test(sign)) end = at;
    }
  }
  const [query = ''] = /^\?[^ \n<>"\\{}`]*/.exec(text.slice(end)) ?? [];
  return end + query.replace(/[!?*'();:+$%[\].,~|@^]+$/, '').length;
}

/** As Mastodon's server does it, with X's library for where links begin, word by word for the accounts. */
export function slowMastodon(text: string): number {
  const links = twitterText.extractUrlsWithIndices(text, {
    extractUrlsWithoutProtocol: false,
  }) as { indices: [number, number] }[];
  let rest = '';
  let done = 0;
  for (const { indices } of links) {
    if (indices[0] < done) continue;
    rest += text.slice(done, indices[0]) + 'x'.repeat(23);
    done = endOnMastodon(text, indices);
  }
  rest += text.slice(done);
  const isWord = (sign: string | undefined) =>
    sign !== undefined && /[\p{L}\p{M}\p{N}\p{Pc}]/u.test(sign);
  let count = '';
  for (let at = 0; at < rest.length; ) {
    const [whole = '', name = ''] =
      /^(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{M}\p{N}\p{Pc}.-]*[\p{L}\p{M}\p{N}\p{Pc}]/iu.exec(
        rest.slice(at),
      ) ?? [];
    const [before] = [...rest.slice(0, at)].slice(-1);
    const free = !isWord(before) && before !== '=' && before !== '/';
    count += whole && free ? name : rest[at];
    at += whole && free ? whole.length : 1;
  }
  return graphemes(count);
}

/** As atproto's own parser does it, one sign after the other. */
export function slowBluesky(text: string): number {
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const opens = at === 0 || /[\s(]/.test(text[at - 1] ?? '');
    const protocol = /^https?:\/\//.exec(text.slice(at))?.[0];
    let end = at + (protocol?.length ?? 0);
    while (end < text.length && !/\s/.test(text[end] ?? '')) end += 1;
    if (!opens || !protocol || end === at + protocol.length) {
      shown += text[at];
      at += 1;
      continue;
    }
    if (/[.,;:!?]/.test(text[end - 1] ?? '')) end -= 1;
    if (text[end - 1] === ')' && !text.slice(at, end).includes('(')) end -= 1;
    const link = text.slice(at, end);
    try {
      const { host, pathname, search, hash } = new URL(link);
      const path = (pathname === '/' ? '' : pathname) + search + hash;
      shown += path.length > 15 ? `${host}${path.slice(0, 13)}...` : host + path;
    } catch {
      shown += link;
    }
    at = end;
  }
  return graphemes(shown);
}
