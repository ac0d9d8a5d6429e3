import { isCountry } from '../actions/countries.ts';
import { AI_INDEX } from '../extract/entities/ai-index.ts';
import { findDates } from '../extract/entities/find-dates.ts';
import { caseOf, findReferences, idOf } from '../extract/entities/reference.ts';
import type { FoundAction } from '../extract/extracted-action.ts';
import { countriesIn, countriesNamed } from '../extract/languages/country-names.ts';
import { readLanguages } from '../extract/languages/language-names.ts';
import type { SourceLine } from '../extract/source-text.ts';
import { addEntry } from './entries.ts';
import { type FormField, formatPath, setField } from './form-fields.ts';
import { isOfAddressee, putIntoAddressee } from './put-contacts.ts';
import type { PutResult } from './put-result.ts';

/**
 * Puts lines of the source into a field: a single value is replaced; lists and long texts get them as further entries.
 * An addressee gets what a line says of e-mail, fax, telephone and accounts in the fields for them.
 */
export function putLines(
  action: FoundAction,
  field: FormField,
  lines: readonly SourceLine[],
): PutResult {
  const texts = lines.map(({ text }) => text.trim()).filter(Boolean);
  if (isOfAddressee(field)) return putIntoAddressee(action, field, lines);
  if (texts.length === 0) return { refused: 'no-text' };
  if (field.path[0] === 'demands') return putDemands(action, field, texts);
  const text = texts.join(' ');
  switch (field.name) {
    case 'deadline':
    case 'closed':
    case 'issued':
      return putDate(action, field, texts);
    case 'country': {
      const codes = readCountries(text);
      if (codes.length === 0) return { refused: 'no-country' };
      return replace(action, field, codes.join(', '));
    }
    case 'preferredLanguages': {
      const tags = readLanguages(text);
      return tags.length === 0
        ? { refused: 'no-language' }
        : replace(action, field, tags.join(', '));
    }
    case 'reference':
      return putReference(action, field, text);
    case 'index':
      return replace(action, field, AI_INDEX.exec(text)?.[0] ?? text);
    case 'hashtags':
      return append(action, field, text.match(/[#＃][\p{L}\p{M}\p{N}_]+/gu) ?? [text]);
    default:
      return field.kind === 'text' ? append(action, field, texts) : replace(action, field, text);
  }
}

const replace = (action: FoundAction, field: FormField, value: string) => ({
  action: setField(action, field, value),
  names: [field.name],
  paths: [formatPath(field.path)],
});

const SEPARATORS = { line: ' ', date: ' ', list: ', ', lines: '\n', text: '\n\n' };

function append(action: FoundAction, field: FormField, entries: readonly string[]) {
  const before = field.value.trim() ? [field.value] : [];
  const value = [...before, ...entries].join(SEPARATORS[field.kind]);
  // What stood there is as doubtful as before.
  const paths = before.length === 0 ? [formatPath(field.path)] : [];
  return { ...replace(action, field, value), paths };
}

/** Of several days, an action ends on the last one, and begins on the first one. */
function putDate(action: FoundAction, field: FormField, texts: readonly string[]): PutResult {
  const days = texts.flatMap((text) => findDates(text).map(({ date }) => date)).sort();
  const day = field.name === 'issued' ? days[0] : days.at(-1);
  return day ? replace(action, field, day) : { refused: 'no-date' };
}

function readCountries(text: string): string[] {
  const codes = text.split(/[\s,;/]+/).filter(isCountry);
  return codes.length > 0 ? codes : (countriesNamed(text) ?? countriesIn(text));
}

/** A reference says which action this is, too, unless that is known in another way. */
function putReference(action: FoundAction, field: FormField, text: string): PutResult {
  const [found] = findReferences(text);
  if (!found) return replace(action, field, text);
  const [old] = findReferences(action.reference ?? '');
  const isOwn = !action.id || (old !== undefined && idOf(old) === action.id);
  const identity = isOwn ? { id: idOf(found), case: caseOf(found) } : {};
  return replace({ ...action, ...identity }, field, found.printed);
}

/** Each line becomes a demand: the first one in the box in hand when it is empty, the others behind the last one. */
function putDemands(action: FoundAction, field: FormField, texts: readonly string[]): PutResult {
  const [, at, language = 'en'] = field.path as [string, number, string];
  const free = field.value.trim() === '' ? [at] : [];
  let next = action;
  const places = texts.map((_, n) => {
    const place = free[n] ?? next.demands?.length ?? 0;
    if (n >= free.length) next = addEntry(next, 'demands', language);
    return place;
  });
  const paths = places.map((place) => `demands[${place}]`);
  for (const [n, place] of places.entries())
    next = setField(next, { ...field, path: ['demands', place, language] }, texts[n] ?? '');
  return { action: next, names: ['demand'], paths };
}
