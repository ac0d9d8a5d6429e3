import type { IsoDate } from '../actions/types.ts';
import { countriesNamed } from './countries.ts';
import { fold } from './fold.ts';
import { withoutFrame } from './frame.ts';
import { isBlank, type Line, toLines } from './lines.ts';
import { readOne } from './read-one.ts';
import type { Reading, ReadingResult } from './reading.ts';
import { findReferences } from './reference.ts';
import type { SourceText } from './source-text.ts';
import { matchLabels } from './vocabulary.ts';

/** Most lines that are read: a document of a hundred pages. */
const MOST_LINES = 20_000;

export interface ReadOptions {
  /** the day on which the page was looked at, for pages that only count the days left */
  viewed?: IsoDate;
  url?: string;
}

/** Kinds with a country behind them, as lists of actions head their entries. */
const ENTRY =
  /^(?:\d{1,2}[.)]\s*)?(?:schrijfactie|spoedactie|urgent action|accion urgente|action urgente|azione urgente|briefaktion|eilaktion|action lettre)\s*(?:\d+\s*)?[:–-]?\s+(?<rest>.+)$/u;

/** Does a new action begin on this line? Its key, the same for one that is named twice. */
function beginsAction(line: Line): string | undefined {
  const text = line.text.trim();
  if (text.length > 200 || !text) return undefined;
  const [reference] = findReferences(text);
  if (reference?.isNamed) {
    const before = text.slice(0, reference.from).replace(/[^\p{L}]/gu, '');
    const after = text.slice(reference.to).trim();
    const isHeading =
      line.kind === 'heading' ||
      before.length < 4 ||
      (/^[)\]]?$/.test(after) &&
        /[([]\s*(?:[\p{L} .'-]+[:,]\s*)?$/u.test(text.slice(0, reference.from)));
    if (isHeading && !/(?:word|pdf|document|kb)\b/iu.test(after))
      return `${reference.number}/${reference.year}`;
  }
  const entry = ENTRY.exec(fold(text));
  const country =
    entry?.groups?.rest &&
    countriesNamed(entry.groups.rest.split(/\s*[:–,-]\s|:/)[0]?.replace(/[:\s]+$/, '') ?? '');
  return country ? `entry ${country.join()} ${line.at}` : undefined;
}

/** The pieces of a source that are an action each; one piece where it is one action. */
function splitActions(lines: Line[]): Line[][] {
  const starts: { at: number; key: string }[] = [];
  for (const line of lines) {
    const key = beginsAction(line);
    if (!key || starts.some((one) => one.key === key)) continue;
    starts.push({ at: line.at, key });
  }
  if (starts.length < 2) return [lines];
  const pieces = starts.map(({ at }, place) =>
    lines.slice(at - (lines[0]?.at ?? 0), starts[place + 1]?.at ?? lines.length),
  );
  // Several references on one line or in a list of links are no actions: each piece has something to say.
  const isWhole = (piece: Line[]) => piece.filter((line) => !isBlank(line)).length >= 3;
  const whole = pieces.filter(isWhole);
  return whole.length >= 2 && whole.length >= pieces.length * 0.6 ? whole : [lines];
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

/** Reads every urgent action that a source holds. Never throws, whatever the text. */
export function readActions(
  source: SourceText,
  { viewed, url = source.url }: ReadOptions = {},
): ReadingResult {
  const lines = withoutFrame(toLines(source).slice(0, MOST_LINES), source.title);
  if (lines.every(isBlank)) return { refused: 'empty' };
  const readings = splitActions(lines)
    .map((piece) => ({
      piece,
      reading: readOne(piece, { viewed, url, language: source.language }),
    }))
    .filter(({ piece, reading }) => isAction(reading, piece))
    .map(({ reading }) => reading);
  return readings.length > 0 ? { readings } : { refused: 'no-action' };
}
