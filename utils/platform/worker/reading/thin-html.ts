/** Longest HTML that is given to a parser, in UTF-16 units. */
export const MAX_PAGE_HTML = 3 * 2 ** 20;

/** What holds no text of a page and can be most of it. */
const HEAVY = ['script', 'style', 'svg'] as const;

/** Where a tag's name really ends: `<styles>` is no `<style>`. */
const isEnd = (character: string | undefined) =>
  character === undefined || /[\s/>]/.test(character);

/** The HTML without these elements; an open one takes the rest along. Each sign is looked at a few times at most. */
function dropElements(html: string, name: string): string {
  const low = html.toLowerCase();
  // Some letters grow when they become small: then places in the two texts differ.
  if (low.length !== html.length) return html;
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    let begin = low.indexOf(`<${name}`, at);
    while (begin >= 0 && !isEnd(low[begin + name.length + 1]))
      begin = low.indexOf(`<${name}`, begin + 1);
    if (begin < 0) break;
    kept.push(html.slice(at, begin));
    const end = low.indexOf(`</${name}`, begin);
    if (end < 0) return kept.join('');
    const close = low.indexOf('>', end);
    if (close < 0) return kept.join('');
    at = close + 1;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** A page's HTML, made short where it is very long: without scripts, styles and drawings, then cut. */
export function thinHtml(html: string): string {
  if (html.length <= MAX_PAGE_HTML) return html;
  return HEAVY.reduce(dropElements, html).slice(0, MAX_PAGE_HTML);
}
