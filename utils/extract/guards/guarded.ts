import { fold } from '../../text/fold.ts';
import type { Doubt, ExtractedAction, FieldOrigin } from '../extracted-action.ts';
import { countryNamed } from '../languages/country-names.ts';
import { hasWord } from '../languages/vocabulary.ts';
import type { Line } from '../text/lines.ts';

/** A copy of a record in which the guards mark and remove values, and what it was read from. */
export interface Guarded extends ExtractedAction {
  /** numbered from 0 */
  lines: readonly Line[];
  /** the address of the page */
  url?: string | undefined;
  /** the page's own title */
  page?: string | undefined;
  /** the day that the page's own data give */
  published?: string | undefined;
}

/** Does this text tell the reader of a page what to do? */
export const tellsReader = hasWord('readerWords');

/** Is it written in capitals, as headings are? */
export const isLoud = (text: string) =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 1;

/** The country at the end of a line, `Lomé, Togo` or `Nicaragua, 11001`. */
export function countryAtEnd(text: string): string | undefined {
  const bare = text.replace(/[\d,\s-]{1,20}$/u, '');
  return countryNamed(bare) ?? countryNamed(bare.split(/[,،(]/).at(-1) ?? '');
}

const isIn = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** Finds the origin of a value, or of the whole that it belongs to. */
const originOf = ({ fields }: Guarded, path: string) =>
  fields.filter((one) => isIn(path, one.path)).sort((a, b) => b.path.length - a.path.length)[0];

/** The lines that a value, or the whole that it belongs to, was read from. */
export function linesOf(guarded: Guarded, path: string): Line[] {
  const [first, last] = originOf(guarded, path)?.lines ?? [0, -1];
  return guarded.lines.slice(first, last + 1);
}

/** The line that shows a value. */
export const lineWith = (lines: readonly Line[], value: string) =>
  lines.find(({ text }) => fold(text).includes(fold(value)));

/** What speaks against a value, and the line that shows it. */
type Objection = { doubt: Doubt | false | undefined; line?: Line | undefined };

/** Marks a value as doubtful if something speaks against it. The first doubt stays. */
export function mark(guarded: Guarded, path: string, { doubt, line }: Objection): void {
  if (!doubt) return;
  const origin = originOf(guarded, path);
  const lines: FieldOrigin['lines'] = line ? [line.at, line.at] : (origin?.lines ?? [0, 0]);
  if (origin?.path !== path) guarded.fields.push({ path, certainty: 'doubtful', lines, doubt });
  // A doubt of the whole is one of its parts, too.
  for (const one of guarded.fields.filter((field) => isIn(field.path, path)))
    Object.assign(one, { certainty: 'doubtful', doubt: one.doubt ?? doubt });
}

export const ADDRESSEE_LISTS = ['targets', 'copies'] as const;

/** Most lines of an addressee that are compared with its values. */
const MAX_LINES = 60;

/** The targets and the copies, each with its path and its lines. */
export const addresseesOf = (guarded: Guarded) =>
  ADDRESSEE_LISTS.flatMap((list) =>
    (guarded.action[list] ?? []).map((one, at) => {
      const path = `${list}[${at}]`;
      return { one, list, at, path, lines: linesOf(guarded, path).slice(0, MAX_LINES) };
    }),
  );

/** Removes entries of a list with their origins; the origins of the entries behind them move up. */
export function removeEntries(
  guarded: Guarded,
  list: 'targets' | 'copies' | 'letters',
  gone: ReadonlySet<unknown>,
): void {
  const all: unknown[] = guarded.action[list] ?? [];
  const left = all.filter((one) => !gone.has(one));
  guarded.fields = guarded.fields.flatMap((field) => {
    const [, at] = new RegExp(`^${list}\\[(\\d+)\\]`).exec(field.path) ?? [];
    const one = all[Number(at)];
    if (!at || !one) return [field];
    const path = field.path.replace(`[${at}]`, `[${left.indexOf(one)}]`);
    return gone.has(one) ? [] : [{ ...field, path }];
  });
  if (left.length > 0) Object.assign(guarded.action, { [list]: left });
  else delete guarded.action[list];
}
