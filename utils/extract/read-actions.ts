import type { IsoDate } from '../actions/types.ts';
import { fold } from '../text/fold.ts';
import type { ExtractedAction, ExtractionResult } from './extracted-action.ts';
import { type FoundOn, findDeadline } from './fields/deadline.ts';
import { anyOf, anyWordOf, matchLabels, wordsOf } from './languages/vocabulary.ts';
import { removeBoilerplate } from './layout/boilerplate.ts';
import { splitActions } from './layout/split-actions.ts';
import { extractAction } from './read-action.ts';
import type { SourceText } from './source-text.ts';
import { isBlank, type Line, toLines } from './text/lines.ts';

/** Most lines that are read: a document of a hundred pages. */
const MAX_LINES = 20_000;

export interface ReadOptions {
  /** the day on which the page was looked at, for pages that only count the days left */
  viewed?: IsoDate;
  url?: string;
}

const KINDS = new RegExp(anyWordOf('urgentKinds', 'letterKinds'), 'u');
/** Lines of a head, in which a document says what it is. */
const HEAD = 15;
const OTHER = new RegExp(
  `^(?:.{0,40}[/|:-] ?)?(?:${anyOf(wordsOf('otherKinds'))})(?:\\s*[/|:(-].*)?$`,
  'u',
);

/** Is there enough of an urgent action here: something to do, or a head that says that it is one? */
function isAction({ action, fields }: ExtractedAction, lines: readonly Line[]): boolean {
  const { reference, index, deadline, closed } = action;
  const [targets, letters, demands, posts] = [
    action.targets?.length ?? 0,
    action.letters?.length ?? 0,
    action.demands?.length ?? 0,
    action.posts?.length ?? 0,
  ];
  const filled = lines.filter((line) => !isBlank(line));
  const head = filled.slice(0, HEAD);
  const isWritten = targets > 0 && letters + demands > 0;
  // A press release or minutes may name actions and ask for much.
  if (head.some(({ text }) => text.length < 90 && OTHER.test(fold(text.trim()))))
    return isWritten && letters > 0;
  const at = fields.find(({ path }) => path === 'reference')?.lines[0];
  const isNumbered =
    reference !== undefined && head.some((line) => line.at === at && line.kind !== 'item');
  const isHeaded =
    isNumbered ||
    head.some(
      ({ text, kind }) =>
        kind !== 'item' &&
        (KINDS.test(fold(text)) || matchLabels(text).some(({ label }) => label === 'kind')),
    );
  const isNamed =
    isHeaded ||
    KINDS.test(
      fold(
        filled
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 20_000),
      ),
    );
  const isOver = closed !== undefined || action.kind === 'closure';
  const does = targets + letters + demands + posts > 0 || isOver;
  return (
    isWritten ||
    (isHeaded && (does || deadline !== undefined)) ||
    (isNumbered && !index) ||
    (isNamed &&
      (does || index !== undefined) &&
      (letters > 0 || (targets > 0 && deadline !== undefined))) ||
    (index !== undefined && does)
  );
}

/** News of a case that stand among actions ask for nothing. */
const asksOrEnds = ({ action }: ExtractedAction) =>
  Boolean(action.targets || action.letters || action.demands) || action.kind === 'closure';

/** A day that a list gives for all of its actions. */
function withDeadline(
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

/** Reads every urgent action that a source holds. Never throws, whatever the text. */
export function readActions(
  source: SourceText,
  { viewed, url = source.url }: ReadOptions = {},
): ExtractionResult {
  const own = { ...source, lines: source.lines.slice(0, MAX_LINES) };
  const lines = removeBoilerplate(toLines(own), source.title);
  if (lines.every(isBlank)) return { refused: 'empty' };
  const { before, pieces } = splitActions(lines);
  const { language, title } = source;
  const options = { viewed, url, language, title, isEntry: pieces.length > 1 };
  const common = before.length > 0 ? findDeadline(before, [], () => false) : undefined;
  const extracted = pieces
    .map((piece) => ({ piece, extracted: extractAction(piece, options) }))
    .filter(({ piece, extracted }) =>
      pieces.length > 1 ? asksOrEnds(extracted) : isAction(extracted, piece),
    )
    .map(({ extracted }) => (common ? withDeadline(extracted, common) : extracted));
  return extracted.length > 0 ? { extracted } : { refused: 'no-action' };
}
