import type {
  Certainty,
  Doubt,
  ExtractedAction,
  FieldOrigin,
  FoundAction,
} from '../extract/extracted-action.ts';

/** How a field's value stands in a form: one line, a line each, paragraphs with a blank line between, or a date. */
export type FormKind = 'line' | 'list' | 'lines' | 'text' | 'date';

export type FieldName =
  | ('reference' | 'title' | 'country' | 'deadline' | 'issued' | 'preferredLanguages' | 'index')
  | ('summary' | 'background' | 'name' | 'knownAs' | 'role' | 'salutation' | 'address' | 'emails')
  | ('faxes' | 'phones' | 'forms' | 'accounts' | 'notes' | 'subject' | 'body' | 'closing' | 'text')
  | ('hashtags' | 'demand');

/** One field of a found action as a person looks it through. */
export interface FormField {
  /** where it stands in the record */
  path: (string | number)[];
  /** the pages put it into words */
  name: FieldName;
  /** of a text in several languages: which */
  language?: string;
  kind: FormKind;
  value: string;
  certainty?: Certainty;
  doubt?: Doubt;
  /** the first and the last of the source's lines that it was read on */
  lines?: [number, number];
}

type Part = [name: FieldName, kind: FormKind, isTexts?: 'texts'];

const MAIN: Part[] = [
  ['reference', 'line'],
  ['title', 'line', 'texts'],
  ['country', 'list'],
  ['deadline', 'date'],
  ['issued', 'date'],
  ['preferredLanguages', 'list'],
  ['index', 'line'],
  ['summary', 'text', 'texts'],
  ['background', 'text', 'texts'],
];
const ADDRESSEE: Part[] = [
  ['name', 'line'],
  ['knownAs', 'line'],
  ['role', 'line'],
  ['salutation', 'line', 'texts'],
  ['address', 'lines'],
  ['emails', 'lines'],
  ['faxes', 'lines'],
  ['phones', 'lines'],
  ['forms', 'lines'],
  ['accounts', 'lines'],
  ['notes', 'lines'],
];
const LETTER: Part[] = [
  ['subject', 'line', 'texts'],
  ['salutation', 'line', 'texts'],
  ['body', 'text', 'texts'],
  ['closing', 'line', 'texts'],
];

/** Fields that are shown even when nothing was found for them: a record is of no use without. */
const WANTED = new Set<FieldName>([
  'reference',
  'title',
  'country',
  'deadline',
  'name',
  'address',
  'emails',
]);

function show(value: unknown, kind: FormKind): string {
  if (Array.isArray(value))
    return value.join(kind === 'list' ? ', ' : kind === 'text' ? '\n\n' : '\n');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .flatMap(([network, handles]) => [handles].flat().map((handle) => `${network}: ${handle}`))
      .join('\n');
  }
  return typeof value === 'string' ? value : '';
}

const split = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((one) => one.trim())
    .filter(Boolean);

function parse(text: string, { kind, name }: FormField): unknown {
  if (name === 'accounts') {
    return Object.fromEntries(
      split(text, /\n/).flatMap((line) => {
        const [, network, handle] = /^(\w+)\s*:\s*@?(\S+)$/.exec(line) ?? [];
        return network && handle ? [[network.toLowerCase(), handle]] : [];
      }),
    );
  }
  if (kind === 'list')
    return split(text, /[\s,;]+/).map((one) => (name === 'country' ? one.toUpperCase() : one));
  if (kind === 'lines') return split(text, /\n/);
  if (kind === 'text' && (name === 'background' || name === 'body')) return split(text, /\n\s*\n/);
  return text.trim();
}

/**
 * Every field of a found action, the ones to be looked at first at the top of their group.
 * @param shown paths of fields that stay, though they were emptied: nobody's box may vanish under their hands
 */
