import { isPageNumber } from '../languages/page-number.ts';
import { unpack } from './zip.ts';

/** Most bytes that the texts of a document may unpack to; the longest known action has 1 MB. */
const MAX_UNPACKED_BYTES = 20_000_000;
/** The parts of Word and OpenDocument files that hold text, styles and the targets of links. */
const PARTS =
  /^(?:word\/(?:document|styles|footnotes|endnotes|header|footer)\d*\.xml|word\/_rels\/[\w.]+\.rels|content\.xml|styles\.xml)$/;
/** What is not shown, or is shown a second time. */
const SKIPPED =
  /<(w:del|w:moveFrom|mc:Fallback|w:pPrChange|w:rPrChange|w:tabs|office:annotation|text:tracked-changes|text:note-citation)(?:\s[^<>]*)?(?<!\/)>[\s\S]*?<\/\1>/g;
/** A paragraph's beginning with its properties, a link in a field, a tag, or the text between. */
const TOKEN =
  /<(?:w:p|text:p|text:h)((?:\s[^<>]*)?)>(?:\s*<w:pPr>([\s\S]*?)<\/w:pPr>)?|<w:instrText[^<>]*>([^<]*)|<(\/?)([\w:-]+)([^<>]*)>/g;
const TAGS: Record<string, string> = {
  ...{ 'w:tbl': 'table', 'w:tr': 'tr', 'w:tc': 'td' },
  ...{ 'table:table': 'table', 'table:table-row': 'tr', 'table:table-cell': 'td' },
  ...{ 'w:hyperlink': 'a', 'text:a': 'a', 'w:txbxContent': 'div', 'draw:text-box': 'div' },
};
const SIGNS: Record<string, string> = {
  ...{ 'w:tab': ' ', 'text:tab': ' ', 'text:s': ' ', 'w:noBreakHyphen': '-' },
  ...{ 'w:br': '<br>', 'w:cr': '<br>', 'text:line-break': '<br>' },
};
const RUN_TAGS: Record<string, string> = { 'w:b': 'b', 'w:vanish': 'span hidden' };
/** Stands where a document has space between two paragraphs. */
const SPACE = '\u0001';
/** Least space between two paragraphs that shows, in points. */
const MIN_SPACE = 3;
const POINTS: Record<string, number> = { '': 0.05, cm: 28.3, mm: 2.83, in: 72, pt: 1 };

/** A length of these properties in points; nothing when they do not have it. */
function lengthOf(properties: string, name: RegExp): number | undefined {
  const [, size, unit = ''] = name.exec(properties) ?? [];
  return size === undefined ? undefined : Number(size) * (POINTS[unit] ?? 0);
}
const spaceOf = (properties: string) => ({
  before: lengthOf(properties, /\s(?:w:before|fo:margin-top)="([\d.]+)(cm|mm|in|pt|)"/),
  after: lengthOf(properties, /\s(?:w:after|fo:margin-bottom)="([\d.]+)(cm|mm|in|pt|)"/),
});
const levelOf = (xml: string) => {
  const outline = /<w:outlineLvl w:val="([0-5])"/.exec(xml)?.[1];
  return /<w:name w:val="heading ([1-6])"/i.exec(xml)?.[1] ?? (outline && Number(outline) + 1);
};

/** Reads what styles say of their paragraphs: headings, and space around. */
const readStyles = (xml: string) =>
  new Map(
    [...xml.matchAll(/<(w:style|style:style|w:pPrDefault)(\s[^>]*)?>[\s\S]*?<\/\1>/g)].map(
      ([style]) => [
        /\s(?:w:styleId|style:name)="([^"]*)"/.exec(style)?.[1],
        { level: levelOf(style), ...spaceOf(style) },
      ],
    ),
  );

