/** Where the parts of a page are. All lengths are CSS pixels. */
export interface PartPlace {
  /** the upper edge of each part, from the window's upper edge, in the order of the page */
  tops: readonly { id: string; top: number }[];
  /** how far the page is scrolled */
  scrolled: number;
  /** how far it can be scrolled */
  room: number;
  /** the window's height */
  height: number;
}

/**
 * The part that the person reads. They read further down in the window the further they have come, from its top at the page's
 * start to its bottom at the page's end; so each part has its turn, also short ones at the end.
 */
export function partInView({ tops, scrolled, room, height }: PartPlace): string {
  const reading = room > 0 ? Math.min(1, Math.max(0, scrolled / room)) * height : 0;
  // A pixel more, as browsers scroll to fractions.
  const begun = tops.filter(({ top }) => top <= reading + 1);
  return (begun.at(-1) ?? tops[0])?.id ?? '';
}
