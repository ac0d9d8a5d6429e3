import type { IsoDate } from '../../actions/types.ts';
import { fold, squeeze } from '../../text/fold.ts';
import { findIndex } from '../entities/ai-index.ts';
import { contactsOf } from '../entities/contacts.ts';
import { findDates } from '../entities/find-dates.ts';
import { isRole, isTitled } from '../entities/names.ts';
import type { Label } from '../languages/table.ts';
import { anyWordOf, matchLabels, startsLike } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';
import { asks } from './split-actions.ts';

/**
 * Removes what surrounds an action: menus, mail headers, the note of whoever forwarded it, signatures, links to other
 * pages. Such lines become empty, so that all lines keep their numbers.
 */

const SENDER = new RegExp(`^\\s*${anyWordOf('mailSender')}\\s*:`, 'u');
const HEADER = new RegExp(`^\\s*${anyWordOf('mailSender', 'mailHeaders')}\\s*:`, 'u');
const SUBJECT = new RegExp(`^\\s*${anyWordOf('mailSubject')}\\s*:\\s*`, 'u');
const FORWARDED = new RegExp(
  `^[\\s>]*(?:-{2,}|_{3,}|={3,})?\\s*${anyWordOf('forwarded')}.{0,40}$`,
  'u',
);
const MENU_LINE = new RegExp(
  `^[\\s>*•|-]*(?:${anyWordOf('chrome')}[\\s.:!…|»›>→-]*$|${anyWordOf('chromeStarts')})`,
  'u',
);
/** `Fw: Fwd: RE:` */
export const FORWARD_MARKS =
  /^\s*(?:(?:fwd?|re|wg|aw|tr|rv|i|vs|vb|doorst|enc|pd)\s*:\s*|\[[^\]]{2,30}\]\s*)+/iu;

/** Is this a menu, breadcrumbs or a row of buttons: many short pieces and no sentence? */
export function isMenu(text: string): boolean {
  if (text.length > 400 || /[@\d:;!?]/.test(text)) return false;
  const pieces = text
    .trim()
    .split(/\s*[|»›·•→‹«]\s*|\s+[>/–—-]\s+|\s{2,}/u)
    .filter(Boolean);
  const words = text.split(/\s+/).length;
  return pieces.length >= 4 && words / pieces.length <= 3.2 && !/[.,]\s*$/.test(text.trim());
}

const CREDIT = new RegExp(`^\\s*(?:©|\\(c\\)\\s|${anyWordOf('creditWords')}\\s*:\\s)`, 'u');

/** Does this line alone show that it is boilerplate? */
function isChrome(line: Line): boolean {
  const { text, kind, links = [] } = line;
  if (kind === 'heading' || text.length > 300) return false;
  // A network’s name may lead to the account of an official.
  if (links.length > 0 && contactsOf(line).accounts.length > 0) return false;
  const folded = fold(text);
  return (
    MENU_LINE.test(folded) ||
    isMenu(text) ||
    /^\s*(?:©|\(c\)\s)|\b(?:cookies?|privacy) (?:policy|statement|notice)\b/iu.test(text)
  );
}

/** Does a line begin with the kind of an action, `Urgent appeal – the Observatory`? */
const namesKind = startsLike('urgentKinds');

/** Labels of an action that end a section about other pages. */
const LABELS_AFTER_TAIL = new Set<Label>(
  'targets copies letter demands action background documents replies safety summary posts'.split(
    ' ',
  ) as Label[],
);

/** A range of lines, without the last. */
type Span = [from: number, to: number];

/** Finds the headers of a pasted or forwarded mail: lines in a row that name sender, date and subject. */
function findHeaders(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!HEADER.test(fold(lines[at]?.text ?? ''))) continue;
    const below = lines.slice(at, at + 12);
    const blank = below.findIndex(isBlank);
    // In some mails, the text follows without a gap.
    const first = below.findIndex(({ text }) => !/^\s*[\p{L}-]{2,20}( [\p{L}-]+)?\s*:/u.test(text));
    const ends = [blank, first].filter((one) => one > 0);
    const rows = below.slice(0, Math.min(below.length, ...ends));
    const folded = rows.map(({ text }) => fold(text).slice(0, 200));
    const count = folded.filter((text) => HEADER.test(text)).length;
    const isHead = folded.some((text) => SENDER.test(text)) && count >= 2;
    if (isHead && count >= rows.length * 0.5) found.push([at, at + rows.length]);
    at += rows.length;
  }
  return found;
}

