import { textFor } from './languages.ts';
import type { LanguageTag, UrgentAction } from './types.ts';

/** One field that two versions of an action have differently, as a person compares them. */
export interface Difference {
  field: keyof UrgentAction;
  /** as text, several values one to a line; empty: was not there */
  before: string;
  after: string;
}

/** What nobody writes by, or what differs whenever anything does. */
const LEFT_OUT = new Set(['format', 'source', 'id']);

/** Everything in a value that a person reads, one to a line, in the language that they read where there is a choice. */
export function showValue(value: unknown, language: LanguageTag): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    return value
      .map((one) => showValue(one, language))
      .filter(Boolean)
      .join('\n');
  }
  if (isByLanguage(value)) return showValue(textFor(value, [language]), language);
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, one]) => {
      const text = showValue(one, language);
      // An account is nothing without its network.
      return text && typeof one === 'string' && /^[a-z0-9]+$/.test(name) && !PLAIN.has(name)
        ? `${name}: ${text}`
        : text;
    })
    .filter(Boolean)
    .join('\n');
}

/** Fields whose text stands for itself. */
const PLAIN = new Set(['name', 'role', 'title', 'url', 'date', 'pronoun', 'publisher', 'text']);

function isByLanguage(value: object): value is Record<string, unknown> {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name));
}

/** Every field in which the two differ, in the record's own order. */
export function differences(
  before: UrgentAction,
  after: UrgentAction,
  language: LanguageTag,
): Difference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => !LEFT_OUT.has(name))
    .map((name) => {
      const field = name as keyof UrgentAction;
      // Compared whole, so that a change in a language that this person does not read is none to them.
      return {
        field,
        before: showValue(before[field], language),
        after: showValue(after[field], language),
      };
    })
    .filter((one) => one.before !== one.after);
}

/** The accounts that an update gives to the same official on the same network under another name. */
export interface ChangedAccount {
  target: string;
  network: string;
  before: string;
  after: string;
}

/** Handles that changed against the last version: an imposter's is one letter away, so a person must look. */
export function changedAccounts(before: UrgentAction, after: UrgentAction): ChangedAccount[] {
  const all = ({ targets, copies }: UrgentAction) => [...targets, ...copies];
  const known = new Map(all(before).map((one) => [one.id, one]));
  return all(after).flatMap(({ id, name, accounts }) =>
    Object.entries(accounts).flatMap(([network, handles]) => {
      const old = known.get(id)?.accounts[network];
      const [was, is] = [[old ?? []].flat(), [handles].flat()];
      const fresh = is.filter((one) => !was.includes(one));
      if (was.length === 0 || fresh.length === 0) return [];
      return [{ target: name, network, before: was.join(', '), after: fresh.join(', ') }];
    }),
  );
}
