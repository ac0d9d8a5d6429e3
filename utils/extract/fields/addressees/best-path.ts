/** What the search is about: how well each state fits each unit, and what it costs to go from one to the next. */
export interface Trellis {
  states: number;
  length: number;
  /** how well a state fits a unit; minus infinity: not at all */
  weigh(at: number, state: number): number;
  /** what the step into this unit costs; infinity: it cannot be taken */
  cost(at: number, from: number, to: number): number;
}

/** The best path: a state for each unit, and for each unit what the best path with another meaning there loses. */
export interface BestPath {
  states: number[];
  margins: number[];
}

/**
 * Finds the path through a row of units that weighs most (Viterbi), and how much less the best path weighs that gives a
 * unit another meaning (max-marginals). Its time grows with the number of units.
 * @param meaningOf states with the same meaning do not compete
 */
export function findBestPath(
  { states, length, weigh, cost }: Trellis,
  meaningOf: (state: number) => string,
): BestPath {
  const all = Array.from({ length: states }, (_, state) => state);
  const fits = Array.from({ length }, (_, at) => all.map((state) => weigh(at, state)));
  const usable = fits.map((row) => all.filter((state) => row[state] !== Number.NEGATIVE_INFINITY));
  const empty = () => new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  const ahead = Array.from({ length }, empty);
  const behind = Array.from({ length }, empty);
  const came: Int8Array[] = Array.from({ length }, () => new Int8Array(states).fill(-1));
  for (let at = 0; at < length; at += 1) {
    for (const to of usable[at] ?? []) {
      for (const from of at === 0 ? [-1] : (usable[at - 1] ?? [])) {
        const before = from < 0 ? 0 : readCell(ahead, at - 1, from);
        const sum = before + (fits[at]?.[to] ?? 0) - cost(at, from, to);
        if (sum <= readCell(ahead, at, to)) continue;
        (ahead[at] as Float64Array)[to] = sum;
        (came[at] as Int8Array)[to] = from;
      }
    }
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    for (const from of usable[at] ?? []) {
      if (at === length - 1) (behind[at] as Float64Array)[from] = -cost(length, from, -1);
      else
        for (const to of usable[at + 1] ?? []) {
          const sum =
            readCell(behind, at + 1, to) + (fits[at + 1]?.[to] ?? 0) - cost(at + 1, from, to);
          if (sum > readCell(behind, at, from)) (behind[at] as Float64Array)[from] = sum;
        }
    }
  }
  return trace();

  function trace(): BestPath {
    const path: number[] = [];
    const margins: number[] = [];
    const total = (at: number, state: number) =>
      readCell(ahead, at, state) + readCell(behind, at, state);
    let state = -1;
    for (let at = length - 1; at >= 0; at -= 1) {
      if (state < 0)
        state = (usable[at] ?? []).reduce((a, b) => (total(at, b) > total(at, a) ? b : a));
      path[at] = state;
      const meaning = meaningOf(state);
      const others = (usable[at] ?? []).filter((one) => meaningOf(one) !== meaning);
      margins[at] = total(at, state) - Math.max(...others.map((one) => total(at, one)), -1e9);
      state = came[at]?.[state] ?? -1;
    }
    return { states: path, margins };
  }
}

const readCell = (table: readonly Float64Array[], at: number, state: number) =>
  table[at]?.[state] ?? Number.NEGATIVE_INFINITY;
