import type { z } from 'zod';
import { isObject } from '../../text/json.ts';
import type { Feed, IsoDate, NetworkHint, UrgentAction } from '../types.ts';
import { type Fault, type FaultCode, limitFaults, toFault } from './faults.ts';
import { inspectTree } from './inspect-tree.ts';
import { feedSchema, hintSchema, MAX_ACTIONS, MAX_HINTS, urgentActionSchema } from './schema.ts';

export type { Fault, FaultCode } from './faults.ts';

export interface ReadFeed {
  feed?: Feed;
  /** ids of the actions that were left out with a fault */
  held?: string[];
  faults: Fault[];
}

/** Most faults that are listed of one entry, and of a whole feed. */
const MAX_ENTRY_FAULTS = 20;
const MAX_FEED_FAULTS = 200;
/** Longest that all texts of a feed may be together, in UTF-16 units; a thousand real actions have 11 million. */
const MAX_FEED_CHARACTERS = 32_000_000;
/** Most faults that are collected in one entry: millions would take minutes. */
const MAX_DETAILED_FAULTS = 20_000;

interface Cause {
  path: PropertyKey[];
  code: FaultCode;
  message: string;
}

/** What is wrong by zod's own code, and by the one that the schema gave to a check of ours. */
function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'missing' : 'wrong';
    case 'too_big':
      return 'too-long';
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : 'wrong';
    case 'custom':
      return (issue.params?.code as FaultCode | undefined) ?? 'wrong';
    default:
      return 'wrong';
  }
}

/** The issue that says most: in a union, of the branch that the value was meant for. */
function findCause({ path, ...issue }: z.core.$ZodIssue): Cause {
  const inner =
    issue.code === 'invalid_union'
      ? (issue.errors.find(([first]) => first?.code !== 'invalid_type') ?? issue.errors.at(-1))?.[0]
      : issue.code === 'invalid_key'
        ? issue.issues[0]
        : undefined;
  return inner
    ? { path: [...path, ...inner.path], code: codeOf(inner), message: inner.message }
    : { path, code: codeOf({ path, ...issue }), message: issue.message };
}

interface ReadEntry<T> {
  value?: T;
  faults: Fault[];
  /** length of its texts */
  size: number;
  /** how many faults there are, those that are not listed included */
  count: number;
}

/** Anything from outside, against its schema: looked over first, so that the schema has little to do. */
function readEntry<T>(
  schema: z.ZodType<T>,
  value: unknown,
  prefix: string,
  isHasty = false,
): ReadEntry<T> {
  const { size, refused } = inspectTree(value);
  if (refused) {
    return { faults: [toFault({ prefix, ...refused })], size, count: 1 };
  }
  if (isHasty && !schema.validate(value)) {
    const message = 'has a fault, like too many before it';
    return { faults: [toFault({ prefix, message })], size, count: 1 };
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, faults: [], size, count: 0 };
  const { issues } = result.error;
  const faults = toFaults(result.error, prefix);
  return {
    faults: limitFaults(faults, MAX_ENTRY_FAULTS, prefix || '(the whole)'),
    size,
    count: issues.length,
  };
}

/** What zod says, as faults with the path behind this prefix. */
export const toFaults = ({ issues }: z.ZodError, prefix = ''): Fault[] =>
  issues.map(findCause).map(({ path, ...cause }) => toFault({ prefix, steps: path, ...cause }));

/** One action from outside. A fault names its path; nothing with a fault gets in. */
export function readAction(
  value: unknown,
  prefix = '',
): { action?: UrgentAction; faults: Fault[] } {
  const { value: action, faults } = readEntry(urgentActionSchema, value, prefix);
  return action ? { action, faults } : { faults };
}

/** What is said of a day that is still to come. */
export const LATER = 'is later than tomorrow';

/**
 * Something that cannot have happened yet: an action of the year 2100 would be newer than whatever its own publisher sends
 * in the years to come.
 */
export function findLater(
  { issued, closed, source }: UrgentAction,
  latest: IsoDate,
): { path: string; message: string } | undefined {
  const days = { issued, 'closed.date': closed?.date, 'source.retrieved': source.retrieved };
  const path = Object.entries(days).find(([, day]) => day !== undefined && day > latest)?.[0];
  return path === undefined ? undefined : { path, message: LATER };
}

