import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readFeed } from '../../utils/actions/validation/read-feed.ts';
import { manyActionsFeed } from './many-actions.ts';

/** One measured cost of many actions, and the limit that we promise for it. */
export interface Cost {
  what: string;
  value: number;
  unit: 'ms' | 'times' | 'bytes';
  /** most that it may be */
  limit?: number;
  within?: boolean;
}

/**
 * Most that checking a feed may take, as a multiple of parsing its file. It was 5 with a reader of our own beside the schema,
 * which saved 50 ms for each thousand actions, at most every six hours, and cost 190 lines.
 */
const CHECK_LIMIT = 10;

const round = (value: number) => Math.round(value * 10) / 10;
const middle = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Processor time, which does not depend on other programs; it includes the garbage collector's threads. Each run begins
 * with a clean heap: otherwise the check would pay for the parser's garbage.
 */
function time<T>(work: () => T): { ms: number; result: T } {
  collectGarbage();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/**
 * Reading a feed of 1,000 actions, as the worker does it: no code is made from text here either (schema.ts). The
 * first time is apart: a worker that has just started has nothing compiled yet.
 */
export function measureCheck(runs: number): Cost[] {
  const text = manyActionsFeed(1000);
  const rounds = Array.from({ length: runs + 1 }, () => {
    const parsed = time(() => JSON.parse(text));
    const checked = time(() => readFeed(parsed.result));
    const { feed, faults } = checked.result;
    if (feed?.actions.length !== 1000 || faults.length > 0) {
      throw new Error(`The feed of the bench has faults: ${JSON.stringify(faults.slice(0, 3))}`);
    }
    return { parse: parsed.ms, check: checked.ms };
  });
  const [first, ...warm] = rounds;
  const usual = {
    parse: middle(warm.map(({ parse }) => parse)),
    check: middle(warm.map(({ check }) => check)),
  };
  const ratio = round(usual.check / usual.parse);
  return [
    { what: 'JSON.parse of 1,000 actions', value: round(usual.parse), unit: 'ms' },
    { what: 'check of the same', value: round(usual.check), unit: 'ms' },
    {
      what: 'check ÷ JSON.parse',
      value: ratio,
      unit: 'times',
      limit: CHECK_LIMIT,
      within: ratio < CHECK_LIMIT,
    },
    { what: 'JSON.parse, the first time', value: round(first?.parse ?? Number.NaN), unit: 'ms' },
    { what: 'check, the first time', value: round(first?.check ?? Number.NaN), unit: 'ms' },
  ];
}
