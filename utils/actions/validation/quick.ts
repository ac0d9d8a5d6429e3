import type { z } from 'zod';

/** What a reader gives for a value that its schema may refuse; zod itself then says whether, and why. */
export const DOUBTFUL = Symbol('doubtful');

/** Gives what the schema makes of a value. */
export type Reader = (value: unknown) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema's checks, run on one payload that is used again; each of zod's own makes two objects for a value. */
function makeCheck(schema: z.core.$ZodType): Reader {
  const { def, traits } = schema._zod;
  const checks = [...(def.checks ?? [])];
  // A format (an e-mail address) is a schema and a check at once.
  if (traits.has('$ZodCheck')) checks.unshift(schema as never);
  if (checks.length === 0) return (value) => value;
  const payload: z.core.ParsePayload<never> = { value: undefined as never, issues: [] };
  return (value) => {
    payload.value = value as never;
    for (const check of checks) check._zod.check(payload);
    if (payload.issues.length === 0) return payload.value;
    payload.issues = [];
    return DOUBTFUL;
  };
}

function makeObject(shape: z.core.$ZodShape): Reader {
  const fields = Object.entries(shape).map(([name, field]) => ({ name, read: makeReader(field) }));
  return (value) => {
    if (!isRecord(value)) return DOUBTFUL;
    const made: Record<string, unknown> = {};
    for (const { name, read } of fields) {
      const one = read(value[name]);
      if (one === DOUBTFUL) return DOUBTFUL;
      if (one !== undefined || name in value) made[name] = one;
    }
    return made;
  };
}

function makeRecord(readName: Reader, read: Reader): Reader {
  return (value) => {
    if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype) return DOUBTFUL;
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const key = readName(name);
      const one = read(value[name]);
      if (key === DOUBTFUL || one === DOUBTFUL) return DOUBTFUL;
      made[key as string] = one;
    }
    return made;
  };
}

function makeList(read: Reader): Reader {
  return (value) => {
    if (!Array.isArray(value)) return DOUBTFUL;
    const made: unknown[] = [];
    for (const entry of value) {
      const one = read(entry);
      if (one === DOUBTFUL) return DOUBTFUL;
      made.push(one);
    }
    return made;
  };
}

/** What a schema asks of a value's kind, without its checks; nothing for a kind that zod had better read itself. */
function makeKind(schema: z.core.$ZodTypes): Reader | undefined {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return makeObject(def.shape);
    case 'record':
      return makeRecord(makeReader(def.keyType), makeReader(def.valueType));
    case 'array':
      return makeList(makeReader(def.element));
    case 'string':
      return (value) => (typeof value === 'string' ? value : DOUBTFUL);
    case 'enum':
    case 'literal':
      return (value) => (schema._zod.values?.has(value as string) ? value : DOUBTFUL);
    case 'optional': {
      const read = makeReader(def.innerType);
      return (value) => (value === undefined ? value : read(value));
    }
    case 'default': {
      const read = makeReader(def.innerType);
      return (value) => (value === undefined ? def.defaultValue : read(value));
    }
    default:
      return undefined;
  }
}

/**
 * Reads what its schema accepts as zod does, at a third of the time: the schema is walked once, and what remains is
 * a row of functions. (zod's own way to be quick makes code from text, which an extension must not.) In any doubt
 * zod reads the value again, so nothing is accepted or refused here that it would not.
 */
export function makeReader(schema: z.core.$ZodType): Reader {
  const kind = makeKind(schema as z.core.$ZodTypes);
  if (!kind) {
    return (value) => {
      const { issues, value: read } = schema._zod.run(
        { value, issues: [] },
        { async: false },
      ) as z.core.ParsePayload;
      return issues.length > 0 ? DOUBTFUL : read;
    };
  }
  const check = makeCheck(schema);
  return (value) => {
    const read = kind(value);
    return read === DOUBTFUL ? read : check(read);
  };
}
