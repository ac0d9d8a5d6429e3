import type { Texts } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { readContacts } from '../entities/contacts.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { readLanguages } from '../languages/language-names.ts';
import { matchLabels, startsWith, wholeWord, wordsOf } from '../languages/vocabulary.ts';
import type { Section } from '../layout/sections.ts';
import { isBlank, type Line, type Paragraph, toParagraphs } from '../text/lines.ts';
import { type Extraction, inLanguage, MAX_ENTRIES } from './extraction.ts';

const DEMAND_VERB = startsWith(wordsOf('demandVerbs'));
/** Verbs that ask officials for something, or the reader to write to them. */
const ASKING_VERB = wholeWord('asking', 'writing');
const ASKS = wholeWord('asking');
/** How a demand begins in the oldest actions, `Calling for …`. */
const PARTICIPLE = /^\p{L}+(?:ing|ndo|ant)\b/u;
const READER_STEP = startsWith(wordsOf('readerSteps'));

const isDemand = ({ text }: Paragraph) =>
  text.length > 10 &&
  !/:\s*$|^\s*(?:https?:|www\.)\S+$|\*{3}$/.test(text) &&
  !READER_STEP.test(fold(text)) &&
  !(text.length < 70 && !DEMAND_VERB.test(fold(text)) && readLanguages(text).length > 0);

/** Could each of these lines be an entry by itself: short, without the end of a sentence, and not broken by a margin? */
const areEntries = (lines: readonly Line[]) =>
  lines.every(
    ({ text, width }) => width === undefined && /^[^.!?:@]{8,140}[.;,]?$/u.test(text.trim()),
  );

/** Marks the entries of a list that lost its bullets: each begins like a demand, after the end of another. */
function markEntries(lines: readonly Line[]): Line[] {
  if (lines.some(({ kind }) => kind === 'item')) return [...lines];
  const isEachLine = areEntries(lines.filter((line) => !isBlank(line)));
  let before = '';
  let count = 0;
  const marked = lines.map((line): Line => {
    const text = line.text.trim();
    const begins =
      before === '' ||
      isEachLine ||
      /;$/.test(before) ||
      (/[:.]$/.test(before) && DEMAND_VERB.test(fold(text)));
    if (text) before = text;
    if (!begins || text.length <= 12) return line;
    count += 1;
    return { ...line, text, kind: 'item' };
  });
  // One entry alone, or a paragraph between that no entry begins: this is not a list.
  const isEach = marked.every(
    ({ text, kind }, at) =>
      !text.trim() || kind === 'item' || (marked[at - 1]?.text ?? '').trim() !== '',
  );
  return count > 1 && isEach ? marked : [...lines];
}

/** Reads the entries of a list; with most of them steps for the reader, it is not one of demands. */
function readEntries(lines: readonly Line[]): Paragraph[] {
  const items = new Set(lines.filter(({ kind }) => kind === 'item').map(({ at }) => at));
  const entries = toParagraphs(lines).filter(({ first }) => items.has(first));
  const demands = entries.filter(isDemand);
  return demands.length * 2 > entries.length ? demands : [];
}

/** Reads each demand of these sections, in order: the entries of their lists, or else their paragraphs. */
function readSections(sections: readonly Section[]): Paragraph[] {
  const marked = sections.map(({ lines }) => markEntries(lines));
  const entries = marked
    .filter((lines) => lines.some(({ kind }) => kind === 'item'))
    .flatMap(readEntries);
  if (entries.length > 0) return entries;
  return marked.flatMap(toParagraphs).filter((one) => one.text.length > 15 && isDemand(one));
}

/** Does this text ask officials for something, or the reader to write to them, and not to take a step? */
const asks = (text: string) =>
  ASKING_VERB.test(fold(text).slice(-260)) &&
  !matchLabels(text).some(
    ({ label }) => label === 'action' || (label === 'targets' && !ASKS.test(fold(text).slice(-60))),
  );

/** Finds the end of the list that begins on a line. */
function findListEnd(lines: readonly Line[], from: number): number {
  const isMarked = lines[from]?.kind === 'item';
  const last = Math.min(lines.length, from + MAX_ENTRIES);
  for (let at = from; at < last; at += 1) {
    const line = lines[at] as Line;
    const isApart = isBlank(lines[at - 1] as Line);
    if (isMarked ? !isBlank(line) && line.kind !== 'item' && isApart : isBlank(line)) return at;
    if (line.kind === 'heading' || readContacts(line.text).emails.length > 0) return at;
  }
  return last;
}

/**
 * Finds lists of demands that have no label and follow words that ask for something.
 * @param lines without letters and posts
 */
export function findAskedLists(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const from = lines.slice(at + 1, at + 5).findIndex((one) => !isBlank(one)) + at + 1;
    const isListed = lines[from]?.kind === 'item';
    const isOpen = line.kind === 'heading' || (isListed ? /[:…,]\s*$/ : /[:…]\s*$/).test(line.text);
    if (isBlank(line) || line.kind === 'item' || from <= at) continue;
    if (!isOpen && lines[from]?.kind !== 'item') continue;
    // The introduction may stand on several lines.
    const before = lines.slice(Math.max(0, at - 7), at + 1);
    const intro = line.kind === 'heading' ? `${line.text}:` : toParagraphs(before).at(-1)?.text;
    const isAsked = asks(intro ?? '');
    if (!isAsked && lines[from]?.kind !== 'item') continue;
    const end = findListEnd(lines, from);
    const entries = readEntries(markEntries(lines.slice(from, end)));
    if (entries.length === 0) continue;
    // Below other words each entry must show that it is a demand.
    const areDemands = entries.every(
      ({ text }) => DEMAND_VERB.test(fold(text)) && (isAsked || PARTICIPLE.test(text)),
    );
    if (areDemands ? !isAsked && entries.length < 2 : !(isAsked && isOpen)) continue;
    found.push(...entries);
    at = end - 1;
  }
  return found;
}

/** Reads the demands under their label, or else those below words that ask for something. */
export function readDemands(extraction: Extraction): void {
  const { lines, language, action, note, under, inLetter, isInMessage } = extraction;
  const addressed = extraction.fields.filter(({ path }) =>
    /^(?:targets|copies)\[\d+\]$/.test(path),
  );
  const isAddressed = ({ at }: Line) =>
    addressed.some(({ lines: [first, last] }) => at >= first && at <= last);
  const labelled = readSections(under('demands'));
  const isLabelled = labelled.length > 0;
  const found = isLabelled
    ? labelled
    : findAskedLists(lines.filter((line) => !isInMessage(line) && !isAddressed(line)));
  const demands = found
    .slice(0, MAX_ENTRIES)
    .filter(({ first }) => !inLetter(lines[first] as Line));
  const [first] = demands;
  if (!first) return;
  action.demands = demands.map(
    ({ text }): Texts => inLanguage(detectLanguage(text, language) ?? language, text),
  );
  // A list below words that ask for something may be one of names or addresses.
  const isShown = demands.some(({ text }) => DEMAND_VERB.test(fold(text)));
  const certainty = isLabelled ? 'sure' : isShown ? 'likely' : 'doubtful';
  const doubt = certainty === 'doubtful' ? 'guessed' : undefined;
  note({ path: 'demands', certainty, first: first.first, last: demands.at(-1)?.last, doubt });
}
