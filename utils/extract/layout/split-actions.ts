import { fold } from '../../text/fold.ts';
import { hasContacts } from '../entities/contacts.ts';
import { findReferences } from '../entities/reference.ts';
import { countriesNamed, countryNamed } from '../languages/country-names.ts';
import { anyOf, matchLabels, salutationLanguage, wordsOf } from '../languages/vocabulary.ts';
import { isBlank, type Line } from '../text/lines.ts';

/** A line on which an action of several may begin, and what it is of: the same for one that is named twice. */
interface Start {
  at: number;
  key: string;
}

/** A line that names an action by its number. */
function namesAction(line: Line): string | undefined {
  const text = line.text.trim();
  if (text.length > 200 || !text || line.isMailSubject) return undefined;
  const [reference] = findReferences(text);
  if (!reference?.isNamed) return undefined;
  const before = text.slice(0, reference.from).replace(/[^\p{L}]/gu, '');
  const after = text.slice(reference.to).trim();
  const isHeading =
    line.kind === 'heading' ||
    before.length < 4 ||
    (/^[)\]]?$/.test(after) &&
      /[([]\s*(?:[\p{L} .'-]+[:,]\s*)?$/u.test(text.slice(0, reference.from)));
  return isHeading && !/(?:word|pdf|document|kb)\b/iu.test(after)
    ? `${reference.number}/${reference.year}`
    : undefined;
}

/** `1)`, `CASO 2 -`, `Schrijfactie 1` before a country, or the kind alone. */
const NUMBER = '(?:n[or°.]{0,2}\\s*)?(?:\\d{1,2}|[ivx]{1,4})(?![\\p{L}\\d])\\s*[.):/–-]*\\s*';
const ENTRY = new RegExp(
  `^(?<before>${NUMBER})?(?<kind>(?:${anyOf(wordsOf('entryKinds'))})\\s*)?(?<number>${NUMBER})?[:.–-]*\\s*(?<rest>\\p{L}.{2,150})$`,
  'u',
);

/** A line that heads an entry by its country, with a number or its kind before it; a list's mark is one. */
function headsEntry({ text, kind: of, at }: Line): string | undefined {
  if (text.length > 160) return undefined;
  const { before, kind, number, rest = '' } = ENTRY.exec(fold(text.trim()))?.groups ?? {};
  if (!before && !number && !kind && of !== 'item') return undefined;
  const name = rest.split(/\s*[:–,(|]\s*|\s-\s/)[0]?.replace(/[:\s.]+$/, '') ?? '';
  const codes = countriesNamed(name) ?? [countryNamed(name)].flatMap((code) => code ?? []);
  if (codes.length === 0) return undefined;
  const counted = (number ?? before)?.replace(/[^\p{L}\p{N}]/gu, '');
  return `${codes.join()} ${counted ?? at}`;
}

const WRITABLE = new Set(['targets', 'letter', 'copies', 'demands']);

/** Is somebody to be written to, or something to be sent, in these lines? */
const asks = (piece: readonly Line[]) =>
  piece.some(
    ({ text }) =>
      matchLabels(text).some(({ label }) => WRITABLE.has(label)) ||
      (text.length < 90 && (salutationLanguage(text) !== undefined || hasContacts(text))),
  );

const ENDED = new RegExp(`^(?:${anyOf(wordsOf('endings'))})(?![\\p{L}])`, 'u');

/** Is an action named by its number here, and does a line of it say that it is over? */
const isOver = (piece: readonly Line[]) =>
  findReferences(piece[0]?.text ?? '').some(({ isNamed }) => isNamed) &&
  piece.slice(1).some(({ text }) => ENDED.test(fold(text.trim())));

function cut(lines: readonly Line[], starts: readonly Start[]): Line[][] {
  const base = lines[0]?.at ?? 0;
  return starts.map(({ at }, place) =>
    lines.slice(at - base, starts[place + 1] ? (starts[place + 1] as Start).at - base : undefined),
  );
}

const sizeOf = (piece: readonly Line[]) => piece.filter((line) => !isBlank(line)).length;

/** Of starts with one key only the one with most behind it: the others stand in a table of contents. */
function chooseStarts(lines: readonly Line[], starts: readonly Start[]): Start[] {
  const best = new Map<string, { start: Start; size: number }>();
  for (const [at, piece] of cut(lines, starts).entries()) {
    const start = starts[at] as Start;
    const size = sizeOf(piece);
    if (size > (best.get(start.key)?.size ?? -1)) best.set(start.key, { start, size });
  }
  return starts.filter((start) => best.get(start.key)?.start === start);
}

/** The pieces of a source that are an action each, and what stands before the first; one piece where it is one action. */
export function splitActions(lines: Line[]): { before: Line[]; pieces: Line[][] } {
  const one = { before: [], pieces: [lines] };
  const headed = lines.flatMap((line): Start[] => {
    const key = headsEntry(line);
    return key ? [{ at: line.at, key }] : [];
  });
  const entries = cut(lines, chooseStarts(lines, headed)).filter(
    (piece) => (sizeOf(piece) >= 4 && asks(piece)) || (sizeOf(piece) >= 2 && isOver(piece)),
  );
  if (entries.length >= 2) {
    const first = (entries[0] as Line[])[0] as Line;
    return { before: lines.filter(({ at }) => at < first.at), pieces: entries };
  }
  const named = lines.flatMap((line): Start[] => {
    const key = namesAction(line);
    return key ? [{ at: line.at, key }] : [];
  });
  const seen = new Set<string>();
  const starts = named.filter(({ key }) => !seen.has(key) && seen.add(key));
  if (starts.length < 2) return one;
  const pieces = cut(lines, starts);
  // Several references on one line or in a list of links are no actions: each piece has something to say.
  const whole = pieces.filter((piece) => sizeOf(piece) >= 3);
  if (whole.length < 2 || whole.length < pieces.length * 0.6) return one;
  const first = (whole[0] as Line[])[0] as Line;
  return { before: lines.filter(({ at }) => at < first.at), pieces: whole };
}