/** The day of the only mail in a text, which its headers give. */
export function findMailDay(lines: readonly Line[]): IsoDate | undefined {
  const [header, other] = findHeaders(lines);
  const rows = header && !other ? lines.slice(...header) : [];
  return rows.flatMap(({ text }) => findDates(text))[0]?.date;
}

/** Finds the note before a forwarded mail, by whoever forwarded it. */
function findNote(lines: readonly Line[], headers: readonly Span[]): Span | undefined {
  const mark = lines.find(({ text }) => text.length < 120 && FORWARDED.test(fold(text)));
  const end = mark?.at ?? headers.find(([from]) => from > 3)?.[0];
  if (end === undefined) return undefined;
  const filled = (from: number, to: number) =>
    lines.slice(from, to).filter((line) => !isBlank(line)).length;
  return filled(end, lines.length) > filled(0, end) ? [0, end + 1] : undefined;
}

/** Finds captions of pictures: sentences right above a picture's credit. */
function findCaptions(lines: readonly Line[]): Span[] {
  return lines.flatMap(({ text }, at): Span[] => {
    if (!CREDIT.test(fold(text)) || text.length > 120) return [];
    let from = at;
    while (from > 0 && at - from < 3 && !isBlank(lines[from - 1] as Line)) from -= 1;
    const above = lines.slice(from, at);
    const isAlone = from === 0 || isBlank(lines[from - 1] as Line);
    const caption = above.map((one) => one.text).join(' ');
    const isCaption = isAlone && caption.length < 240 && /[.!?)]\s*$/u.test(caption);
    return isCaption && above.every(({ kind }) => kind === undefined) ? [[from, at]] : [];
  });
}

/** Finds the signature of a mail: `-- ` and everything after it. */
function findSignature(lines: readonly Line[]): Span | undefined {
  const at = lines.findLastIndex(({ text }) => /^\s*--\s*$/.test(text));
  return at > lines.length * 0.6 ? [at, lines.length] : undefined;
}

/** Finds boxes drawn with `+` and `-`, in which mailing lists put their own words. */
function findBoxes(lines: readonly Line[]): Span[] {
  const edges = lines.filter(({ text }) => /^\s*\+[-=+]{6,}\+\s*$/.test(text));
  return edges.flatMap(({ at }, place): Span[] => {
    const next = edges[place + 1];
    if (!next) return [[at, at + 1]];
    const inner = lines.slice(at + 1, next.at);
    return inner.every(({ text }) => /^\s*[+|]/.test(text)) ? [[at, next.at + 1]] : [[at, at + 1]];
  });
}

/** Number of lines in which a page has its own head. */
const HEAD_LINES = 8;

/** Most lines above its heading in which a page says what kind of text it is, and gives its numbers. */
const MAX_ABOVE = 6;

/** Longest line that names another page, in UTF-16 units. */
const MAX_INLINE = 160;
/** Shortest title by which a page's own text is found, in UTF-16 units. */
const MIN_TITLE = 20;

/** Finds the line on which the page's own text begins: its heading, or the kind and the index right above. */
function findHead(lines: readonly Line[], title = ''): number | undefined {
  const isHeading = ({ kind, level }: Line) => kind === 'heading' && level === 1;
  // Old pages have no headings, but their title.
  const isTitle = ({ text }: Line) => text.length > MIN_TITLE && squeeze(title).startsWith(text);
  const headed = lines.findIndex(isHeading);
  const heading = headed < 0 ? lines.findIndex(isTitle) : headed;
  const above = lines.slice(0, Math.max(0, heading)).filter((line) => !isBlank(line));
  const first = above.slice(-MAX_ABOVE).find((line) => {
    const [match] = matchLabels(line.text);
    const isKind = match?.label === 'kind' && match.end >= line.text.trimEnd().length;
    return isKind || findIndex([line]) || namesKind(line.text);
  });
  return first?.at ?? (heading < 0 ? undefined : heading);
}

