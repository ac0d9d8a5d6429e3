/** Deepest that a value may be nested; the record's own deepest (an account's handles) is at 5. */
const DEEPEST = 32;
/** Most values in one action; the real record has 190. */
const MOST = 20_000;

/** Names by which a plain object is no longer plain. */
const isPoisonous = (name: string) => name in {};

/**
 * What makes a parsed value unfit to be looked at any further, in words: names that reach into an object's
 * prototype, nesting and numbers that only an attack has. Walks without recursion, so no depth can break it.
 */
export function inspectTree(root: unknown): string | undefined {
  const waiting: [value: unknown, depth: number][] = [[root, 0]];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return `is nested deeper than ${DEEPEST} levels`;
    const list = Array.isArray(value);
    for (const name of Object.keys(value)) {
      seen += 1;
      if (seen > MOST) return `holds more than ${MOST} values`;
      if (!list && isPoisonous(name)) return `has a field with the forbidden name "${name}"`;
      waiting.push([(value as Record<string, unknown>)[name], depth + 1]);
    }
  }
  return undefined;
}
