import { fold, squeeze } from '../../text/fold.ts';
import { AI_INDEX } from '../entities/ai-index.ts';
import { findDates } from '../entities/find-dates.ts';
import { isName, isNote, isPublisher, isRole, isTitled, splitRole } from '../entities/names.ts';
import { findReferences } from '../entities/reference.ts';
import type { Certainty } from '../extracted-action.ts';
import { countriesNamed } from '../languages/country-names.ts';
import { tables } from '../languages/index.ts';
import {
  anyOf,
  anyWordOf,
  beginsWith,
  hasWord,
  matchLabels,
  startsLike,
} from '../languages/vocabulary.ts';
import { isMenu } from '../layout/boilerplate.ts';
import { type Labelled, valuesOf } from '../layout/sections.ts';
import { isBlank, isSeparator, type Line } from '../text/lines.ts';
import { isSenderField, isSignatureField } from './letter-lines.ts';
import { trimTitle, withoutEntry } from './trim-title.ts';

/** Lines at the head of a document that are not its title. */
const NOT_A_TITLE = new RegExp(
  `^(?:${anyWordOf('noTitles')}|amnesty(?: international)?(?: urgent actions?| section .{0,20}| .{0,16})?)$`,
  'u',
);
const saysPublished = beginsWith('publishedWords');

/** A kicker, `Uganda – Briefaktion / Frist abgelaufen`: a country and a kind, without a title. */
const KICKER = new RegExp(
  `^[^:]{3,45}\\s*[–—|/-]\\s*(?:${anyOf(tables.flatMap(({ labels }) => labels.kind ?? []))})(?![\\p{L}])`,
  'u',
);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u;
const saysEnd = startsLike('endings');

/** Counts the letters of a text that belong to no reference and no AI index. */
const countOtherLetters = (text: string) =>
  findReferences(text)
    .reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text)
    .replace(AI_INDEX, ' ')
    .replace(/[^\p{L}]/gu, '').length;

const NETWORKS =
  /facebook|twitter|whatsapp|telegram|instagram|bluesky|linkedin|(?<!\p{L})X(?!\p{L})/giu;
/** A row of buttons that open networks. */
const isButtons = (text: string) => (text.match(NETWORKS)?.length ?? 0) > 1;

/** Could this line of the head be a title? */
function isTitle(line: Line): boolean {
  const text = trimTitle(line.text);
  const folded = fold(text);
  // The page's own heading is its title, even where it looks like something else.
  const isPageHead = line.kind === 'heading' && line.level === 1;
  if (isPageHead && text.split(/\s+/).length >= 3 && text.length < 180 && !NOT_A_TITLE.test(folded))
    return !countriesNamed(text) && !KICKER.test(folded);
  if (text.length < 6 || text.length > 180 || isSeparator(line) || line.isMailSubject) return false;
  if (NOT_A_TITLE.test(folded) || KICKER.test(folded) || saysEnd(text)) return false;
  if (countriesNamed(text.replace(/[→➔>|:\s]+$/u, ''))) return false;
  // Breadcrumbs.
  if ((text.match(/\s[>›»]\s/gu) ?? []).length >= 2) return false;
  const isLabel = matchLabels(text).some(
    ({ end, label }) => label !== 'kind' || (end >= text.length && text.split(/\s+/).length < 4),
  );
  if (isLabel || isMenu(text) || isButtons(text)) return false;
  if (isSenderField(text) || isSignatureField(text)) return false;
  const [date] = findDates(text);
  if (date && (text.length < 60 || date.from < 12)) return false;
  if (saysPublished(text)) return false;
  // A name with a gender, `Karim al-Haddad (m), journalist`, or the number of an issue.
  if (/\((?:m|f|h)\)/iu.test(text) || /\b(?:nr|n[o°º]|no|num|issue|sid)\.?\s*\d/iu.test(text))
    return false;
  if (AI_INDEX.test(text) || /^https?:|^>|@|\bOBS \d|[[\]|]|[:,/]$/u.test(text)) return false;
  if (findReferences(text).length > 0 && countOtherLetters(text) < 14) return false;
  // Chinese, Japanese and Thai put no spaces between words.
  const hasWords = text.split(/\s+/).length >= 2 || UNSPACED.test(text);
  return hasWords && !/[.;。]$/u.test(text.replace(/\b\p{Lu}\.$/u, ''));
}

