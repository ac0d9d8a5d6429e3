import { NO_PUBLISHER } from '../actions/source-name.ts';
import type { Certainty, Doubt, FieldOrigin, FoundAction } from '../extract/extracted-action.ts';
import { countryNamed } from '../extract/languages/country-names.ts';
import { readLanguages } from '../extract/languages/language-names.ts';

/** How a form shows a value: one line, a list on one line, a line each, paragraphs with blank lines, or a date. */
export type FormKind = 'line' | 'list' | 'lines' | 'text' | 'date';

export type FieldName =
  | ('reference' | 'title' | 'country' | 'deadline' | 'issued' | 'preferredLanguages' | 'index')
  | ('summary' | 'background' | 'name' | 'knownAs' | 'role' | 'salutation' | 'address' | 'emails')
  | ('faxes' | 'phones' | 'forms' | 'accounts' | 'notes' | 'subject' | 'body' | 'closing' | 'text')
  | ('hashtags' | 'demand' | 'closed' | 'publisher');

/** One field of a found action in the form in which a person checks it. */
export interface FormField {
  /** where it stands in the record */
  path: (string | number)[];
  /** the pages put it into words */
  name: FieldName;
  /** the language of this text, when the field has a text for each language */
  language?: string;
  kind: FormKind;
  value: string;
  certainty?: Certainty;
  doubt?: Doubt;
  /** the places in a list of those values that are in doubt, counted from 0; absent: none, or all of them */
  doubted?: number[];
  /** the first and the last line of the source that it was read on */
  lines?: [number, number];
}

/** A field of the record: its name, its kind, and whether it has a text for each language. */
type Part = [name: FieldName, kind: FormKind, isTexts?: 'texts'];

