import { fold } from '../../text/fold.ts';
import { isBody, isHead, isRole, isSentence } from '../entities/names.ts';
import { findReferences } from '../entities/reference.ts';
import { readLanguages } from '../languages/language-names.ts';
import type { Label } from '../languages/table.ts';
import {
  anyOf,
  anyWordOf,
  type LabelMatch,
  matchLabels,
  salutationLanguage,
  wholeWord,
  wordsOf,
} from '../languages/vocabulary.ts';
import { findOwnHeading, isBlank, isSeparator, type Line } from '../text/lines.ts';

/** A label that was found, with the text after it on its line. */
export interface Labelled {
  label: Label;
  words: string;
  line: Line;
  /** the text after the label; '' when the label is the whole line */
  value: string;
}

/** The lines under one label, up to the next. `head`: before the first label; `loose`: after a label's value. */
export interface Section {
  label: Label | 'head' | 'loose';
  words: string;
  lines: Line[];
}

/** Labels with one value, on the same line or on the line below. */
const VALUE_LABELS = new Set<Label>([
  ...([
    'kind',
    'reference',
    'index',
    'issued',
    'deadline',
    'country',
    'title',
    'preferred',
  ] as const),
  ...(['people', 'pronoun', 'previous', 'hashtags', 'subject'] as const),
]);
/** Labels inside an addressee's block. */
const ADDRESSEE_LABELS = new Set<Label>([
  'salutation',
  'email',
  'fax',
  'phone',
  'form',
  'post',
  'position',
  'holder',
]);

/** Labels that mean something else within a section of addressees. */
const IGNORED_LABELS: Partial<Record<Section['label'], Label[]>> = {
  targets: ['people', 'title', 'position', 'campaign', 'country', 'summary'],
  copies: ['people', 'title', 'position', 'campaign', 'country', 'summary'],
};

/** Matches a letter's label that only a language follows, `Briefvorschlag Tschechisch`. */
function matchInLanguage(text: string): LabelMatch[] {
  const [, bare, last] = /^(.{4,40}?)\s+(\p{L}{4,})\s*:?\s*$/u.exec(text) ?? [];
  if (!bare || !last || readLanguages(last).length === 0) return [];
  return matchLabels(bare)
    .filter(({ label, end }) => label === 'letter' && end >= bare.length)
    .map((match) => ({ ...match, end: text.length }));
}

