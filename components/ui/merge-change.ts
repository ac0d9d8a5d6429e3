const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What this page changed, in what is stored now, which another page may have changed meanwhile: of an object each entry, of a
 * list what was added and what was taken out.
 * @param before as this page knew it
 * @param next as this page wants it
 */
export function mergeChange<T>(before: T, next: T, now: T): T;
export function mergeChange(before: unknown, next: unknown, now: unknown): unknown {
  if (isSame(before, now)) return next;
  if (isSame(before, next)) return now;
  if (isList(before) && isList(next) && isList(now)) {
    const isIn = (list: unknown[], one: unknown) => list.some((other) => isSame(one, other));
    return [
      ...now.filter((one) => isIn(next, one) || !isIn(before, one)),
      ...next.filter((one) => !isIn(before, one) && !isIn(now, one)),
    ];
  }
  if (!isMap(before) || !isMap(next) || !isMap(now)) return next;
  const names = new Set([...Object.keys(now), ...Object.keys(next)]);
  const merged = [...names].map(
    (name) => [name, mergeChange(before[name], next[name], now[name])] as const,
  );
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}
