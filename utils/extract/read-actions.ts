import type { IsoDate } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import { readContacts } from './entities/contacts.ts';
import type { ExtractedAction, ExtractionResult } from './extracted-action.ts';
import { type FoundOn, findDeadline } from './fields/deadline.ts';
import { anyOf, anyWordOf, matchLabels, wordsOf } from './languages/vocabulary.ts';
import { removeBoilerplate } from './layout/boilerplate.ts';
import { splitActions } from './layout/split-actions.ts';
import { extractAction } from './read-action.ts';
import type { SourceLine, SourceText } from './source-text.ts';
import { isBlank, type Line, toLines } from './text/lines.ts';

/** Most lines that Vigil reads: a document of a hundred pages. */
const MAX_LINES = 20_000;

export interface ReadOptions {
  /** the day on which somebody viewed the page, for pages that only count the days left */
  viewed?: IsoDate;
  url?: string;
}

const ACTION_KIND = new RegExp(anyWordOf('urgentKinds', 'letterKinds'), 'u');
/** Number of lines at the beginning in which a document says what it is. */
const HEAD_LINES = 15;
const OTHER_KIND = new RegExp(
  `^(?:.{0,40}[/|:-] ?)?(?:${anyOf(wordsOf('otherKinds'))})(?:\\s*[/|:(-].*)?$`,
  'u',
);

/** Does the head of this text call it something else than an action: a press release, minutes? */
export const namesOtherKind = (lines: readonly SourceLine[]) =>
  lines
    .filter((line) => !isBlank(line))
    .slice(0, HEAD_LINES)
    .some(({ text }) => text.length < 90 && OTHER_KIND.test(fold(text.trim())));

/** Is this an urgent action: does it ask for something, or does its head call it one? */
function isAction({ action, fields }: ExtractedAction, lines: readonly Line[]): boolean {
  const { reference, index, deadline, closed } = action;
  const [targets, letters, demands, posts] = [
    action.targets?.length ?? 0,
    action.letters?.length ?? 0,
    action.demands?.length ?? 0,
    action.posts?.length ?? 0,
  ];
  const filled = lines.filter((line) => !isBlank(line));
  const head = filled.slice(0, HEAD_LINES);
  const isWritten = targets > 0 && letters + demands > 0;
  // Press releases and minutes name actions and demand much, but have no letter.
  if (namesOtherKind(lines)) return isWritten && letters > 0;
  const at = fields.find(({ path }) => path === 'reference')?.lines[0];
  const isNumbered =
    reference !== undefined && head.some((line) => line.at === at && line.kind !== 'item');
  const isHeaded =
    isNumbered ||
    head.some(
      ({ text, kind }) =>
        kind !== 'item' &&
        (ACTION_KIND.test(fold(text)) || matchLabels(text).some(({ label }) => label === 'kind')),
    );
  const isNamed =
    isHeaded ||
    ACTION_KIND.test(
      fold(
        filled
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 20_000),
      ),
    );
  const isOver = closed !== undefined || action.kind === 'closure';
  const hasContent = targets + letters + demands + posts > 0 || isOver;
  return (
    isWritten ||
    (isHeaded && (hasContent || deadline !== undefined)) ||
    (isNumbered && !index) ||
    (isNamed &&
      (hasContent || index !== undefined) &&
      (letters > 0 || (targets > 0 && deadline !== undefined))) ||
    (index !== undefined && hasContent)
  );
}

/** Does this entry of a list ask for something, or end an action? News of a case does neither. */
const asksOrEnds = ({ action }: ExtractedAction, piece: readonly Line[]) =>
  Boolean(action.targets || action.letters || action.demands) ||
  action.kind === 'closure' ||
  // An address alone, which no name goes with.
  piece.some(({ text }) => text.length < 90 && readContacts(text).emails.length > 0);

/** Is there anything here that a person could send, ask for or look up? A title or a country alone is nothing. */
const isUseful = ({ action }: ExtractedAction) =>
  [action.targets, action.copies, action.letters, action.demands, action.posts].some(
    (list) => list && list.length > 0,
  ) || Boolean(action.reference ?? action.index);

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
  const lines = removeBoilerplate(toLines(own), source.title);
  if (lines.every(isBlank)) return { refused: 'empty' };
  const { before, pieces } = splitActions(lines);
  const { language, title } = source;
  const isEntry = pieces.length > 1;
  // A list's own day is not the one of its actions.
  const published = isEntry ? undefined : source.published;
  const options = { viewed, url, language, title, published, isEntry };
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
