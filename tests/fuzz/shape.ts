/** What a value must be, told apart from the schema: each rule gives what is wrong, with the path. */
export type Rule = (value: unknown, path: string) => string[];

const ORDINARY = new Set<unknown>([Object.prototype, Array.prototype]);

export const matching =
  (most: number, ...tests: ((text: string) => unknown)[]): Rule =>
  (value, path) => {
    if (typeof value !== 'string') return [`${path} is no text`];
    if (value.length < 1 || value.length > most) return [`${path} is ${value.length} long`];
    if (value !== value.normalize('NFC')) return [`${path} is not in NFC`];
    return tests.every((test) => test(value))
      ? []
      : [`${path} is ${JSON.stringify(value.slice(0, 200))}`];
  };

export const oneOf =
  (...values: unknown[]): Rule =>
  (value, path) =>
    values.includes(value) ? [] : [`${path} is ${String(value)}`];

export const listOf =
  (rule: Rule, most = 100): Rule =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} is no list`];
    if (value.length > most) return [`${path} has ${value.length} entries`];
    if (Object.keys(value).length !== value.length) return [`${path} has holes`];
    return value.flatMap((one, at) => rule(one, `${path}[${at}]`));
  };

function whole(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${path} is no record`];
  if (!ORDINARY.has(Object.getPrototypeOf(value))) return [`${path} has a prototype of its own`];
  return Reflect.ownKeys(value)
    .filter((name) => typeof name === 'symbol' || name in {})
    .map((name) => `${path} has ${String(name)}`);
}

/** Names and values of a kind each: languages and their texts, networks and their handles. */
export const recordOf =
  (names: Rule, rule: Rule): Rule =>
  (value, path) => {
    const broken = whole(value, path);
    if (broken.length > 0) return broken;
    const fields = Object.entries(value as object);
    if (fields.length > 500) return [`${path} has ${fields.length} fields`];
    return fields.flatMap(([name, one]) => [
      ...names(name, `${path}’s name`),
      ...rule(one, `${path}.${name}`),
    ]);
  };

/** Fields that are known, each by its rule; a `?` behind the name: may be missing. Any other is foreign. */
export const fieldsOf =
  (rules: Record<string, Rule>): Rule =>
  (value, path) => {
    const broken = whole(value, path);
    if (broken.length > 0) return broken;
    const record = value as Record<string, unknown>;
    const known = Object.keys(rules).map((name) => name.replace('?', ''));
    const foreign = Object.keys(record).filter((name) => !known.includes(name));
    return [
      ...foreign.map((name) => `${path} has the foreign field ${name}`),
      ...Object.entries(rules).flatMap(([name, rule]) => {
        const field = name.replace('?', '');
        if (name.endsWith('?') && record[field] === undefined) return [];
        return rule(record[field], `${path}.${field}`);
      }),
    ];
  };
