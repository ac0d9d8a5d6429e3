import { diffArrays } from 'diff';

/** A part of two versions of a text: in both, only in the older one, or only in the newer one. */
export interface Stretch {
  how: 'same' | 'out' | 'in';
  text: string;
}

/** Most changed words that are compared one by one; beyond that we treat it as another text. */
const MOST_CHANGES = 1200;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
// By the browser's own rules, since not every script writes spaces.
const toWords = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** What became of the words of a text, in reading order. */
export function diffWords(before: string, after: string): Stretch[] {
  return gather(diff(toWords(before), toWords(after)));
}

/** The same letter by letter, for names that differ in one. */
export function diffLetters(before: string, after: string): Stretch[] {
  return tidy(diff([...before], [...after]));
}

function diff(a: string[], b: string[]): Stretch[] {
  const found = diffArrays(a, b, { maxEditLength: MOST_CHANGES });
  return (
    found?.map(({ value, added, removed }) => ({
      how: added ? 'in' : removed ? 'out' : 'same',
      text: value.join(''),
    })) ?? [
      { how: 'out', text: a.join('') },
      { how: 'in', text: b.join('') },
    ]
  );
}

/** Neighbours as one, what went before what came. */
function tidy(all: readonly Stretch[]): Stretch[] {
  const tidied: Stretch[] = [];
  let [out, added] = ['', ''];
  const flush = () => {
    if (out) tidied.push({ how: 'out', text: out });
    if (added) tidied.push({ how: 'in', text: added });
    [out, added] = ['', ''];
  };
  for (const { how, text } of all) {
    if (how === 'out') out += text;
    else if (how === 'in') added += text;
    else if (text) {
      flush();
      const last = tidied.at(-1);
      if (last?.how === 'same') last.text += text;
      else tidied.push({ how, text });
    }
  }
  flush();
  return tidied;
}

/**
 * Changes with little between them as one, so that a phrase stays a phrase: what both texts have there by chance (a
 * space, an article) is shorter than the changes on both sides of it.
 */
function gather(all: readonly Stretch[]): Stretch[] {
  let stretches = tidy(all);
  for (;;) {
    const lengths = (from: number, step: 1 | -1) => {
      let longest = 0;
      for (let at = from; stretches[at] && stretches[at]?.how !== 'same'; at += step)
        longest = Math.max(longest, stretches[at]?.text.length ?? 0);
      return longest;
    };
    const place = stretches.findIndex(
      ({ how, text }, at) =>
        how === 'same' &&
        !text.includes('\n') &&
        (text.trim() === ''
          ? lengths(at - 1, -1) > 0 && lengths(at + 1, 1) > 0
          : text.length < Math.min(lengths(at - 1, -1), lengths(at + 1, 1))),
    );
    const [middle] = place < 0 ? [] : stretches.slice(place, place + 1);
    if (!middle) return stretches;
    const both: Stretch[] = [
      { how: 'out', text: middle.text },
      { how: 'in', text: middle.text },
    ];
    stretches = tidy([...stretches.slice(0, place), ...both, ...stretches.slice(place + 1)]);
  }
}
