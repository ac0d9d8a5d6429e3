import { fold } from '../../text/fold.ts';
import { readContacts } from '../entities/contacts.ts';
import { readLanguages } from '../languages/language-names.ts';
import { anyOf, matchLabels, startsWith, wordsOf } from '../languages/vocabulary.ts';
import type { Section } from '../layout/sections.ts';
import { isBlank, type Line, type Paragraph, toParagraphs } from '../text/lines.ts';

const DEMAND_VERB = startsWith(wordsOf('demandVerbs'));
const ASKING_VERB = new RegExp(`(?<![\\p{L}])(?:${anyOf(wordsOf('asking'))})(?![\\p{L}])`, 'u');

const isDemand = ({ text }: Paragraph) =>
  text.length > 10 && !/:\s*$/.test(text) && !(text.length < 70 && readLanguages(text).length > 0);

/** Marks the entries of a list that lost its bullets: each begins like a demand, after the end of another. */
function markEntries(lines: readonly Line[]): Line[] {
  if (lines.some(({ kind }) => kind === 'item')) return [...lines];
  let before = '';
  let count = 0;
  const marked = lines.map((line): Line => {
    const text = line.text.trim();
    const begins =
      before === '' || /;$/.test(before) || (/[:.]$/.test(before) && DEMAND_VERB.test(fold(text)));
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

/** Reads each demand of a section, in order. */
export function readDemands(section: Section): Paragraph[] {
  const lines = markEntries(section.lines);
  const items = new Set(lines.filter(({ kind }) => kind === 'item').map(({ at }) => at));
  const paragraphs = toParagraphs(lines);
  const wanted =
    items.size > 0
      ? paragraphs.filter(({ first }) => items.has(first))
      : paragraphs.filter(({ text }) => text.length > 15);
  return wanted.filter(isDemand);
}

/** Does this text introduce demands on officials, `… urges the authorities to:`, and not steps for the reader? */
const introduces = (text: string) => {
  const folded = fold(text).slice(-260);
  return (
    /[:…]\s*$/.test(text.trim()) &&
    ASKING_VERB.test(folded) &&
    !matchLabels(text).some(({ label }) => label === 'action' || label === 'targets')
  );
};

/**
 * Finds lists of demands that have no label and follow words that ask for something.
 * @param lines without letters and posts
 */
export function findAskedLists(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  let behind = 0;
  for (const [at, line] of lines.entries()) {
    // Skip the lines of a list that was read already.
    if (at < behind || line.kind !== 'item' || isBlank(line)) continue;
    const before = lines.slice(Math.max(0, at - 8), at).filter((one) => !isBlank(one));
    const last = before.at(-1);
    if (!last || last.kind === 'item') continue;
    // The introduction may stand on several lines.
    const intro = last.kind === 'heading' ? last.text : (toParagraphs(before).at(-1)?.text ?? '');
    if (!introduces(`${intro}${last.kind === 'heading' ? ':' : ''}`)) continue;
    let end = at;
    while (end < lines.length) {
      const next = lines[end] as Line;
      const previous = lines[end - 1] as Line;
      if (!isBlank(next) && next.kind !== 'item' && isBlank(previous)) break;
      if (next.kind === 'heading' || readContacts(next.text).emails.length > 0) break;
      end += 1;
    }
    const list = lines.slice(at, end);
    behind = end;
    const items = new Set(list.filter(({ kind }) => kind === 'item').map((one) => one.at));
    const entries = toParagraphs(list).filter(({ first }) => items.has(first));
    if (entries.length > 0) found.push(...entries.filter(isDemand));
  }
  return found;
}

/** Finds entries of lists that show only by their first words that they are demands. */
export function findLooseDemands(sections: readonly Section[]): Paragraph[] {
  return sections
    .filter(({ label }) => ['head', 'loose', 'action', 'kind', 'deadline'].includes(label))
    .flatMap((section) => {
      const items = readDemands({
        ...section,
        lines: section.lines.filter(
          ({ kind, text }, at) =>
            kind === 'item' || !text.trim() || section.lines[at - 1]?.kind === 'item',
        ),
      });
      const asking = items.filter(
        ({ text }) => /^\p{L}+(?:ing|ndo|ant)\b/u.test(text) && DEMAND_VERB.test(fold(text)),
      );
      return asking.length >= 2 || (items.length > 0 && asking.length === items.length)
        ? asking
        : [];
    });
}
