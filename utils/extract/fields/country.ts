import { fold } from '../../text/fold.ts';
import { AI_INDEX, type FoundIndex, INDEX_COUNTRIES } from '../entities/ai-index.ts';
import { findReferences, type Reference } from '../entities/reference.ts';
import {
  countriesIn,
  countriesNamed,
  countryNamed,
  isCommonWord,
} from '../languages/country-names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { type Labelled, readValue } from '../layout/sections.ts';
import { isBlank, type Line } from '../text/lines.ts';

export interface FoundCountry {
  codes: string[];
  line: Line;
  certainty: 'sure' | 'likely' | 'doubtful';
}

const asSure = (codes: string[] | undefined, line: Line): FoundCountry | undefined =>
  codes ? { codes, line, certainty: 'sure' } : undefined;
const ACTION_KIND = new RegExp(
  `\\b${anyWordOf('countdowns', 'urgentKinds', 'letterKinds')}\\b`,
  'u',
);

/** Reads the country from a line of the head, in any of the forms in which actions print it. */
function readCountryOnLine(line: Line, references: readonly Reference[]): string[] | undefined {
  const text = line.text.replace(/\s+/g, ' ').trim();
  if (text.length > 260) return undefined;
  const whole = countriesNamed(text.replace(/^[|>»·•/\s]+|[|>»·•/→➔\s]+$/gu, ''));
  if (whole) return whole;
  // `Colombia: title`, `Uganda – Briefaktion`, `UGANDA | …`
  const before = /^([\p{L}][\p{L} .,'’()/&-]{2,45}?)\s*(?::|\s[–—|-]\s|\s\/\s)/u.exec(text)?.[1];
  const first = before && countriesNamed(before);
  if (first) return first;
  // `(Iran: UA 103.22)`, `UA 141/13 on North Korea issued on`, `UA 12/20 – Peru`
  const reference = references[0];
  if (reference) {
    const ahead = /[([]?\s*([\p{L}][\p{L} .'’-]{2,40}?)\s*[:,–-]\s*$/u.exec(
      text.slice(0, reference.from),
    )?.[1];
    const named = ahead && countriesNamed(ahead);
    if (named) return named;
    const rest = text.slice(references.at(-1)?.to ?? 0);
    const behind =
      /^[\s)\]:,–—|-]*(?:(?:on|pm|sobre|zu|sur|in|de|du|en|op|over|su|om|fur|für)\s+)?(?:the\s+)?([\p{L}][\p{L} .,'’/&()-]{1,60})/u.exec(
        rest,
      )?.[1];
    if (behind) {
      const words = behind
        .replace(/\(?\bissued\b.*$/iu, '')
        .replace(/\b(?:index|date|datum|fecha|indice|índice|issue date)\b.*$/iu, '')
        .trim();
      for (let end = words.length; end > 2; end = words.lastIndexOf(' ', end - 1)) {
        const named = countriesNamed(
          words
            .slice(0, end)
            .replace(/\(.*$/, '')
            .replace(/\/(?=[^/]*$).*$/, (tail) => (countryNamed(tail.slice(1)) ? tail : '')),
        );
        if (named) return named;
      }
    }
  }
  const index = AI_INDEX.exec(text);
  if (index) {
    const rest = text
      .slice(index.index + index[0].length)
      .replace(/\b(?:date|datum|fecha(?: de emisi[oó]n)?|issue date)\b.*$/iu, '')
      .trim();
    const named = countriesNamed(rest);
    if (named) return named;
  }
  // `COLOMBIA Name (m)`, as actions were headed before 2009, and `Urgent Action: Peru`.
  const capitals = /^(\p{Lu}[\p{Lu} ,.'’-]{3,40}?)\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[1];
  const inCapitals = capitals && countriesNamed(capitals);
  if (inCapitals) return inCapitals;
  const kind = ACTION_KIND.exec(fold(text));
  if (kind) {
    const rest = text.slice(kind.index + kind[0].length).replace(/^[\s:–—|-]+/, '');
    const named = countriesNamed(rest.split(/\s*[:–—|,-]\s+|:/)[0] ?? '');
    if (named) return named;
  }
  return undefined;
}

/** Finds the country: as printed, else from title, story and addresses, else from the AI index, which can be wrong. */
export function findCountry(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  found: {
    title?: string | undefined;
    index?: FoundIndex | undefined;
    addresses: Line[];
    story: string;
  },
): FoundCountry | undefined {
  for (const one of labelled.filter(({ label }) => label === 'country')) {
    const value = readValue(one, lines);
    const codes = value && countriesNamed(value.text);
    if (value && codes) return { codes, line: value.line, certainty: 'sure' };
  }
  const head = lines.filter((line) => !isBlank(line)).slice(0, 30);
  for (const line of head) {
    const result = asSure(readCountryOnLine(line, findReferences(line.text)), line);
    if (result && !(result.codes.length === 1 && isCommonWord(line.text) && line.text.length > 60))
      return result;
  }
  const titleLine = head.find((line) => found.title && line.text.includes(found.title));
  const inTitle = found.title ? countriesIn(found.title) : [];
  if (titleLine && inTitle[0])
    return { codes: inTitle.slice(0, 1), line: titleLine, certainty: 'likely' };
  const [first] = head;
  const inStory = countriesIn(found.story);
  for (const line of found.addresses) {
    const last = countryNamed(line.text.split(',').at(-1)?.trim() ?? '') ?? countryNamed(line.text);
    if (last && inStory.includes(last)) return { codes: [last], line, certainty: 'likely' };
  }
  if (first && inStory[0]) {
    const line =
      lines.find(({ text }) => countriesIn(text).includes(inStory[0] as string)) ?? first;
    return { codes: [inStory[0]], line, certainty: 'likely' };
  }
  for (const line of found.addresses) {
    const last = countryNamed(line.text.split(',').at(-1)?.trim() ?? '');
    if (last) return { codes: [last], line, certainty: 'likely' };
  }
  const code = found.index && INDEX_COUNTRIES[found.index.index.slice(0, 6)];
  return code && found.index
    ? { codes: [code], line: found.index.line, certainty: 'doubtful' }
    : undefined;
}
