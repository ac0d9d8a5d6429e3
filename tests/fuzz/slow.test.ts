import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ONCE_SLOW, repeat, UNITS } from './slow-texts.ts';
import { READERS } from './text-readers.ts';

const isAll = Boolean(process.env.VIGIL_ALL);
/** In UTF-16 units. */
const LENGTH = Number(process.env.VIGIL_SLOW ?? (isAll ? 1_000_000 : 50_000));
/** With `npm run test:all` each; else those that were slow once. */
const SAID = isAll || process.env.VIGIL_SLOW ? UNITS : ONCE_SLOW;
/** Longest that one reader may take for a text of a million, in milliseconds. */
const LONGEST = 2000;

/** How long the processor is at a reading, in milliseconds, whatever else the machine does; one that would go on is stopped. */
function timeOf(read: (text: string) => unknown, text: string): number {
  Object.assign(globalThis, { readSlowly: () => read(text) });
  const start = process.threadCpuUsage();
  try {
    runInThisContext('readSlowly()', { timeout: 5 * LONGEST });
  } catch {
    // A reader that throws is another test's; one that was stopped took its time.
  }
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

describe(`a text of ${LENGTH} that says one thing all the time`, () => {
  it(`is told by more than 200 units`, () => expect(UNITS.length).toBeGreaterThan(207));

  it.each(Object.keys(READERS))(`is read in time: %s`, { timeout: 1_200_000 }, (name) => {
    const read = READERS[name] as (text: string) => unknown;
    read(repeat('a ', 2000));
    const slow = SAID.map((unit) => ({ unit, ms: timeOf(read, repeat(unit, LENGTH)) }))
      .filter(({ ms }) => ms >= (LENGTH >= 1_000_000 ? LONGEST : (LONGEST * 3) / 4))
      .map(({ unit, ms }) => `${JSON.stringify(unit)}: ${Math.round(ms)} ms`);
    expect(slow).toEqual([]);
  });
});