const TO =
  /(?:^|[\s'’])(?:to|an|à|a|al|alla|au|aux|aan|naar|till|til|para|ao|do|na|komu)\s*:?\s*$/iu;
const COPY = new RegExp(`(?<!\\p{L})${anyWordOf('copyWords')}`, 'u');

/** Chooses the label of a line, given the section that it stands in. */
function chooseLabel(text: string, section: Section) {
  const own = matchLabels(text);
  const matches = own.length > 0 ? own : matchInLanguage(text);
  if (matches.length === 0 && leadsToCopies(text))
    return { label: 'copies' as const, words: fold(text.trim()), end: text.length };
  const foreign = IGNORED_LABELS[section.label];
  const fit = foreign ? matches.filter(({ label }) => !foreign.includes(label)) : matches;
  // `Please write by 5 May to:` asks to write, and says to whom.
  const to = fit.find(({ label }) => label === 'targets');
  if (
    to &&
    fit[0]?.label === 'demands' &&
    /\b(?:an|to|a|à|aan|naar|till|para|do)\s*:?\s*$/iu.test(text)
  )
    return to;
  // Within a list of demands, a demand is an entry and not a label.
  if (section.label === 'demands' && fit[0]?.label === 'demands' && !/:\s*$/.test(text))
    return undefined;
  // `Send a copy to` heads copies, although `send … to` heads targets. `Target and copies to` heads both.
  const [first] = fit;
  if (
    first?.label === 'targets' &&
    COPY.test(first.words) &&
    !/(?<!\p{L})target/u.test(first.words)
  )
    return { ...first, label: 'copies' as const };
  const inner = fit.find(({ label }) => ADDRESSEE_LABELS.has(label));
  const isAddressee = section.label === 'targets' || section.label === 'copies';
  return isAddressee && inner && !fit.some(({ label }) => label === 'copies') ? inner : fit[0];
}

/** Most UTF-16 units from the word for a copy to the end of such a line. */
const MAX_COPY_WORDS = 45;
/** Does a line end with words for copies and go on to an addressee, in words that no label has? `Copie à envoyer à` */
function leadsToCopies(text: string): boolean {
  const line = text.trim();
  const end = fold(line).slice(-MAX_COPY_WORDS);
  return (
    line.length < 200 &&
    COPY.test(end) &&
    !/[@]/.test(line) &&
    (TO.test(line) || /[:：]$/u.test(line))
  );
}

/** Does the action itself begin here, with its number? A notice with posts may stand above it. */
function beginsAction({ text }: Line): boolean {
  const [reference] = findReferences(text);
  if (!reference?.isNamed || reference.from > 3) return false;
  return text.length < 60 && !/\d kb/iu.test(text);
}

const ASKS = wholeWord('asking');
const WRITES = new RegExp(`(?<![\\p{L}])(?:${anyOf(wordsOf('writing'))})`, 'u');

/** Does this line ask to write, with an addressee below it? `Copy the letter and send it before 5 May to:` */
function leadsToAddress(line: Line, next: Line | undefined): boolean {
  const text = line.text.trim();
  if (!next || text.length > 180 || !(TO.test(text) || /:$/.test(text))) return false;
  return (
    WRITES.test(fold(text)) &&
    next.kind !== 'item' &&
    next.text.length < 90 &&
    !isSentence(next.text) &&
    !salutationLanguage(next.text) &&
    (isHead(next.text.trim()) || isBody(next.text.trim()))
  );
}

/** Signs of a post. */
const POST_SIGN = /[#@]\p{L}|https?:/u;
const SHARES = new RegExp(`(?<!\\p{L})${anyWordOf('shareWords')}(?!\\p{L})`, 'u');

/** Is this a button, `Share on Twitter`, without a post below it? */
function isShareBar(lines: readonly Line[], at: number): boolean {
  if (!SHARES.test(fold(lines[at]?.text ?? ''))) return false;
  let left = 4;
  for (let next = at + 1; next < lines.length && left > 0; next += 1) {
    const line = lines[next] as Line;
    if (isBlank(line)) continue;
    if (POST_SIGN.test(line.text) && line.text.length > 25) return false;
    left -= 1;
  }
  return true;
}

/** Is this an entry of a table of contents: headings of the page as the items of a list? */
function isInContents(lines: readonly Line[], at: number): boolean {
  const isHeading = (line: Line | undefined) =>
    line?.kind === 'item' &&
    matchLabels(line.text).some(({ end }) => end >= line.text.trimEnd().length) &&
    !/[:：]\s*$/u.test(line.text);
  return isHeading(lines[at]) && (isHeading(lines[at - 1]) || isHeading(lines[at + 1]));
}

/** Finds the label that begins on a line, given the section it stands in; a sentence may only look like one. */
function findLabel(lines: readonly Line[], at: number, section: Section): LabelMatch | undefined {
  const line = lines[at] as Line;
  if (isBlank(line) || isSeparator(line) || isInContents(lines, at)) return undefined;
  const next = lines.slice(at + 1, at + 4).find((one) => !isBlank(one));
  const chosen = chooseLabel(line.text, section);
  const isListed = next?.kind === 'item';
  // `Please send letters urging the authorities to:` and a list says what to ask for.
  const asks = isListed && ASKS.test(fold(line.text)) && !isHead(next.text);
  if (!chosen || (chosen.label === 'posts' && isShareBar(lines, at))) return undefined;
  if (chosen.label === 'targets') return asks ? { ...chosen, label: 'demands' } : chosen;
  if (chosen.label !== 'demands') return chosen;
  const leads = /[:;,]\s*$/.test(line.text) || /:\s*$/.test(lines[at + 1]?.text ?? '') || isListed;
  const isEntry = line.kind === 'item' && !/:\s*$/.test(line.text);
  return isEntry || (chosen.words.length > 40 && !leads) ? undefined : chosen;
}

/** Most lines from the label of an office to the one of its holder. */
const MAX_CELL = 4;
const isBelowOffice = (above: Labelled | undefined, { at }: Line) =>
  above?.label === 'position' && at - above.line.at <= MAX_CELL;

/** Splits a source into sections, and collects every label with its value. */
export function toSections(lines: readonly Line[]): { sections: Section[]; labelled: Labelled[] } {
  const labelled: Labelled[] = [];
  let section: Section = { label: 'head', words: '', lines: [] };
  const sections = [section];
  const begin = (label: Section['label'], words: string) => {
    section = { label, words, lines: [] };
    sections.push(section);
  };
  const place = (line: Line, { label, words, value }: Labelled) => {
    const isStep = line.kind === 'item' && section.label === 'action';
    // A table of officials may stand below anything: tabs stand above all of their panels.
    const isOfficial = label === 'position' && isRole(value);
    if (isOfficial && !/^(?:targets|copies)$/.test(section.label)) begin('targets', '');
    if (isStep || ADDRESSEE_LABELS.has(label)) section.lines.push(line);
    else if (VALUE_LABELS.has(label)) {
      // A value ends the section above it, except in the head, where values stand anywhere.
      if (section.label !== 'head') begin('loose', '');
      if (value === '' && label !== 'kind') section.lines.push({ ...line, text: '' });
    } else if (label === 'skip') {
      if (/letter|brev/.test(words)) begin('skip', words);
      else if (value !== '') section.lines.push(line);
    } else if (label === 'ended' && value === '' && section.label === 'head') {
      section.lines.push({ ...line, text: '' });
    } else if (label === 'documents' && value !== '' && section.label === 'head') {
      // Files are offered above the story, too.
      section.lines.push({ ...line, text: '' });
    } else if (label === 'delivery' && section.label === 'head') {
      // The price of stamps may stand above the story.
      begin(label, words);
      section.lines.push(line);
      begin('loose', '');
    } else {
      begin(label, words);
      if (value) section.lines.push({ ...line, text: value });
    }
  };
  const own = findOwnHeading(lines);
  for (const [at, line] of lines.entries()) {
    const above = labelled.at(-1);
    const next = lines.slice(at + 1, at + 4).find((one) => !isBlank(one));
    // What stands above the page's own heading leads to it: `Home, Urgent actions`.
    if (line === own && section.label !== 'head') begin('head', '');
    const chosen = findLabel(lines, at, section);
    // Below an office stands the name of who holds it, and not whom the action is for.
    const isHolder = chosen?.label === 'people' && isBelowOffice(above, line);
    const match = isHolder ? { ...chosen, label: 'holder' as const } : chosen;
    const isAddressed = match?.label === 'targets' || match?.label === 'copies';
    if (lines[at - 1]?.isBroken && above?.line === lines[at - 1] && above?.value === '') {
      // The sentence of the label goes on here.
      section.lines.push({ ...line, text: '' });
    } else if (!isBlank(line) && !isAddressed && leadsToAddress(line, next)) {
      const label = COPY.test(fold(line.text)) ? 'copies' : 'targets';
      labelled.push({ label, words: '', line, value: '' });
      begin(label, '');
    } else {
      if (section.label === 'posts' && beginsAction(line)) begin('head', '');
      if (match) {
        const found = { ...match, line, value: line.text.slice(match.end).trim() };
        labelled.push({ label: found.label, words: found.words, line, value: found.value });
        place(line, found);
      } else section.lines.push(line);
    }
  }
  return { sections, labelled };
}

/** Reads the value of a label: the text after it, or the first line below it. */
export function readValue(
  found: Labelled,
  lines: readonly Line[],
): { text: string; line: Line } | undefined {
  if (found.value) return { text: found.value, line: found.line };
  for (let at = found.line.at + 1; at < Math.min(lines.length, found.line.at + 4); at += 1) {
    const line = lines[at];
    if (line && !isBlank(line)) {
      return matchLabels(line.text).length > 0 ? undefined : { text: line.text.trim(), line };
    }
  }
  return undefined;
}

/** The values of every label of one kind. */
export const valuesOf = (
  label: Label,
  { labelled, lines }: { labelled: readonly Labelled[]; lines: readonly Line[] },
) => labelled.flatMap((one) => (one.label === label ? (readValue(one, lines) ?? []) : []));
