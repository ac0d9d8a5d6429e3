import { fold } from '../../text/fold.ts';
import { AI_INDEX, type FoundIndex, INDEX_COUNTRIES } from '../entities/ai-index.ts';
import { findReferences, type Reference } from '../entities/reference.ts';
import {
  countriesNamed,
  countryNamed,
  isCommonWord,
  weighCountries,
} from '../languages/country-names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { type Labelled, readValue } from '../layout/sections.ts';
import { isBlank, type Line } from '../text/lines.ts';

export interface FoundCountry {
  codes: string[];
  line: Line;
  certainty: 'sure' | 'likely' | 'doubtful';
}

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

/** What a piece of evidence counts. A country that is only mentioned counts by how often, up to a limit. */
const WEIGHTS = { printed: 14, printedAgain: 3, title: 3, address: 4, office: 2, index: 2 };
const MAX_MENTIONS = { story: 6, letter: 3 };
/** Share of the best country's weight at which another makes it doubtful, and the weight below which it always is. */
const NEAR = 0.7;
const MIN_WEIGHT = 1;

/** What may tell the country, beside the lines of the action. */
export interface CountryEvidence {
  title: string | undefined;
  index: FoundIndex | undefined;
  /** the lines of the targets' addresses, unless they lead through an embassy */
  addresses: readonly Line[];
  /** names and offices of the targets */
  offices: string;
  /** letters and posts */
  messages: string;
}

/** Finds the country: labelled, else the one for which most speaks. The AI index alone can be wrong. */
export function findCountry(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  found: CountryEvidence,
): FoundCountry | undefined {
  for (const one of labelled.filter(({ label }) => label === 'country')) {
    const value = readValue(one, lines);
    const codes = value && countriesNamed(value.text);
    if (value && codes) return { codes, line: value.line, certainty: 'sure' };
  }
  const weights = new Map<string, number>();
  const add = (code: string, weight: number) =>
    weights.set(code, (weights.get(code) ?? 0) + weight);
  const addAll = (text: string, factor: number, limit = Number.POSITIVE_INFINITY) => {
    // A people alone is often not the state's own.
    for (const [code, weight] of weighCountries(text))
      add(code, Math.min(weight < 1 ? weight : weight * factor, limit));
  };
  const head = lines.filter((line) => !isBlank(line)).slice(0, 30);
  const [printed, ...again] = head.flatMap((line) => {
    const codes = readCountryOnLine(line, findReferences(line.text));
    const isWord = codes?.length === 1 && isCommonWord(line.text) && line.text.length > 60;
    return codes && !isWord ? [{ codes, line }] : [];
  });
  if (printed) for (const code of printed.codes) add(code, WEIGHTS.printed);
  for (const { codes } of again) for (const code of codes) add(code, WEIGHTS.printedAgain);
  // In a title, the country in which something is says more than one that is told something.
  for (const [code, weight] of weighCountries(found.title ?? ''))
    add(code, weight * (weight < 1 ? 1 : weight < 1.5 ? 2 : WEIGHTS.title));
  addAll(lines.map(({ text }) => text).join('\n'), 1, MAX_MENTIONS.story);
  addAll(found.messages, 0.5, MAX_MENTIONS.letter);
  addAll(found.offices, WEIGHTS.office);
  for (const { text } of found.addresses) {
    const code = countryNamed(text.split(',').at(-1)?.trim() ?? '') ?? countryNamed(text);
    if (code) add(code, WEIGHTS.address);
  }
  const own = found.index && INDEX_COUNTRIES.get(found.index.index.slice(0, 6));
  if (own) add(own, WEIGHTS.index);
  const [best, second] = [...weights].sort(([, a], [, b]) => b - a);
  if (!best) return undefined;
  const [code, weight] = best;
  const isPrinted = printed?.codes.includes(code) === true;
  const isDoubtful =
    weight < MIN_WEIGHT ||
    (own === code && weight === WEIGHTS.index) ||
    (second !== undefined &&
      second[1] >= weight * NEAR &&
      !(isPrinted && printed.codes.includes(second[0])));
  const mentions = ({ text }: Line) => weighCountries(text).has(code);
  const line = isPrinted
    ? printed.line
    : (lines.find(mentions) ?? found.addresses.find(mentions) ?? found.index?.line ?? head[0]);
  const certainty = isDoubtful ? 'doubtful' : isPrinted ? 'sure' : 'likely';
  return line && { codes: isPrinted ? printed.codes : [code], line, certainty };
}
