import type { ComparedField } from '../actions/differences.ts';
import { textFor } from '../actions/languages.ts';
import { NO_PUBLISHER } from '../actions/source-name.ts';
import type { Fault } from '../actions/validation/faults.ts';
import type { FoundAction } from '../extract/extracted-action.ts';
import { toSlug } from '../text/fold.ts';
import { type FormField, findFault } from './form-fields.ts';

/** A part of an action, as a person is told of it. */
export type LeftPart = ComparedField | 'source';

/** How an action ended, and whole lists: too many entries, or two addressees of one id. */
const WITHOUT_FIELD = /^(?:closed\.outcome|(?:targets|copies|demands|letters|posts)$)/;

/** Can a person correct this in a field of the form? */
export const hasField = (fault: Pick<Fault, 'path'>, fields: readonly FormField[]) =>
  !WITHOUT_FIELD.test(fault.path) &&
  fields.some((field) => findFault(field, [fault]) !== undefined);

/** Lists of which an entry goes as a whole. */
const ENTRIES = ['people', 'documents', 'campaigns', 'demands', 'letters', 'posts', 'hashtags'];
/** Most entries that the record's lists hold. */
const MAX_ENTRIES = 100;
/** The parts of which only the faulty piece goes, since the rest is needed or sound. */
const PIECES = ['guidance', 'closed', 'source'];

type Part = Record<string, unknown>;

/**
 * Leaves out of a record what has a fault that no field of the form shows, so that nothing which nobody can correct
 * stops the saving. The form stays as it is.
 * @returns what is left to keep, and the parts from which something is missing now; undefined: nothing could go
 */
export function leaveOut(
  record: FoundAction,
  faults: readonly Pick<Fault, 'path'>[],
): { record: FoundAction; parts: LeftPart[] } | undefined {
  const next = structuredClone(record) as Part;
  const parts = new Set<string>();
  const gone = new Map<string, Set<number>>();
  for (const { path } of faults) {
    const [, name = '', place, piece = ''] =
      /^([a-z]+)(?:\[(\d+)\])?(?:\.(\w+))?/iu.exec(path) ?? [];
    if (name === 'id' || name === 'case') {
      next.id = makeId(record);
      next.case = next.id;
    } else if (isTooLong(next[name], place)) {
      next[name] = (next[name] as unknown[]).slice(0, MAX_ENTRIES);
      parts.add(name);
    } else if (name === 'targets' || name === 'copies') {
      if (piece === 'id' || place === undefined) renumber(next);
      else if (drop((next[name] as Part[])[Number(place)], piece)) parts.add(name);
    } else if (place !== undefined && ENTRIES.includes(name)) {
      gone.set(name, new Set([...(gone.get(name) ?? []), Number(place)]));
    } else if (PIECES.includes(name) && piece && drop(next[name], piece)) {
      parts.add(name);
    } else if (drop(next, name)) {
      parts.add(name);
    }
  }
  for (const [name, places] of gone) {
    const entries = next[name];
    if (!Array.isArray(entries)) continue;
    next[name] = entries.filter((_, at) => !places.has(at));
    parts.add(name);
  }
  const { kind = 'appeal', source } = next as FoundAction;
  const whole: FoundAction = {
    ...next,
    kind,
    source: { ...source, publisher: source?.publisher || NO_PUBLISHER },
  };
  if (JSON.stringify(whole) === JSON.stringify(record)) return undefined;
  return { record: whole, parts: [...parts] as LeftPart[] };
}

const isTooLong = (list: unknown, place: string | undefined) =>
  place === undefined && Array.isArray(list) && list.length > MAX_ENTRIES;

/** @returns was there anything? */
function drop(holder: unknown, name: string): boolean {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return false;
  return Reflect.deleteProperty(holder, name);
}

/** An identity of its own title, where the one that it had cannot be kept; the same for the same title. */
function makeId({ country = [], title, issued, reference }: FoundAction): string {
  const words = (title && textFor(title, ['en'])) || (reference ?? '');
  const slug = toSlug([...country, words, issued ?? ''].join(' '));
  const number = [...words].reduce(
    (sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0,
    7,
  );
  return `own-${number.toString(36)}${slug ? `-${slug}` : ''}`.slice(0, 60).replace(/-$/, '');
}

/** Addressees are told apart by ids that nobody sees. */
function renumber(action: FoundAction): void {
  for (const list of ['targets', 'copies'] as const)
    for (const [at, one] of (action[list] ?? []).entries()) one.id = `${list}-${at + 1}`;
}