export function toFormFields(
  action: FoundAction,
  origins: readonly FieldOrigin[],
  shown: ReadonlySet<string> = new Set(),
): FormField[] {
  const found: FormField[] = [];
  const language = Object.keys(action.title ?? action.summary ?? {})[0] ?? 'en';
  const add = (holder: Record<string, unknown>, base: (string | number)[], parts: Part[]) => {
    for (const [name, kind, isTexts] of parts) {
      const value = holder[name];
      const path = pathText([...base, name]).replace('.demand', '');
      const languages = isTexts ? languagesIn(value, path, shown) : [];
      if (isTexts && (languages.length > 0 || WANTED.has(name))) {
        for (const tag of languages.length > 0 ? languages : [language]) {
          const text = (value as Record<string, unknown> | undefined)?.[tag];
          found.push({
            path: [...base, name, tag],
            name,
            language: tag,
            kind,
            value: show(text, kind),
          });
        }
      } else if (!isTexts && (WANTED.has(name) || show(value, kind) || shown.has(path))) {
        found.push({ path: [...base, name], name, kind, value: show(value, kind) });
      }
    }
  };
  add(action as Record<string, unknown>, [], MAIN);
  for (const list of ['targets', 'copies'] as const) {
    for (const [at, one] of (action[list] ?? []).entries()) add(one, [list, at], ADDRESSEE);
  }
  for (const [at, one] of (action.demands ?? []).entries())
    add({ demand: one }, ['demands', at], [['demand', 'text', 'texts']]);
  for (const [at, one] of (action.letters ?? []).entries()) add(one, ['letters', at], LETTER);
  for (const [at, one] of (action.posts ?? []).entries())
    add(one, ['posts', at], [['text', 'text', 'texts']]);
  if (action.hashtags || shown.has('hashtags'))
    found.push({
      path: ['hashtags'],
      name: 'hashtags',
      kind: 'list',
      value: (action.hashtags ?? []).join(', '),
    });
  const rank = ({ certainty }: FormField) => (certainty === 'doubtful' ? 0 : 1);
  return found
    .map((field) => ({
      ...field,
      path: field.path.filter((step) => step !== 'demand'),
      ...originOf(field.path, origins),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** The languages that a text has, or had when it was shown first. */
function languagesIn(value: unknown, path: string, shown: ReadonlySet<string>): string[] {
  const before = [...shown].filter((one) => one.startsWith(`${path}.`));
  return [
    ...new Set([
      ...Object.keys((value ?? {}) as object),
      ...before.map((one) => one.slice(path.length + 1)),
    ]),
  ];
}

/** A path as faults and readings write it, `targets[0].emails`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function originOf(path: FormField['path'], origins: readonly FieldOrigin[]) {
  const text = pathText(path);
  const origin = [...origins]
    .sort((a, b) => b.path.length - a.path.length)
    .find(
      (one) =>
        text === one.path ||
        text.startsWith(`${one.path}.`) ||
        text.startsWith(`${one.path}[`) ||
        one.path.startsWith(`${text}.`),
    );
  if (!origin) return {};
  const { certainty, doubt, lines } = origin;
  return { certainty, lines, ...(doubt ? { doubt } : {}) };
}

/** The action with another value in this field; an empty one is left out. */
export function setField(action: FoundAction, field: FormField, text: string): FoundAction {
  const next = structuredClone(action) as Record<string, unknown>;
  let holder = next;
  for (const step of field.path.slice(0, -1)) {
    const inner = holder[step];
    if (typeof inner !== 'object' || inner === null) holder[step] = {};
    holder = holder[step] as Record<string, unknown>;
  }
  const last = field.path.at(-1) as string;
  const value = parse(text, field);
  if (value === '') delete holder[last];
  else holder[last] = value;
  return next as FoundAction;
}

/** Lists of the record that a person adds to and takes from. */
export type EntryList = 'targets' | 'copies' | 'letters' | 'posts' | 'demands';

/** The action with one more addressee, letter, post or demand, which is empty yet. */
export function addEntry(action: FoundAction, list: EntryList, language: string): FoundAction {
  const others = (action[list] ?? []) as { id?: string }[];
  let number = others.length + 1;
  while (others.some(({ id }) => id === `added-${number}`)) number += 1;
  const addressee = { id: `added-${number}`, name: '' };
  const letter = { body: { [language]: [] } };
  const entry = {
    letters: letter,
    posts: { text: { [language]: '' } },
    demands: { [language]: '' },
  };
  const added = list === 'targets' || list === 'copies' ? addressee : entry[list];
  return { ...action, [list]: [...others, added] };
}

/** The action and its readings without one of them; those behind it move up. */
export function removeEntry(
  { action, fields }: ExtractedAction,
  list: EntryList,
  at: number,
): ExtractedAction {
  const others = (action[list] ?? []).filter((_, place: number) => place !== at);
  const moved = fields.flatMap((field) => {
    const [, place, rest] = new RegExp(`^${list}\\[(\\d+)\\](.*)$`).exec(field.path) ?? [];
    if (place === undefined || Number(place) < at) return [field];
    return Number(place) === at ? [] : [{ ...field, path: `${list}[${Number(place) - 1}]${rest}` }];
  });
  return { action: { ...action, [list]: others }, fields: moved };
}

/** The fault that is to be told at this field: its own, one inside of it, or that the whole that it is part of lacks. */
export function faultOf<T extends { path: string }>(
  { path }: Pick<FormField, 'path'>,
  faults: readonly T[],
): T | undefined {
  const own = pathText(path);
  const isIn = (inner: string, outer: string) =>
    inner === outer || inner.startsWith(`${outer}[`) || inner.startsWith(`${outer}.`);
  return faults.find((fault) => isIn(fault.path, own) || isIn(own, fault.path));
}