/** Finds sections about other pages: from their heading to the next heading of the action, or of the page itself. */
function findTails(lines: readonly Line[], title: string | undefined): Span[] {
  const found: Span[] = [];
  const head = findHead(lines, title);
  let open: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (open !== undefined && at === head) {
      found.push([open, at]);
      open = undefined;
    }
    const [match] = matchLabels(line.text);
    const isWhole = match && match.end >= line.text.trimEnd().length - 1;
    if (
      open === undefined &&
      match?.label === 'tail' &&
      (isWhole || match.end < line.text.length)
    ) {
      // Above the action, such a line is alone: a button of the page's head.
      const isAlone = line.kind !== 'heading' && !lines[at + 1]?.text.trim();
      // `Read also: …` on one line leads to one page, and the action goes on below.
      const isInline = !isWhole && isAlone && line.text.length < MAX_INLINE;
      // An entry of a list in the upper half is a menu's.
      const isMenu = line.kind === 'item' && at < lines.length / 2;
      const isLow = at >= HEAD_LINES || !isAlone || at > lines.length / 2;
      if (!isInline && !isMenu && isLow) open = at;
      else found.push([at, at + 1]);
    }
    if (open !== undefined && match && isWhole && LABELS_AFTER_TAIL.has(match.label)) {
      found.push([open, at]);
      open = undefined;
    }
  }
  if (open !== undefined) found.push([open, lines.length]);
  return found;
}

/** Finds buttons such as `Take action` among the menus above the text, which would begin the steps. */
function findButtons(lines: readonly Line[]): Line[] {
  const filled = lines.filter((line) => !isBlank(line)).slice(0, HEAD_LINES);
  const isMenuEntry = ({ text, kind }: Line) =>
    text.length < 60 &&
    kind !== 'item' &&
    matchLabels(text).every(({ label }) => label === 'skip' || label === 'tail') &&
    !isRole(text) &&
    !isTitled(text);
  return filled.filter(
    ({ text }, at) =>
      matchLabels(text)[0]?.label === 'action' &&
      filled.slice(0, at).every(isMenuEntry) &&
      filled.slice(at + 1, at + 3).every(isMenuEntry),
  );
}

/**
 * Empties the lines that only surround an action.
 * @param title the page's title or the mail's subject, which mails have as their first line
 */
export function removeBoilerplate(lines: readonly Line[], title: string | undefined): Line[] {
  const headers = findHeaders(lines);
  const subjects = new Map<number, string>();
  for (const [from, to] of headers) {
    for (const line of lines.slice(from, to)) {
      const match = SUBJECT.exec(fold(line.text));
      if (match) subjects.set(line.at, line.text.slice(match[0].length));
    }
  }
  const spans = [
    ...[findNote(lines, headers), findSignature(lines), ...headers],
    ...[...findBoxes(lines), ...findTails(lines, title), ...findCaptions(lines)],
  ];
  const gone = new Set<number>();
  for (const [from, to] of spans.filter((span) => span !== undefined))
    for (let at = from; at < to; at += 1) gone.add(at);
  // Breadcrumbs as entries of a list, above the page's heading.
  const heading = lines.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  for (const { kind, text, at } of lines.slice(0, Math.max(0, heading))) {
    if (kind === 'item' && text.split(/\s+/).length <= 4 && !/\d/.test(text)) gone.add(at);
  }
  for (const { at } of findButtons(lines)) gone.add(at);
  // Cards of other pages, unless the page is nothing but a list of them.
  const teasers = lines.filter(({ isTeaser }) => isTeaser);
  if (teasers.length > 0 && asks(lines.filter(({ isTeaser }) => !isTeaser)))
    for (const { at } of teasers) gone.add(at);
  const isMail =
    title !== undefined && lines[0]?.text === squeeze(title) && lines[0].kind === undefined;
  return lines.map((line, at): Line => {
    const subject = at === 0 && isMail ? line.text : subjects.get(line.at);
    if (subject !== undefined)
      return { ...line, text: subject.replace(FORWARD_MARKS, ''), isMailSubject: true };
    if (gone.has(at)) return { at: line.at, text: '', isEmptied: true };
    if (!isChrome(line)) return line;
    // The button of a suggested post is no text, but has the post.
    const posts = line.links?.filter(({ post }) => post) ?? [];
    return {
      at: line.at,
      text: '',
      isEmptied: true,
      ...(posts.length > 0 ? { links: posts } : {}),
    };
  });
}