/** Writes a part's paragraphs as HTML. Its tags tell enough, so that no parser is needed. */
function writePart(
  xml: string,
  {
    styles,
    links,
  }: { styles: ReturnType<typeof readStyles>; links: ReadonlyMap<string | undefined, string> },
): string {
  const open: string[] = [];
  let runEnd = '';
  /** space below the paragraph above, in points */
  let above = 0;
  let lists = 0;
  let spaced = 0;
  let count = 0;
  const startParagraph = (attributes: string, properties: string) => {
    const id = /(?:w:pStyle w:val|text:style-name)="([^"]*)"/.exec(properties + attributes)?.[1];
    const style = styles.get(id);
    const level =
      levelOf(properties) ?? style?.level ?? /outline-level="([1-6])"/.exec(attributes)?.[1];
    const isItem = lists > 0 || /<w:numId w:val="[1-9]/.test(properties);
    const [own, base] = [spaceOf(properties), styles.get(undefined)];
    const before = own.before ?? style?.before ?? base?.before ?? 0;
    const isSpaced = Math.max(before, above) >= MIN_SPACE;
    above = own.after ?? style?.after ?? base?.after ?? 0;
    count += 1;
    if (isSpaced) spaced += 1;
    const tag = level ? `h${level}` : isItem ? 'li' : 'div';
    open.push(tag);
    return `${isSpaced ? SPACE : ''}<${tag}>`;
  };
  const endParagraph = () => `</${open.pop() ?? 'div'}>`;
  const html = xml.replace(SKIPPED, '').replace(TOKEN, (_, ...groups: (string | undefined)[]) => {
    const [own, properties = '', field, slash, name = '', more = ''] = groups;
    const isClosed = (own ?? more).endsWith('/');
    if (own !== undefined) return isClosed ? '<p></p>' : startParagraph(own, properties);
    if (field !== undefined) {
      const target = /^\s*HYPERLINK\s+(?:"|&quot;)([^"&]+)/.exec(field)?.[1];
      return target ? `<a href="${target}">` : '';
    }
    if (/^(?:w:p|text:p|text:h)$/.test(name)) return slash ? endParagraph() : '<p></p>';
    if (name === 'text:list-item') lists += slash ? -1 : 1;
    if (name === 'w:fldChar' && /"end"/.test(more)) return '</a>';
    if (name === 'w:r' && slash) return runEnd;
    if (name === 'w:r') runEnd = '';
    const run = /"(?:0|false)"/.test(more) ? undefined : RUN_TAGS[name];
    if (run) {
      runEnd = `</${run.split(' ')[0]}>${runEnd}`;
      return `<${run}>`;
    }
    const tag = TAGS[name];
    if (!tag || isClosed) return slash ? '' : (SIGNS[name] ?? '');
    if (slash) return `</${tag}>`;
    const id = /\sr:id="([^"]*)"/.exec(more)?.[1];
    const target = /\sxlink:href="([^"]*)"/.exec(more)?.[1] ?? links.get(id);
    return target ? `<${tag} href="${target}">` : `<${tag}>`;
  });
  return (
    html
      // Space between all paragraphs tells no line of an address from a paragraph.
      .replaceAll(SPACE, spaced > (count - 1) * 0.8 ? '' : '<p></p>')
      .replace(/<(div|li|h\d)>(?:<\/?(?:b|span)(?: hidden)?>|\s)*<\/\1>/g, '<p></p>')
      // A first row in bold says what stands below in each column.
      .replace(
        /<table>\s*<tr>\s*(?:<td>\s*<div>(?:<b>[^<]*<\/b>)+<\/div>\s*<\/td>\s*)+<\/tr>/g,
        (row) => row.replaceAll('td>', 'th>'),
      )
  );
}

/**
 * Converts a Word file (`.docx`) or an OpenDocument text (`.odt`) to HTML: its paragraphs, headings, lists, tables, links,
 * text boxes, notes, heads and feet. It has no time limit; the caller sets one.
 * @returns nothing when it unpacks to too much
 * @throws when it is no such file
 */
export async function officeToHtml(bytes: Uint8Array): Promise<string | undefined> {
  const parts = unpack(bytes, {
    isWanted: (name) => PARTS.test(name),
    max: MAX_UNPACKED_BYTES,
  });
  if (!parts) return undefined;
  const find = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name)).sort();
  const [main] = find(/^(?:word\/document\d*|content)\.xml$/);
  if (!main || !/<(?:w|office):body[\s>]/.test(main[1])) throw new Error('No document in it');
  const [, stylesXml = ''] = find(/styles\.xml$/)[0] ?? [];
  const styles = readStyles(stylesXml + (main[0] === 'content.xml' ? main[1] : ''));
  const inStyles = (name: string) =>
    [...stylesXml.matchAll(new RegExp(`<style:${name}>[\\s\\S]*?</style:${name}>`, 'g'))].map(
      ([xml]): [string, string] => ['', xml],
    );
  const heads = [...find(/^word\/header/), ...inStyles('header')];
  const feet = [...find(/^word\/(?:footnotes|endnotes|footer)/), ...inStyles('footer')];
  const written = [...heads, main, ...feet].flatMap(([name, xml]) => {
    const relations = parts.get(name.replace('word/', 'word/_rels/').concat('.rels')) ?? '';
    const links = new Map(
      [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([link]) => [
        /\sId="([^"]*)"/.exec(link)?.[1],
        /\sTarget="([^"]*)"/.exec(link)?.[1] ?? '',
      ]),
    );
    const isNumber = name !== main[0] && isPageNumber(xml.replace(/<[^>]*>/g, ' '));
    return isNumber ? [] : [writePart(xml, { styles, links })];
  });
  // Documents have equal heads for first, even and odd pages.
  return `<body>${[...new Set(written)].join('<p></p>')}</body>`;
}
