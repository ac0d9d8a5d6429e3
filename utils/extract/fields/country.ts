import { fold, squeeze } from '../../text/fold.ts';
import { AI_INDEX, type FoundIndex, INDEX_COUNTRIES } from '../entities/ai-index.ts';
import { findReferences } from '../entities/reference.ts';
import {
  countriesNamed,
  countryNamed,
  isCommonWord,
  weighCountries,
} from '../languages/country-names.ts';
import { anyWordOf } from '../languages/vocabulary.ts';
import { type Labelled, valuesOf } from '../layout/sections.ts';
import { isBlank, type Line, textOf } from '../text/lines.ts';

export interface FoundCountry {
  codes: string[];
  line: Line;
  certainty: 'sure' | 'likely' | 'doubtful';
}

const ACTION_KIND = new RegExp(
  `\\b${anyWordOf('countdowns', 'urgentKinds', 'letterKinds')}\\b`,
  'u',
);

const DATE_WORDS =
  /\(?\bissued\b.*$|\b(?:index|date|datum|fecha(?: de emisi[oó]n)?|indice|índice|issue date)\b.*$/iu;
const BEHIND_REFERENCE =
  /^[\s)\]:,–—|-]*(?:(?:on|pm|sobre|zu|sur|in|de|du|en|op|over|su|om|fur|für)\s+)?(?:the\s+)?([\p{L}][\p{L} .,'’/&()-]{1,60})/u;

/** `Teacher held – Syria`, `Teacher held (Syria)` */
const TITLE_END = /(?:\s[–—|-]\s|\()([^–—|()]{3,40}?)\)?\s*$/u;

/** Reads the country at the end of a title. The one of an ambassador's address may stand nearer to the head. */
function readTitleEnd(title: string | undefined, head: readonly Line[]) {
  const codes = countriesNamed(TITLE_END.exec(title ?? '')?.[1] ?? '');
  const line = head.find(({ text }) => title && squeeze(text).includes(title));
  return codes && line ? { codes, line } : undefined;
}

/** The beginnings of a text that goes on behind the country, the longest first. */
function beginningsOf(words: string): string[] {
  const found: string[] = [];
  for (let end = words.length; end > 2; end = words.lastIndexOf(' ', end - 1)) {
    const name = words.slice(0, end).replace(/\(.*$/, '');
    // `Israel/Palestine`, but not `Peru/next page`.
    found.push(name.replace(/\/[^/]*$/, (tail) => (countryNamed(tail.slice(1)) ? tail : '')));
  }
  return found;
}

/** Reads the country from a line of the head, in any of the forms in which actions print it. */
function readCountryOnLine(line: Line): string[] | undefined {
  const text = squeeze(line.text);
  if (text.length > 260) return undefined;
  const references = findReferences(text);
  const after = (match: RegExpExecArray | null) =>
    match ? text.slice(match.index + match[0].length).replace(/^[\s:–—|-]+/, '') : '';
  const behind = BEHIND_REFERENCE.exec(text.slice(references.at(-1)?.to ?? text.length))?.[1];
  const parts = [
    text.replace(/^[|>»·•/\s]+|[|>»·•/→➔\s]+$/gu, ''),
    // `Colombia: title`, `Uganda – Briefaktion`, `UGANDA | …`, `Niger • 5 May`
    /^([\p{L}][\p{L} .,'’()/&-]{2,45}?)\s*(?::|\s[–—|•·-]\s|\s\/\s)/u.exec(text)?.[1],
    // `(Iran: UA 103.22)`
    /[([]?\s*([\p{L}][\p{L} .'’-]{2,40}?)\s*[:,–-]\s*$/u.exec(
      text.slice(0, references[0]?.from ?? 0),
    )?.[1],
    // `UA 141/13 on North Korea issued on`, `UA 12/20 – Peru`
    ...beginningsOf(behind?.replace(DATE_WORDS, '').trim() ?? ''),
    after(AI_INDEX.exec(text)).replace(DATE_WORDS, '').trim(),
    // `COLOMBIA Name (m)`, as actions were headed before 2009.
    /^(\p{Lu}[\p{Lu} ,.'’-]{3,40}?)\s+(?=\p{Lu}\p{Ll})/u.exec(text)?.[1],
    // `Urgent Action: Peru`
    after(ACTION_KIND.exec(fold(text))).split(/\s*[:–—|,-]\s+|:/)[0],
  ];
  for (const part of parts) {
    const named = part && countriesNamed(part);
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
  for (const { text, line } of valuesOf('country', { labelled, lines })) {
    const codes = countriesNamed(text);
    if (codes) return { codes, line, certainty: 'sure' };
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
  // Below the addresses, another action may be offered: `Chad: where is he?`
  const below = found.addresses[0]?.at ?? Number.POSITIVE_INFINITY;
  const isBelow = ({ at }: Line) => Number(at > below);
  const titled = readTitleEnd(found.title, head);
  const others = head
    .toSorted((a, b) => isBelow(a) - isBelow(b))
    .flatMap((line) => {
      const codes = readCountryOnLine(line);
      const isWord = codes?.length === 1 && isCommonWord(line.text) && line.text.length > 60;
      return codes && !isWord ? [{ codes, line }] : [];
    });
  const [printed, ...again] = titled ? [titled, ...others] : others;
  if (printed) for (const code of printed.codes) add(code, WEIGHTS.printed);
  for (const { codes } of again) for (const code of codes) add(code, WEIGHTS.printedAgain);
  // In a title, the country in which something is says more than one that is told something.
  for (const [code, weight] of weighCountries(found.title ?? ''))
    add(code, weight * (weight < 1 ? 1 : weight < 1.5 ? 2 : WEIGHTS.title));
  addAll(textOf(lines), 1, MAX_MENTIONS.story);
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
  const isRival =
    second && second[1] >= weight * NEAR && !(isPrinted && printed.codes.includes(second[0]));
  const isOnlyIndex = own === code && weight === WEIGHTS.index;
  const isDoubtful = weight < MIN_WEIGHT || isOnlyIndex || isRival;
  const mentions = ({ text }: Line) => weighCountries(text).has(code);
  const line = isPrinted
    ? printed.line
    : (lines.find(mentions) ?? found.addresses.find(mentions) ?? found.index?.line ?? head[0]);
  const certainty = isDoubtful ? 'doubtful' : isPrinted ? 'sure' : 'likely';
  return line && { codes: isPrinted ? printed.codes : [code], line, certainty };
}
