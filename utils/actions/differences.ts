import { countryName, languageName, languagesOf, textFor } from './languages.ts';
import type { LanguageTag, UrgentAction } from './types.ts';

/** The fields that a person compares. */
export type ComparedField = Exclude<keyof UrgentAction, 'format' | 'source' | 'id'>;

/** One field that two versions of an action have differently, as a person compares them. */
export interface Difference {
  field: ComparedField;
  /** of a text in several languages: which; only where each is looked at by itself */
  language?: LanguageTag;
  /** as text, several values one to a line; empty: was not there */
  before: string;
  after: string;
}

type ByLanguage = { [language: LanguageTag]: unknown };
/** Which language of a text is shown; undefined: none. */
type Read = (texts: ByLanguage) => unknown;

/** What nobody writes by, or what differs whenever anything does. */
const LEFT_OUT = new Set(['format', 'source', 'id']);

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function isByLanguage(value: object, name: string): value is ByLanguage {
  const names = Object.keys(value);
  // A network may be called like a language, `vk`.
  return name !== 'accounts' && names.length > 0 && names.every((one) => LANGUAGE.test(one));
}

/** Everything in a value that a person reads, a line each; a blank one between two that have several. */
function toLines(value: unknown, name: string, read: Read): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) {
    const all = value.map((one) => toLines(one, name, read)).filter(({ length }) => length > 0);
    return all.flatMap((lines, at) =>
      at > 0 && typeof value[at] === 'object' ? ['', ...lines] : lines,
    );
  }
  if (isByLanguage(value, name)) return toLines(read(value), name, read);
  if (name === 'accounts') {
    return inOrder(value, []).flatMap(([network, handles]) =>
      [handles].flat().map((handle) => `${network}: @${handle}`),
    );
  }
  return inOrder(value, PARTS).flatMap(([part, one]) =>
    part === 'id' ? [] : toLines(one, part, read),
  );
}

/** The parts of an addressee and of a letter as they stand on paper. */
const PARTS = [
  ...['title', 'name', 'knownAs', 'role', 'subject', 'salutation', 'text', 'body', 'closing'],
  ...['address', 'emails', 'faxes', 'phones', 'forms', 'accounts', 'notes'],
];

/** Sorts the parts of a record in one order, so that another order does not count as a difference. */
function inOrder(value: object, order: readonly string[]): [string, unknown][] {
  const rank = (name: string) => order.indexOf(name) + 1 || order.length + 1;
  return Object.entries(value).sort(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

/** A field's value in words that the person knows. */
function showField(
  action: UrgentAction,
  field: keyof UrgentAction,
  uiLanguage: LanguageTag,
  read: Read,
) {
  if (field === 'country')
    return action.country.map((code) => countryName(code, uiLanguage)).join('\n');
  if (field === 'preferredLanguages')
    return action.preferredLanguages.map((tag) => languageName(tag, uiLanguage)).join('\n');
  return toLines(action[field], field, read).join('\n');
}

/** In the order that a person asks: is it over, until when, who gets it; then what they send and what they read. */
const ORDER: readonly string[] = [
  ...['closed', 'kind', 'reference', 'title', 'deadline', 'issued', 'targets', 'copies'],
  ...['preferredLanguages', 'letters', 'posts', 'hashtags', 'demands', 'summary', 'background'],
];
const rank = (field: string) => ORDER.indexOf(field) + 1 || ORDER.length + 1;

const fieldsOf = (before: UrgentAction, after: UrgentAction) =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((name) => !LEFT_OUT.has(name))
    .sort((a, b) => rank(a) - rank(b)) as ComparedField[];

/**
 * The fields that differ for a person who reads this language, the most important first. Changes in other languages
 * do not count.
 */
export function differences(
  before: UrgentAction,
  after: UrgentAction,
  language: LanguageTag,
): Difference[] {
  const read: Read = (texts) => textFor(texts, [language]);
  return fieldsOf(before, after)
    .map((field) => ({
      field,
      before: showField(before, field, language, read),
      after: showField(after, field, language, read),
    }))
    .filter((one) => one.before !== one.after);
}

/** The same for a person who answers for the whole record: every language by itself, their own one first. */
export function everyDifference(
  before: UrgentAction,
  after: UrgentAction,
  language: LanguageTag,
): Difference[] {
  return fieldsOf(before, after).flatMap((field) => {
    const tags = new Set([
      ...languagesIn(after[field], field),
      ...languagesIn(before[field], field),
    ]);
    const ways: [LanguageTag | undefined, Read][] = [
      [undefined, () => undefined],
      ...[...tags]
        .sort((a, b) => Number(b === language) - Number(a === language))
        .map((tag): [LanguageTag, Read] => [tag, (texts) => texts[tag]]),
    ];
    const neutral = (action: UrgentAction) => showField(action, field, language, () => undefined);
    return ways.flatMap(([tag, read]) => {
      // Fields without a language would be listed once for each language.
      const show = (action: UrgentAction) =>
        tag === undefined ? neutral(action) : textsOf(action[field], field, read);
      const one = {
        field,
        ...(tag ? { language: tag } : {}),
        before: show(before),
        after: show(after),
      };
      return one.before === one.after ? [] : [one];
    });
  });
}

function languagesIn(value: unknown, name: string): LanguageTag[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => languagesIn(one, name));
  if (isByLanguage(value, name)) return languagesOf(value);
  return Object.entries(value).flatMap(([part, one]) => languagesIn(one, part));
}

/** What stands in the texts of a value, and not beside them. */
function textsOf(value: unknown, name: string, read: Read): string {
  const find = (one: unknown, part: string): string[] => {
    if (typeof one !== 'object' || one === null) return [];
    if (Array.isArray(one)) return one.flatMap((each) => find(each, part));
    if (isByLanguage(one, part)) return toLines(read(one), part, read);
    return inOrder(one, PARTS).flatMap(([inner, each]) => find(each, inner));
  };
  return find(value, name).join('\n');
}
