/** A stretch of two versions of a text: in both, in the older one only, or in the newer one only. */
export interface Stretch {
  how: 'same' | 'out' | 'in';
  text: string;
}

/** Most changed words that are looked for one by one; beyond it the whole middle is another text. */
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

function diff(a: readonly string[], b: readonly string[]): Stretch[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    { how: 'same', text: a.slice(0, start).join('') },
    ...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { how: 'same', text: a.slice(a.length - end).join('') },
  ];
}

/** The shortest way from one list to the other (Myers 1986, "An O(ND) Difference Algorithm"). */
function diffMiddle(a: readonly string[], b: readonly string[]): Stretch[] {
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let line = -changes; line <= changes; line += 2) {
      let x = comesFromAbove(reach, line, changes)
        ? (reach.get(line + 1) ?? 0)
        : (reach.get(line - 1) ?? 0) + 1;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x += 1;
      next.set(line, x);
      if (x >= a.length && x - line >= b.length) return walkBack(a, b, trace);
    }
    reach = next;
  }
  return [
    { how: 'out', text: a.join('') },
    { how: 'in', text: b.join('') },
  ];
}

const comesFromAbove = (reach: Map<number, number>, line: number, changes: number) =>
  line === -changes ||
  (line !== changes && (reach.get(line - 1) ?? -1) < (reach.get(line + 1) ?? -1));

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
): Stretch[] {
  const found: Stretch[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reach = trace[changes] ?? new Map<number, number>();
    const above = comesFromAbove(reach, x - y, changes);
    const line = above ? x - y + 1 : x - y - 1;
    const fromX = reach.get(line) ?? 0;
    const fromY = fromX - line;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      found.push({ how: 'same', text: a[x] ?? '' });
    }
    if (changes === 0) break;
    if (above) {
      y -= 1;
      found.push({ how: 'in', text: b[y] ?? '' });
    } else {
      x -= 1;
      found.push({ how: 'out', text: a[x] ?? '' });
    }
  }
  return found.reverse();
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
