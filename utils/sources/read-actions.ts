import type { IsoDate } from '../actions/types.ts';
import { type FoundOn, findDeadline } from './ends.ts';
import { fold } from './fold.ts';
import { withoutFrame } from './frame.ts';
import { isBlank, type Line, toLines } from './lines.ts';
import { readOne } from './read-one.ts';
import type { Reading, ReadingResult } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { splitActions } from './split.ts';
import { matchLabels } from './vocabulary.ts';

/** Most lines that are read: a document of a hundred pages. */
const MOST_LINES = 20_000;

export interface ReadOptions {
  /** the day on which the page was looked at, for pages that only count the days left */
  viewed?: IsoDate;
  url?: string;
}

/** Is there enough of an urgent action here? */
function isAction({ action }: Reading, lines: readonly Line[]): boolean {
  const {
    reference,
    index,
    targets = [],
    letters = [],
    demands = [],
    deadline,
    closed,
    posts = [],
  } = action;
  const hasKind =
    lines.some(
      (line) =>
        line.at - (lines[0]?.at ?? 0) < 40 &&
        matchLabels(line.text).some(({ label }) => label === 'kind'),
    ) ||
    /urgent action|accion urgente|action urgente|eilaktion|briefaktion|azione urgente|schrijfactie|spoedactie|urgent appeal|blixtaktion|fatta pennan|pikavetoomus|pilna akcja|urgentni ap/u.test(
      fold(
        lines
          .map(({ text }) => text)
          .join('\n')
          .slice(0, 20_000),
      ),
    );
  const weight =
    (reference ? 2 : 0) +
    (index ? 2 : 0) +
    (hasKind ? 1 : 0) +
    (targets.length > 0 ? 1 : 0) +
    (letters.length > 0 ? 1 : 0) +
    (demands.length > 0 ? 1 : 0) +
    (deadline ? 1 : 0) +
    (closed ? 1 : 0) +
    (posts.length > 0 ? 1 : 0);
  const hasCore = Boolean(
    reference || index || (hasKind && targets.length + letters.length + demands.length > 0),
  );
  return weight >= 2 && (hasCore || (targets.length > 0 && letters.length + demands.length > 0));
}

/** News of a case that stand among actions ask for nothing. */
const asksOrEnds = ({ action }: Reading) =>
  Boolean(action.targets || action.letters || action.demands || action.closed);

/** A day that a list gives for all of its actions. */
function withDeadline(reading: Reading, { value, line }: FoundOn<IsoDate>): Reading {
  const { action, fields } = reading;
  if (action.deadline || action.closed) return reading;
  return {
    action: { ...action, deadline: value },
    fields: [...fields, { path: 'deadline', certainty: 'likely', lines: [line.at, line.at] }],
  };
}

/** Reads every urgent action that a source holds. Never throws, whatever the text. */
export function readActions(
  source: SourceText,
  { viewed, url = source.url }: ReadOptions = {},
): ReadingResult {
  const lines = withoutFrame(toLines(source).slice(0, MOST_LINES), source.title);
  if (lines.every(isBlank)) return { refused: 'empty' };
  const { before, pieces } = splitActions(lines);
  const { language, title } = source;
  const options = { viewed, url, language, title, isEntry: pieces.length > 1 };
  const common = before.length > 0 ? findDeadline(before, [], () => false) : undefined;
  const readings = pieces
    .map((piece) => ({ piece, reading: readOne(piece, options) }))
    .filter(({ piece, reading }) =>
      pieces.length > 1 ? asksOrEnds(reading) : isAction(reading, piece),
    )
    .map(({ reading }) => (common ? withDeadline(reading, common) : reading));
  return readings.length > 0 ? { readings } : { refused: 'no-action' };
}
