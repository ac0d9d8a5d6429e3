/** Deepest that a value may be nested; the record's own deepest (a paragraph of a letter) is at 5. */
const MAX_DEPTH = 32;
/** Most values in one action; the real record has 190. */
const MAX_VALUES = 5000;
/** Most entries in one list or object. The schema sets a lower limit for each list that it knows. */
const MAX_ENTRIES = 500;
/** Longest that the texts of one action may be together, in UTF-16 units; the real record has 11,000. */
const MAX_CHARACTERS = 400_000;

const poisonous = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Would a property of this name change how the object behaves: `__proto__`, `constructor`, `toString`? */
export const isPoisonous = (name: string) => poisonous.has(name);

/** A value on the way through a tree; its name is a list's index where it stands in one. */
interface Step {
  value: unknown;
  depth: number;
  name: PropertyKey;
  parent?: Step | undefined;
}

export interface Inspection {
  /** length of all its texts and names, in UTF-16 units; of what was seen, when it is refused */
  size: number;
  /** what makes it unfit to be looked at any further, and the way there */
  refused?: { steps: PropertyKey[]; message: string };
}

/**
 * Inspects a parsed value before its schema does. It looks for names that reach into an object's prototype, and for
 * depths, numbers and lengths that only an attack has. It does not recurse, so no depth can break it, and its time is
 * bounded. Unknown fields count, as they cost time even when they are dropped.
 */
export function inspectTree(root: unknown): Inspection {
  const waiting: Step[] = [{ value: root, depth: 0, name: '' }];
  let seen = 0;
  let size = 0;
  const faultAt = (at: Step, message: string): Inspection => {
    const steps: PropertyKey[] = [];
    for (let one = at; one.parent; one = one.parent) steps.unshift(one.name);
    return { size, refused: { steps, message } };
  };
  // Values other than objects are only counted. Most values are texts, so this saves most of the turns.
  const take = (value: unknown, name: PropertyKey, parent: Step) => {
    seen += 1;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'object' && value !== null) {
      waiting.push({ value, name, parent, depth: parent.depth + 1 });
    }
  };
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { value, depth } = step;
    if (typeof value === 'string') size += value.length;
    else if (typeof value !== 'object' || value === null) continue;
    else if (depth > MAX_DEPTH) return faultAt(step, `is nested deeper than ${MAX_DEPTH} levels`);
    else if (Array.isArray(value)) {
      if (value.length > MAX_ENTRIES) return faultAt(step, `has more than ${MAX_ENTRIES} entries`);
      for (let at = 0; at < value.length; at += 1) {
        if (value[at] === undefined) return faultAt(step, 'is a list with holes');
        take(value[at], at, step);
      }
    } else {
      const names = Object.keys(value);
      if (names.length > MAX_ENTRIES) return faultAt(step, `has more than ${MAX_ENTRIES} entries`);
      for (const name of names) {
        if (isPoisonous(name))
          return faultAt(step, `has a field with the forbidden name "${name}"`);
        size += name.length;
        take((value as Record<string, unknown>)[name], name, step);
      }
    }
    if (seen > MAX_VALUES) return faultAt(step, `is part of more than ${MAX_VALUES} values`);
    if (size > MAX_CHARACTERS)
      return faultAt(step, `is part of more than ${MAX_CHARACTERS} characters`);
  }
  return { size };
}