const ACTION_PARTS: Part[] = [
  ['reference', 'line'],
  ['title', 'line', 'texts'],
  ['country', 'list'],
  ['deadline', 'date'],
  ['closed', 'date'],
  ['issued', 'date'],
  ['preferredLanguages', 'list'],
  ['index', 'line'],
  ['summary', 'text', 'texts'],
  ['background', 'text', 'texts'],
];
const SOURCE_PARTS: Part[] = [['publisher', 'line']];
const ADDRESSEE_PARTS: Part[] = [
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
const LETTER_PARTS: Part[] = [
  ['subject', 'line', 'texts'],
  ['salutation', 'line', 'texts'],
  ['body', 'text', 'texts'],
  ['closing', 'line', 'texts'],
];

/** Fields that the form shows even when nothing was found: a record needs them. */
const NEEDED_FIELDS = new Set<FieldName>([
  'reference',
  'title',
  'country',
  'deadline',
  'name',
  'address',
  'emails',
  'publisher',
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
  if (kind === 'list') return split(text, /[,;\n]+/).flatMap((one) => readCodes(one.trim(), name));
  if (kind === 'lines') return split(text, /\n/);
  if (kind === 'text' && (name === 'background' || name === 'body')) return split(text, /\n\s*\n/);
  return text.trim();
}

/** Reads the codes of countries or languages that a person writes as codes or by name; other words stay. */
function readCodes(text: string, name: FieldName): string[] {
  if (name !== 'country' && name !== 'preferredLanguages') return split(text, /\s+/);
  const isCountry = name === 'country';
  const words = split(text, /\s+/);
  if (words.every((word) => /^\p{L}{2,3}(?:-\w+)?$/u.test(word)))
    return isCountry ? words.map((word) => word.toUpperCase()) : words;
  const named = isCountry ? [countryNamed(text) ?? text] : readLanguages(text);
  return named.length > 0 ? named : [text];
}

/** The day on which an action ended. */
const dayOf = ({ closed }: FoundAction) => closed?.date;

/** Is a box for it shown even when it is empty? An end without a day has one, too, so that nobody keeps it unseen. */
const isNeeded = (name: FieldName, { kind, closed }: FoundAction) =>
  NEEDED_FIELDS.has(name) || (name === 'closed' && (kind === 'closure' || closed !== undefined));

/**
 * Makes a form field of every field of a found action, in the order of a record.
 * @param shown paths of fields that stay when they are empty, so that a box does not vanish while somebody types
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
      const value = name === 'closed' ? dayOf(holder) : holder[name];
      const path = formatPath([...base, name]).replace('.demand', '');
      const languages = isTexts ? findLanguages(value, path, shown) : [];
      if (isTexts && (languages.length > 0 || NEEDED_FIELDS.has(name))) {
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
      } else if (!isTexts && (isNeeded(name, action) || show(value, kind) || shown.has(path))) {
        found.push({ path: [...base, name], name, kind, value: show(value, kind) });
      }
    }
  };
  add(action as Record<string, unknown>, [], ACTION_PARTS);
  const { publisher, ...source } = action.source ?? { publisher: '' };
  // Where nobody is named, a word of ours is stored, which no form shows.
  const named = publisher === NO_PUBLISHER ? {} : { publisher };
  add({ ...source, ...named }, ['source'], SOURCE_PARTS);
  for (const list of ['targets', 'copies'] as const) {
    for (const [at, one] of (action[list] ?? []).entries()) add(one, [list, at], ADDRESSEE_PARTS);
  }
  for (const [at, one] of (action.demands ?? []).entries())
    add({ demand: one }, ['demands', at], [['demand', 'text', 'texts']]);
  for (const [at, one] of (action.letters ?? []).entries()) add(one, ['letters', at], LETTER_PARTS);
  for (const [at, one] of (action.posts ?? []).entries())
    add(one, ['posts', at], [['text', 'text', 'texts']]);
  if (action.hashtags || shown.has('hashtags'))
    found.push({
      path: ['hashtags'],
      name: 'hashtags',
      kind: 'list',
      value: (action.hashtags ?? []).join(', '),
    });
  return found.map((field) => ({
    ...field,
    path: field.path.filter((step) => step !== 'demand'),
    ...findOrigin(field.path, origins),
  }));
}

/** Finds the languages that a text has, or had when the form first showed it. */
function findLanguages(value: unknown, path: string, shown: ReadonlySet<string>): string[] {
  const before = [...shown].filter((one) => one.startsWith(`${path}.`));
  return [
    ...new Set([
      ...Object.keys((value ?? {}) as object),
      ...before.map((one) => one.slice(path.length + 1)),
    ]),
  ];
}

/**
 * Writes a path as faults and origins have it.
 * @example formatPath(['targets', 0, 'emails']) // 'targets[0].emails'
 */
export function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

const isIn = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(`${outer}[`) || inner.startsWith(`${outer}.`);

/** Finds the origin of a field: a doubt of one of its values, else the nearest origin. */
function findOrigin(path: FormField['path'], origins: readonly FieldOrigin[]) {
  const text = formatPath(path);
  const rank = ({ path: one, certainty }: FieldOrigin) =>
    one.length + (certainty === 'doubtful' && isIn(one, text) ? 1000 : 0);
  const related = origins
    .filter((one) => isIn(text, one.path) || isIn(one.path, text))
    .sort((a, b) => rank(b) - rank(a));
  const [origin] = related;
  if (!origin) return {};
  const { certainty, doubt, lines } = origin;
  const doubted = related.flatMap((one) => {
    const [, place] = /^\[(\d+)\]$/.exec(one.path.slice(text.length)) ?? [];
    return place && one.certainty === 'doubtful' ? [Number(place)] : [];
  });
  return {
    ...{ certainty, lines },
    ...(doubt ? { doubt } : {}),
    ...(doubted.length > 0 ? { doubted } : {}),
  };
}

/** Says on which day an action ended; without a day, that it still goes on. */
export function setEnd({ closed, kind, ...others }: FoundAction, date: string): FoundAction {
  if (date)
    return { ...others, ...(kind ? { kind } : {}), closed: { outcome: {}, ...closed, date } };
  return { ...others, ...(kind && kind !== 'closure' ? { kind } : {}) };
}

/** Puts another value into a field of the action; an empty value removes the field. */
export function setField(action: FoundAction, field: FormField, text: string): FoundAction {
  if (field.name === 'closed') return setEnd(action, text.trim());
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

/** Finds the fault to show at a field: a fault of the field, of a part of it, or of the whole that it belongs to. */
export function findFault<T extends { path: string }>(
  { path }: Pick<FormField, 'path'>,
  faults: readonly T[],
): T | undefined {
  const own = formatPath(path);
  return faults.find((fault) => isIn(fault.path, own) || isIn(own, fault.path));
}
