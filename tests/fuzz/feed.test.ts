/**
 * Feeds that were made to break the border, from a sound one, change by change. A million at a release:
 * `VIGIL_RUNS=1000000 npm run test:unit -- tests/fuzz`; a run that failed comes again with its `VIGIL_SEED`.
 */
import { expect, it } from 'vitest';
import { type ReadFeed, readAction, readFeed } from '../../utils/actions/validation/read-feed.ts';
import { urgentActionSchema } from '../../utils/actions/validation/schema.ts';
import { seed as first } from '../seed.ts';
import { mutate, mutateText } from './mutate.ts';
import { judgeFaults, judgeFeed } from './oracle.ts';
import { Random } from './random.ts';
import { soundFeed } from './sound-feed.ts';

const runs = Number(process.env.VIGIL_RUNS ?? 2000);
/** Longest that one feed may take, in milliseconds of this thread's own time; they are all small. */
const PATIENCE = 500;

const SOUND = JSON.stringify(soundFeed);
const whole = readFeed(JSON.parse(SOUND)).feed;

const parse = (text: string): { value?: unknown; failed?: true } => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { failed: true };
  }
};

/** One hostile feed, always the same for a seed; and how many of its last entries were left as they were. */
function makeFeed(random: Random): { value: unknown; untouched: number } {
  if (random.isOneIn(4)) {
    let text = SOUND;
    for (let left = 1 + random.below(3); left > 0; left -= 1) text = mutateText(text, random);
    const { value, failed } = parse(text);
    if (!failed) return { value, untouched: 0 };
  }
  const feed = JSON.parse(SOUND);
  // Often in one entry only: then the others must get in, whatever has become of it.
  const isOne = random.isOneIn(2);
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    mutate(isOne ? feed.actions[0] : feed, random);
  }
  return { value: feed, untouched: isOne ? 2 : 0 };
}

/** What is wrong with how it was read. */
function judge({ feed, faults }: ReadFeed, untouched: number, isKept: boolean): string[] {
  const wrong = judgeFaults(faults);
  if (feed) wrong.push(...judgeFeed(feed));
  if (!feed && faults.length === 0) wrong.push('is neither read nor refused');
  const own = feed?.actions[0];
  for (const sound of whole?.actions.slice(-untouched || Number.POSITIVE_INFINITY) ?? []) {
    const isThere = feed?.actions.some(({ id }) => id === sound.id);
    if (!isThere && own?.id !== sound.id) wrong.push(`${sound.id} is hidden by another entry`);
  }
  for (const name in {}) wrong.push(`every object has "${name}"`);
  // What was kept is read again as it was kept.
  if (isKept && feed && wrong.length === 0) {
    const again = readFeed({ format: 'urgent-action-feed/1', ...feed });
    if (JSON.stringify(again.feed) !== JSON.stringify(feed)) wrong.push('is read otherwise again');
  }
  return wrong;
}

/** The least of several times: what else the machine does comes on top of it. */
function measure(value: unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    readFeed(value);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Entries that the quick way let in and zod itself would not have, or otherwise. */
function judgeQuick(entries: unknown): string[] {
  if (!Array.isArray(entries) || entries.length > 100) return [];
  return entries.flatMap((entry, at) => {
    const { action } = readAction(entry);
    if (!action) return [];
    const { data } = urgentActionSchema.safeParse(entry);
    return JSON.stringify(data) === JSON.stringify(action)
      ? []
      : [`zod reads actions[${at}] otherwise`];
  });
}

it('has a sound feed to begin with', () => {
  expect(readFeed(JSON.parse(SOUND)).faults).toEqual([]);
  expect(whole && judgeFeed(whole)).toEqual([]);
});

it(
  `reads ${runs} hostile feeds from seed ${first} without a throw, a hang or anything unsafe`,
  async () => {
    let accepted = 0;
    let refused = 0;
    let slowest = 0;
    for (let run = 0; run < runs; run += 1) {
      const seed = first + run;
      const { value, untouched } = makeFeed(new Random(seed));
      try {
        const start = performance.now();
        const read = readFeed(value);
        // Others work on this machine, too: what took long is measured again by this thread's own time.
        const ms = performance.now() - start > PATIENCE / 10 ? measure(value) : 0;
        slowest = Math.max(slowest, ms);
        accepted += read.feed?.actions.length ?? 0;
        refused += read.faults.length > 0 ? 1 : 0;
        const wrong = judge(read, untouched, run % 8 === 0);
        if (run % 8 === 1) wrong.push(...judgeQuick((value as { actions?: unknown })?.actions));
        if (ms > PATIENCE) wrong.push(`took ${ms} ms`);
        if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
      } catch (error) {
        throw new Error(`VIGIL_SEED=${seed} VIGIL_RUNS=1: ${(error as Error).stack}`);
      }
      // The runner must hear of us now and then.
      if (run % 1000 === 999) await new Promise((resolve) => setImmediate(resolve));
    }
    console.log(
      `from seed ${first}: ${refused} of ${runs} feeds with faults, ${accepted} actions let in, longest ${Math.round(slowest)} ms`,
    );
    // Mutations that refuse everything or nothing would try nothing.
    if (runs >= 1000) {
      expect(refused / runs).toBeGreaterThan(0.3);
      expect(accepted / runs).toBeGreaterThan(1);
    }
  },
  20_000 + runs * 10,
);
