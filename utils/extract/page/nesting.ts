/** Deepest nesting that is kept, in elements. Browsers themselves stop at about 500. */
const MAX_DEPTH = 500;

/** Elements without an end tag, or that the next one ends. They do not nest when they stay open. */
const UNNESTED_TAGS = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/**
 * Removes the tags that nest deeper than browsers show, and keeps all text. A parser looks through all open elements at
 * each tag: 100,000 open elements would keep it busy for half a minute.
 */
export function limitNesting(html: string): string {
  let depth = 0;
  let dropped = 0;
  return html.replace(
    /<(\/?)([a-z][^\s/<>]*)(?:[\s/][^<>]*)?>/gi,
    (tag, slash: string, name: string) => {
      if (UNNESTED_TAGS.has(name.toLowerCase())) return tag;
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
    },
  );
}