/** The sound actions, each id once, and the faults of the others. */
function readActions(
  entries: readonly unknown[],
  latest: IsoDate,
): { actions: UrgentAction[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const actions: UrgentAction[] = [];
  const seen = new Set<string>();
  let size = 0;
  let count = 0;
  for (const [at, entry] of entries.entries()) {
    const path = `actions[${at}]`;
    const leftOut = (why: string) =>
      faults.push({ path, code: 'too-long', message: `and all that follow are left out: ${why}` });
    if (at >= MAX_ACTIONS) {
      leftOut(`a feed has at most ${MAX_ACTIONS} actions, and this one has ${entries.length}`);
      break;
    }
    const read = readEntry(urgentActionSchema, entry, path, count > MAX_DETAILED_FAULTS);
    size += read.size;
    if (size > MAX_FEED_CHARACTERS) {
      leftOut(`a feed has at most ${MAX_FEED_CHARACTERS} characters`);
      break;
    }
    count += read.count;
    faults.push(...read.faults);
    if (!read.value) continue;
    const { id } = read.value;
    const later = findLater(read.value, latest);
    if (later) {
      faults.push({ path: `${path}.${later.path}`, code: 'date', message: later.message });
      continue;
    }
    if (seen.has(id))
      faults.push({ path: `${path}.id`, code: 'wrong', message: `${id} stands there twice` });
    else actions.push(read.value);
    seen.add(id);
  }
  return { actions, faults };
}

function readHints(entries: readonly unknown[]): { hints: NetworkHint[]; faults: Fault[] } {
  const read = entries
    .slice(0, MAX_HINTS)
    .map((entry, at) => readEntry(hintSchema, entry, `hints[${at}]`));
  const faults = read.flatMap((one) => one.faults);
  if (entries.length > MAX_HINTS) {
    const message = `and all that follow are left out: a feed has at most ${MAX_HINTS} hints`;
    faults.push({ path: `hints[${MAX_HINTS}]`, code: 'too-long', message });
  }
  return { hints: read.flatMap(({ value }) => value ?? []), faults };
}

/** The ids of entries that did not get in, as far as they have one. */
function heldOf(entries: readonly unknown[], actions: readonly UrgentAction[]): string[] {
  const taken = new Set(actions.map(({ id }) => id));
  return entries.flatMap((entry) =>
    isObject(entry) && typeof entry.id === 'string' && !taken.has(entry.id) ? [entry.id] : [],
  );
}

/** The fields of a feed that are known; whatever the others hold, they cost nothing. */
const pickHead = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(feedSchema.shape).map((name) => [name, value[name]]));

/**
 * Reads a feed from outside. Entries with a fault are left out and reported; the others get in. Never throws, and its
 * time is in proportion to the time of parsing the feed.
 * @param latest the latest day on which it and its actions may have been issued
 */
export function readFeed(value: unknown, { latest = '9999-12-31' } = {}): ReadFeed {
  const whole = isObject(value) ? pickHead(value) : {};
  const hints = Array.isArray(whole.hints) ? readHints(whole.hints) : undefined;
  const actions = Array.isArray(whole.actions) ? readActions(whole.actions, latest) : undefined;
  // What was read above is not looked over again.
  const lists = { ...(hints && { hints: [] }), ...(actions && { actions: [] }) };
  const head = readEntry(feedSchema, isObject(value) ? { ...whole, ...lists } : value, '');
  const faults = [head, hints, actions].flatMap((read) => read?.faults ?? []);
  if (head.value && head.value.updated > latest) {
    faults.unshift({ path: 'updated', code: 'date', message: LATER });
  }
  const limited = limitFaults(faults, MAX_FEED_FAULTS, '(the whole)');
  if (!head.value) return { faults: limited };
  const { title, publisher, updated, url, feed: named = url, version, until } = head.value;
  // Of two different addresses, whichever is followed is not the other.
  if (url !== undefined && url !== named) {
    const message = 'is another address than the one under url';
    return { faults: [{ path: 'feed', code: 'address', message }, ...limited] };
  }
  return {
    feed: {
      ...{ title, publisher, updated },
      ...(named === undefined ? {} : { url: named }),
      ...(version === undefined ? {} : { version }),
      ...(until === undefined ? {} : { until }),
      hints: hints?.hints ?? [],
      actions: actions?.actions ?? [],
    },
    held: Array.isArray(whole.actions) ? heldOf(whole.actions, actions?.actions ?? []) : [],
    faults: limited,
  };
}
