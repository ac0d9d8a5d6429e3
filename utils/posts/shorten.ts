import { findAddresses } from './counting/addresses.ts';

/** A shorter text, and what went. */
export interface Shorter {
  text: string;
  /** the part that was left out, unchanged */
  dropped: string;
}

const TAG = /(?<![\p{L}\p{N}_&/])[#＃][\p{L}\p{M}\p{N}_]+/gu;

const without = (text: string, start: number, end: number): string =>
  (text.slice(0, start).replace(/[^\S\n]+$/, '') + text.slice(end)).replace(/^\s+/, '').trimEnd();

/**
 * Shorter versions of a post with the same message, each with one part less. The least important parts go first: the
 * link, then the tags at the end, except the first tag of the text.
 */
function shorterTexts(text: string): Shorter[] {
  const [link] = findAddresses(text).filter(({ hasProtocol }) => hasProtocol);
  const steps: Shorter[] = [];
  let left = text;
  const drop = (start: number, end: number) => {
    const dropped = left.slice(start, end);
    left = without(left, start, end);
    steps.push({ text: left, dropped });
  };
  if (link) drop(link.start, link.end);
  for (;;) {
    const tags = [...left.matchAll(TAG)];
    const last = tags.at(-1);
    // A tag inside of the sentence is one of its words.
    if (!last || tags.length < 2 || /[\p{L}\p{N}]/u.test(withoutTags(left.slice(last.index))))
      break;
    drop(last.index, last.index + last[0].length);
  }
  return steps;
}

const withoutTags = (text: string) => text.replace(TAG, '');

/** The first of the shorter texts that fits, with everything that went on the way. */
export function shortestThatFits(
  text: string,
  fits: (text: string) => boolean,
): { text: string; dropped: string[] } | undefined {
  const steps = shorterTexts(text);
  const at = steps.findIndex((step) => fits(step.text));
  const found = steps[at];
  return (
    found && { text: found.text, dropped: steps.slice(0, at + 1).map(({ dropped }) => dropped) }
  );
}
