import { describe, expect, it } from 'vitest';
import {
  findBestPath,
  type Trellis,
} from '../../../../../utils/extract/fields/addressees/best-path.ts';

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number) {
  let state = seed;
  for (;;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

/** A small trellis with random weights and costs; some steps cannot be taken. */
function makeTrellis(seed: number, states: number, length: number): Trellis {
  const next = numbers(seed + 1);
  const draw = () => next.next().value as number;
  const weights = Array.from({ length }, () => Array.from({ length: states }, () => draw() * 10));
  const costs = Array.from({ length: length + 1 }, () =>
    Array.from({ length: (states + 1) ** 2 }, () => (draw() < 0.1 ? 40 : draw() * 4)),
  );
  return {
    ...{ states, length },
    weigh: (at, state) => weights[at]?.[state] ?? 0,
    cost: (at, from, to) => costs[at]?.[(from + 1) * (states + 1) + to + 1] ?? 0,
  };
}

/** Every path with its weight. */
function everyPath({ states, length, weigh, cost }: Trellis): { path: number[]; sum: number }[] {
  let paths: { path: number[]; sum: number }[] = [{ path: [], sum: 0 }];
  for (let at = 0; at < length; at += 1)
    paths = paths.flatMap(({ path, sum }) =>
      Array.from({ length: states }, (_, to) => ({
        path: [...path, to],
        sum: sum + weigh(at, to) - cost(at, path.at(-1) ?? -1, to),
      })),
    );
  return paths.map(({ path, sum }) => ({
    path,
    sum: sum - cost(length, path.at(-1) ?? -1, -1),
  }));
}

const meaningOf = (state: number) => String(state % 3);

describe('the best path', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'is the best of all paths (%i)',
    (seed) => {
      const trellis = makeTrellis(seed, 4, 5);
      const best = everyPath(trellis).reduce((a, b) => (b.sum > a.sum ? b : a));
      expect(findBestPath(trellis, meaningOf).states).toEqual(best.path);
    },
  );

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'knows how much any other meaning loses (%i)',
    (seed) => {
      const trellis = makeTrellis(seed + 100, 4, 4);
      const all = everyPath(trellis);
      const best = all.reduce((a, b) => (b.sum > a.sum ? b : a));
      const wanted = best.path.map((state, at) => {
        const others = all.filter(({ path }) => meaningOf(path[at] ?? 0) !== meaningOf(state));
        return best.sum - Math.max(...others.map(({ sum }) => sum));
      });
      const { margins } = findBestPath(trellis, meaningOf);
      for (const [at, margin] of margins.entries()) expect(margin).toBeCloseTo(wanted[at] ?? 0, 9);
    },
  );
});