/** A sentence of the story, two sentences in a row, a request: none of them is like a title. */
const PROSE = /^(?:.{50,}[.!?…]|.{25,}[。！？])["”»」)]?$/u;
const SENTENCES = /\p{Ll}[.!?:]["”»]?\s+["“«¡¿]?\p{Lu}.*[.!?]$/u;
const asksPolitely = hasWord('politeStarts');

/** An addressee's office or name. A case may be called after its person, too, but seldom is. */
const weighHead = (text: string) =>
  isTitled(text) || splitRole(text) || (isRole(text) && text.split(/\s+/).length < 7)
    ? 14
    : isName(text) && !isLoud(text)
      ? 4
      : 0;

const isLoud = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** `Peru: …` begins a title, `Status: …` a line of a table. */
function weighPrefix(text: string): number {
  const [, prefix] = /^(\p{Lu}[\p{L} ]{2,30}?)\s?:\s\S/u.exec(text) ?? [];
  if (!prefix) return 0;
  if (countriesNamed(prefix)) return 6;
  return prefix.includes(' ') ? 4 : -6;
}

/** Weighs how likely a line is to be the title. @param place its number among the candidates @param story where prose begins */
function weigh(
  line: Line,
  {
    place,
    lines,
    repeated,
    story,
  }: { place: number; lines: readonly Line[]; repeated: ReadonlySet<string>; story: number },
): number {
  const text = fold(squeeze(line.text));
  const title = trimTitle(line.text);
  const before = lines.slice(Math.max(0, line.at - 4), line.at).filter((one) => !isBlank(one));
  const isBelowKind = before.some(
    (one) =>
      matchLabels(one.text).some(({ label }) => label === 'kind' || label === 'reference') ||
      AI_INDEX.test(one.text) ||
      findReferences(one.text).some(({ isNamed }) => isNamed),
  );
  const named = findReferences(line.text).some(({ isNamed }) => isNamed);
  return (
    (line.kind === 'heading' ? 40 - 4 * (line.level ?? 6) : 0) +
    (line.strong ? 6 : 0) +
    (repeated.has(text) ? 14 : 0) +
    (isBelowKind ? 8 : 0) +
    (named ? 8 : 0) +
    (isLoud(line.text) ? 4 : 0) +
    weighPrefix(line.text) -
    (isPublisher(title) || /amnesty|amnist[ií]a/iu.test(line.text) ? 20 : 0) -
    (/^\p{Ll}/u.test(line.text) ? 8 : 0) -
    (line.at > story && line.kind !== 'heading' ? 8 : 0) -
    (isNote(title) || SENTENCES.test(title) || asksPolitely(text) ? 10 : 0) -
    (line.kind === 'heading' ? 0 : weighHead(title)) -
    (line.kind === 'item' ? 12 : 0) -
    (/\s(?:\/|–)\s.*\s(?:\/|–)\s/u.test(line.text) ? 8 : 0) -
    place * 0.3
  );
}

/** Finds texts that occur more than once: a title repeats in breadcrumbs, in a head or in the page's own title. */
function findRepeated(lines: readonly Line[], title: string | undefined): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, isMailSubject } of lines) {
    const words = fold(squeeze(text));
    if (words.length > 8 && words.length < 200)
      counts.set(words, (counts.get(words) ?? 0) + (isMailSubject ? 0 : 1));
  }
  const whole = fold(squeeze(title ?? ''));
  const isKnown = (text: string, count: number) =>
    count > 1 || (text.length > 8 && whole.includes(text));
  return new Set([...counts].filter(([text, count]) => isKnown(text, count)).map(([text]) => text));
}

/** A title as printed, without its reference. */
export interface FoundTitle {
  text: string;
  line: Line;
  certainty: Certainty;
}

