import type { UrgentAction } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { countriesNamed } from '../languages/country-names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { type Labelled, readValue } from '../layout/sections.ts';
import type { Line } from '../text/lines.ts';
import { isToFill } from './letter-lines.ts';

type People = UrgentAction['people'];

/** A pronoun or gender in brackets: `(he/him)`, `(m)`, `(m and f)`. */
const PRONOUN = new RegExp(
  `\\(\\s*((?:${anyWordOf('pronounPrefixes')} )?(?:m|f|h|${anyWordOf('pronouns')})(?:\\s*[/,&]\\s*\\p{L}+)*(?:\\s+(?:and|y|und|et)\\s+\\p{L}+)?)\\s*\\)`,
  'du',
);
/** A heading of the gender, which may stand on the line of the names. */
const GENDER = new RegExp(`\\s*${anyWordOf('genderWords')}\\b.*$`, 'u');
const SPLIT_NAMES = /\s*(?:;|\n|,(?!\s*(?:jr|sr)\b)|\s(?:and|y|und|et|e|en|och)\s(?=\p{Lu}))\s*/u;

/** Reads the people the action is for, as a label such as `Name:` lists them. */
export function readLabelledPeople(
  labelled: readonly Labelled[],
  lines: readonly Line[],
): { people: People; line: Line } | undefined {
  const found = labelled.find(({ label }) => label === 'people');
  const value = found && readValue(found, lines);
  // The label of a form asks the reader for a name.
  const isForm = found?.value === '' && !/\p{L}[^\p{L}]+\p{Lu}/u.test(value?.text ?? '');
  if (!found || !value || isForm || isToFill(value.text) || isToFill(found.line.text))
    return undefined;
  const gender = labelled.find(
    ({ label, line }) =>
      label === 'pronoun' && line.at >= value.line.at && line.at < value.line.at + 4,
  );
  const common = gender?.value.trim();
  const beforeColumn = value.text.replace(/\s{2,}\p{L}[\p{L} ]{1,24}:.*$/u, '');
  const cut = beforeColumn.slice(0, GENDER.exec(fold(beforeColumn))?.index);
  const people = cut.split(SPLIT_NAMES).flatMap((piece): People => {
    const [from, to] = PRONOUN.exec(fold(piece))?.indices?.[1] ?? [];
    const pronoun = from === undefined ? common : piece.slice(from, to);
    const name = piece
      .replace(/\s+(?:et|and|y|und|e|en|och)\s+(?:leurs?|their|sus?|ihre?|i loro|hun)\s.*$/iu, '')
      .replace(/\s*\([^)]*\)?/gu, '')
      .replace(/[.:]+$/, '')
      .trim();
    if (!name || name.length > 120 || !/\p{L}{2}/u.test(name) || /_{3}|…/.test(name)) return [];
    return [{ name, ...(pronoun && pronoun.length <= 60 ? { pronoun } : {}) }];
  });
  return people.length > 0 ? { people, line: value.line } : undefined;
}

/** A name with gender, or with occupation and age, `Karim al-Haddad (m), journalist`. */
const NAME_WITH_DETAILS =
  /^\s*(?:(?:and|y|et|und|e|en)\s+)?(\p{Lu}[\p{L}’'. -]{3,60}?)\s*(?:\((m|f|h)\)|,\s*\p{L}[\p{L} -]{2,40},\s*(?:aged? |âgée? de |edad |de )?\d{1,2}(?: ans| años| anni)?\s*$)/iu;

/** Reads people from the head, as actions named them until 2009: `SYRIA   Karim al-Haddad (m), aged 31`. */
export function readPeopleInHead(
  lines: readonly Line[],
): { people: People; line: Line } | undefined {
  const people: People = [];
  let first: Line | undefined;
  for (const line of lines.slice(0, 40).filter(({ text }) => text.length < 400)) {
    const [, country = '', rest = ''] =
      /^\s*(\p{Lu}[\p{Lu} ,.'’-]{2,40}?)(?:\s{3,}|\s+(?=.*\((?:m|f)\)))(\p{Lu}.*)$/u.exec(
        line.text,
      ) ?? [];
    const isHead = country !== '' && countriesNamed(country.trim()) !== undefined;
    const isNear = first !== undefined && line.at - first.at <= people.length + 1;
    const isNamed = isHead || (isNear && /^\s{6,}\S/.test(line.text));
    const text = isHead ? rest : line.text;
    const [, name, pronoun] = NAME_WITH_DETAILS.exec(text) ?? [];
    if (!isNamed && (text.length >= 90 || !name || !pronoun)) continue;
    const found = [...text.matchAll(/(\p{Lu}[\p{L}’'. -]{2,60}?)\s*\((m|f)\)/giu)];
    const named: People = found.map(([, one = '', gender = '']) => ({
      name: one.replace(/^(?:and|y|et|und)\s+/u, '').trim(),
      pronoun: gender.toLowerCase(),
    }));
    if (named.length === 0 && name && isNamed) named.push({ name: name.trim() });
    if (named.length > 0) first ??= line;
    people.push(...named);
  }
  return first && people.length > 0 ? { people, line: first } : undefined;
}
