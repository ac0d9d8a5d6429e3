import type { IsoDate } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import { readContacts } from './entities/contacts.ts';
import type { ExtractedAction, ExtractionResult } from './extracted-action.ts';
import { type FoundOn, findDeadline } from './fields/deadline.ts';
import { anyWordOf, hasAnyOf, matchLabels } from './languages/vocabulary.ts';
import { findMailDay, removeBoilerplate } from './layout/boilerplate.ts';
import { splitActions } from './layout/split-actions.ts';
import { extractAction } from './read-action.ts';
import type { SourceLine, SourceText } from './source-text.ts';
import { isBlank, type Line, toLines } from './text/lines.ts';
import { MAX_LINES } from './text/plain-text.ts';

export interface ReadOptions {
  /** the day on which somebody viewed the page, for pages that only count the days left */
  viewed?: IsoDate;
  url?: string;
}

const namesKind = hasAnyOf('urgentKinds', 'letterKinds');
/** Number of lines at the beginning in which a document says what it is. */
const HEAD_LINES = 15;
const OTHER_KIND = new RegExp(
  `^(?:.{0,40}[/|:-] ?)?${anyWordOf('otherKinds')}(?:\\s*[/|:(-].*)?$`,
  'u',
);

const headOf = <T extends SourceLine>(lines: readonly T[]) =>
  lines.filter((line) => !isBlank(line)).slice(0, HEAD_LINES);

/** Does the head of this text call it something else than an action: a press release, minutes? */
export const namesOtherKind = (lines: readonly SourceLine[]) =>
  headOf(lines).some(({ text }) => text.length < 90 && OTHER_KIND.test(fold(text.trim())));

const hasAny = (...lists: (readonly unknown[] | undefined)[]) =>
  lists.some((list) => list && list.length > 0);

/** Does anything show that this is an urgent action: what it asks for, its number, what its head calls it? */
function isAction({ action, fields }: ExtractedAction, lines: readonly Line[]): boolean {
  const { index, targets, letters, demands, posts, deadline, closed, kind } = action;
  const isWritten = hasAny(targets) && hasAny(letters, demands);
  // Press releases and minutes name actions and demand much, but have no letter.
  if (namesOtherKind(lines)) return isWritten && hasAny(letters);
  const head = headOf(lines).filter((line) => line.kind !== 'item');
  const at = fields.find(({ path }) => path === 'reference')?.lines[0];
  const isNumbered = head.some((line) => line.at === at);
  const isCalled = head.some(
    ({ text }) => namesKind(text) || matchLabels(text).some(({ label }) => label === 'kind'),
  );
  const isOver = closed !== undefined || kind === 'closure';
  const hasContent = hasAny(targets, letters, demands, posts) || isOver || deadline !== undefined;
  const isNamed = isCalled || isNumbered || index !== undefined;
  return isWritten || (isNumbered && !index) || (isNamed && hasContent);
}

/** Does this entry of a list ask for something, or end an action? News of a case does neither. */
const asksOrEnds = (
  { action: { targets, letters, demands, kind } }: ExtractedAction,
  piece: readonly Line[],
) =>
  hasAny(targets, letters, demands) ||
  kind === 'closure' ||
  // An address alone, which no name goes with.
  piece.some(({ text }) => text.length < 90 && readContacts(text).emails.length > 0);

/** Is there anything here that a person could send, ask for or look up? A title or a country alone is nothing. */
const isUseful = ({ action }: ExtractedAction) =>
  hasAny(action.targets, action.copies, action.letters, action.demands, action.posts) ||
  Boolean(action.reference ?? action.index);

/** Gives an action without a deadline the one that its list has for all actions. */
function addDeadline(
  extracted: ExtractedAction,
  { value, line }: FoundOn<IsoDate>,
): ExtractedAction {
  const { action, fields } = extracted;
  if (action.deadline || action.closed) return extracted;
  return {
    action: { ...action, deadline: value },
    fields: [...fields, { path: 'deadline', certainty: 'likely', lines: [line.at, line.at] }],
  };
}

/**
 * Reads every urgent action that a source holds. Never throws, whatever the text.
 * @returns the actions in the order of the source, or why there are none
 */
export function readActions(
  source: SourceText,
  { viewed, url = source.url }: ReadOptions = {},
): ExtractionResult {
  const own = { ...source, lines: source.lines.slice(0, MAX_LINES) };
  const all = toLines(own);
  const lines = removeBoilerplate(all, source.title);
  if (lines.every(isBlank)) return { refused: 'empty' };
  const { before, pieces } = splitActions(lines);
  const { language, title } = source;
  const isEntry = pieces.length > 1;
  // A list's own day is not the one of its actions.
  const published = isEntry ? undefined : source.published;
  const mailed = isEntry ? undefined : findMailDay(all);
  const options = { viewed, url, language, title, published, mailed, isEntry };
  const common = before.length > 0 ? findDeadline(before, [], () => false) : undefined;
  const read = pieces.map((piece) => ({ piece, extracted: extractAction(piece, options) }));
  const sure = read.filter(({ piece, extracted }) =>
    pieces.length > 1 ? asksOrEnds(extracted, piece) : isAction(extracted, piece),
  );
  const offered = sure.length > 0 ? sure : read.filter(({ extracted }) => isUseful(extracted));
  if (offered.length === 0) return { refused: 'nothing' };
  const extracted = offered.map((one) =>
    common ? addDeadline(one.extracted, common) : one.extracted,
  );
  return sure.length > 0 ? { extracted } : { extracted, isDoubted: true };
}