interface Candidate {
  line: Line;
  weight: number;
  /** where only a part of the line is the title */
  text?: string;
}

/** What a text behind the kind of the action weighs, `Urgent Action: Teacher at risk`. */
const KIND_WEIGHT = 16;
/** Difference of weights below which the better title is doubtful. */
const NEAR = 2.5;

/** The longest part of a page's own title, `Free the poet | A section`; '' when a few words name the site alone. */
function withoutSite(page: string): string {
  const parts = page.split(/\s+[|–—·»:-]\s+/u).filter((part) => !isPublisher(part));
  const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
  return longest.split(/\s+/).length >= 3 ? squeeze(trimTitle(longest)) : '';
}

/**
 * Finds the title: labelled, else the line above the story that weighs most.
 * @param end the line on which the story begins
 * @param options.page the page's own title
 * @param options.isEntry is it an entry of a list, whose heading has a number and a country before the title?
 */
export function findTitle(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  end: number,
  {
    page,
    isEntry,
    isInMessage,
  }: {
    page?: string | undefined;
    isEntry?: boolean | undefined;
    isInMessage(line: Line): boolean;
  },
): FoundTitle | undefined {
  for (const { text, line } of valuesOf('title', { labelled, lines }))
    if (text.length > 3) return { text: squeeze(text), line, certainty: 'sure' };
  const first = lines.find((line) => !isBlank(line));
  if (isEntry && first) {
    const name = first.text.trim().replace(/\s*:$/, '');
    const text = withoutEntry(first.text, first.kind === 'item') || (isName(name) ? name : '');
    if (text) return { text, line: first, certainty: 'sure' };
  }
  const head = lines
    .filter((line) => line.at < end && !isBlank(line) && !isInMessage(line))
    .slice(0, 40);
  const repeated = findRepeated(lines, page);
  const story = head.find(({ text }) => PROSE.test(text.trim()))?.at ?? end;
  const candidates: Candidate[] = head
    // The Observatory lists kinds of harm, a line each, with a slash at the end of all but the last.
    .filter((_line, at) => !/\/\s*$/.test(head[at - 1]?.text ?? ''))
    .filter((line) => isTitle(line) && trimTitle(line.text).length > 5)
    .filter(({ text }) => !(isPublisher(trimTitle(text)) && text.split(/\s+/).length < 7))
    .map((line, place) => ({ line, weight: weigh(line, { place, lines, repeated, story }) }));
  // The last candidate stands right above the story.
  const last = candidates.findLast(({ line }) => line.at < story);
  if (last && candidates.length > 1) last.weight += 5;
  for (const { label, value, line } of labelled) {
    const isKind = label === 'kind' && value.length > 8 && line.at < end && !isPublisher(value);
    if (isKind && findReferences(value).length === 0 && !countriesNamed(value))
      candidates.push({ line, weight: KIND_WEIGHT, text: squeeze(value) });
  }
  const [best, second] = candidates.toSorted((a, b) => b.weight - a.weight);
  const own = best || !page || !first ? '' : withoutSite(page);
  if (own && first) return { text: own, line: first, certainty: 'doubtful' };
  if (!best) return undefined;
  const isNear = second !== undefined && best.weight - second.weight < NEAR;
  if (best.text)
    return { text: best.text, line: best.line, certainty: isNear ? 'doubtful' : 'sure' };
  const { line } = best;
  // A title in capitals may go on in the next line.
  const below = lines[line.at + 1];
  const next = below?.kind === undefined ? below : undefined;
  const goesOn = next && isLoud(line.text) && isLoud(next.text) && isTitle(next);
  const isWrapped =
    next &&
    line.width !== undefined &&
    /^\p{Ll}/u.test(next.text.trim()) &&
    !/[.!?:]$/.test(line.text.trim());
  const text = goesOn || isWrapped ? `${line.text.trim()} ${next.text.trim()}` : line.text;
  const isSure = line.kind === 'heading' || line.strong === true;
  const certainty = isSure ? 'sure' : isNear ? 'doubtful' : 'likely';
  return { text: trimTitle(text), line, certainty };
}
