/** Deepest nesting that is kept, in elements; browsers themselves build no tree that is deeper than about 500. */
const MAX_DEPTH = 500;

/** Elements that have no end tag, or that the next one ends: unclosed, they nest nothing. */
const UNNESTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/**
 * A page's HTML without the tags that nest deeper than a browser shows, but with all of its text. A parser looks through
 * all open elements at each tag: 100,000 of them would keep it busy for half a minute.
 */
export function limitNesting(html: string): string {
  let depth = 0;
  let dropped = 0;
  return html.replace(/<(\/?)([a-z][^\s/>]*)[^<>]*>/gi, (tag, slash: string, name: string) => {
    if (UNNESTED.has(name.toLowerCase())) return tag;
    if (!slash) {
      depth += 1;
      if (depth <= MAX_DEPTH) return tag;
      dropped += 1;
      return '';
    }
    depth = Math.max(0, depth - 1);
    if (dropped === 0) return tag;
    dropped -= 1;
    return '';
  });
}
