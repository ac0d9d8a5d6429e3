import type { LanguageTag } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { publishers } from '../publishers/publisher-of.ts';
import { tables } from './index.ts';
import { letterFormulas } from './letter-formulas.ts';
import type { Label, LanguageTable } from './table.ts';

/** Makes few expressions of the tables of all languages, so that a line is compared with all of them at once. */

/** `…` in a table: up to so many characters. */
const GAP = '.{0,90}?';
/** Scans and old mails lost letters with accents: `ACCIN`, `INFORMACIN`. */
const toPattern = (pattern: string) =>
  fold(pattern)
    .replaceAll('…', GAP)
    .replaceAll('.{0,90}?', GAP)
    .replace(/cion(?!\p{L})/gu, 'cio?n')
    .replaceAll('envien', 'envi?en');

/** A piece of an expression that matches any of these, the longest first, so that `urgent action` does not hide `urgent action appeal`. */
export const anyOf = (patterns: readonly string[]) =>
  [...new Set(patterns.map(toPattern))].sort((a, b) => b.length - a.length).join('|') || '(?!)';

type ListKey = {
  [Key in keyof LanguageTable]-?: NonNullable<LanguageTable[Key]> extends string[] ? Key : never;
}[keyof LanguageTable];

/** Every entry of one list, in all languages. */
export const wordsOf = (key: ListKey) => tables.flatMap((table) => table[key] ?? []);

/** Any word of one list, in all languages, as a piece of an expression. */
export const anyWordOf = (...keys: ListKey[]) => `(?:${anyOf(keys.flatMap(wordsOf))})`;

/** First to ninth in all languages, each as a piece of an expression. */
export const ORDINALS: readonly string[] = Array.from({ length: 9 }, (_, at) =>
  anyOf(tables.flatMap(({ ordinals }) => ordinals?.[at]?.split('|') ?? [])),
);

/** Bullets, numbers, a day and quotation marks that stand before a heading. */
const BEFORE_LABEL =
  '^[\\s"(«„*_#>•·▪●○◦►▶➔→|-]*(?:(?:\\d{1,2}|[ivx]{1,4})[.)]\\s+)?(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\s*[-/:|]\\s*)?';
/** What stands between a label and its value. */
const AFTER_LABEL =
  '(?:\\s?\\[[\\d*]{1,3}\\])?\\s*\\??\\s*(?:\\([^()]{1,60}\\))?\\s*["»*_]*\\s*(?:[:：]+\\s*["*_]*|$|\\s[-–—|→/]\\s)';

interface Matcher {
  label: Label;
  closed: RegExp;
  open: RegExp | undefined;
}

const labels = [...new Set(tables.flatMap((table) => Object.keys(table.labels) as Label[]))];
/** A publisher's own words count in every text, since a pasted one does not say whose it is. */
const sources = [...tables, ...publishers];

/** Words that a label may have beyond those of its table end at its colon, so that they are not its value. */
const withinLabel = (pattern: string) => pattern.replaceAll('.{0,', '[^:]{0,');

const matchers: readonly Matcher[] = labels.map((label) => {
  const closed = sources.flatMap((source) => source.labels?.[label] ?? []).map(withinLabel);
  const open = tables.flatMap((table) => table.openLabels?.[label] ?? []);
  return {
    label,
    closed: new RegExp(`${BEFORE_LABEL}(${anyOf(closed)})${AFTER_LABEL}`, 'u'),
    open:
      open.length > 0
        ? new RegExp(`${BEFORE_LABEL}(${anyOf(open)})(?=[\\s:])\\s*:?\\s*`, 'u')
        : undefined,
  };
});

/** A label at the beginning of a line. */
export interface LabelMatch {
  label: Label;
  /** its words, folded */
  words: string;
  /** where its value begins in the line; the line's length when no value follows */
  end: number;
}

/** Longest line without a colon that may begin with a label. */
const MAX_LABEL_LINE = 160;

const rank = ({ label, words }: LabelMatch) => words.length + (label === 'skip' ? -0.5 : 0);

/**
 * Finds the labels that a line may begin with, the longest first.
 * @example matchLabels('Deadline: 5 May')[0] // { label: 'deadline', words: 'deadline', end: 10 }
 */
export const matchLabels = remember(findLabels);

function findLabels(line: string): LabelMatch[] {
  const folded = fold(line);
  const colon = folded.indexOf(':');
  const isLong = folded.length > MAX_LABEL_LINE;
  if (!folded.trim() || (isLong && (colon < 0 || colon > MAX_LABEL_LINE))) {
    if (folded.length > 2000 || !isLong) return [];
  }
  const head = folded.slice(0, 400);
  const found: LabelMatch[] = [];
  for (const { label, closed, open } of matchers) {
    const match = closed.exec(head) ?? open?.exec(head);
    if (match) found.push({ label, words: match[1] ?? '', end: match[0].length });
  }
  return found.sort((a, b) => rank(b) - rank(a));
}

/** A pattern at the beginning of a folded line. */
export const startsWith = (patterns: readonly string[]) =>
  new RegExp(`^[\\s"«„*_•-]*(?:${anyOf(patterns)})(?![\\p{L}\\p{N}])`, 'u');

/** Whole words of these lists anywhere in a folded text, in all languages. */
export const wholeWord = (...keys: ListKey[]) =>
  new RegExp(`(?<![\\p{L}])${anyWordOf(...keys)}(?![\\p{L}])`, 'u');

/** Makes a test of a text, which it folds. */
const testOf = (pattern: RegExp) => (text: string) => pattern.test(fold(text));
/** Makes the test whether a text begins with an entry of these lists. */
export const beginsWith = (...keys: ListKey[]) => testOf(startsWith(keys.flatMap(wordsOf)));
/** Makes the test whether a text has a whole word of these lists. */
export const hasWord = (...keys: ListKey[]) => testOf(wholeWord(...keys));
/** Makes the test whether a text has a word that begins like an entry of these lists. */
export const hasStem = (...keys: ListKey[]) =>
  testOf(new RegExp(`(?<!\\p{L})${anyWordOf(...keys)}`, 'u'));
/** Makes the test whether a text has an entry of these lists anywhere, even within a word. */
export const hasAnyOf = (...keys: ListKey[]) => testOf(new RegExp(anyWordOf(...keys), 'u'));
/** Makes the test whether a text begins with the letters of an entry, which may go on as another word. */
export const startsLike = (...keys: ListKey[]) => testOf(new RegExp(`^${anyWordOf(...keys)}`, 'u'));

const perLanguage = (key: ListKey) =>
  tables.map((table) => ({ language: table.language, pattern: startsWith(table[key] ?? []) }));

const salutations = perLanguage('salutations');
const closings = perLanguage('closings');
const formulas = letterFormulas.map(({ language, ...formula }) => ({
  ...{ language, salutation: startsWith(formula.salutations) },
  closing: startsWith(formula.closings),
}));
const members = new RegExp(`\\b(?:${anyOf(wordsOf('members'))})\\b`, 'u');

const findLanguage = (
  list: { language: LanguageTag; pattern: RegExp }[],
  text: string,
): LanguageTag | undefined => {
  const folded = fold(text.slice(0, 200));
  return list.find(({ pattern }) => pattern.test(folded))?.language;
};

/** The language in which a line greets an official; undefined: it greets nobody, or the members of a network. */
export function salutationLanguage(line: string): LanguageTag | undefined {
  const language = findLanguage(salutations, line);
  // `Dear [Member of Congress]` greets whoever the sender fills in.
  const greeted = line.slice(0, 60).replace(/\[[^\]]*\]?/g, '');
  return language && !members.test(fold(greeted)) ? language : undefined;
}

/** Does a line greet the members of a network, `Dear letter writers,`? */
export const greetsMembers = (line: string) =>
  findLanguage(salutations, line) !== undefined && salutationLanguage(line) === undefined;

/** The language in which a line ends a letter. */
export const closingLanguage = (line: string) => findLanguage(closings, line);

/** Does a line greet, or end a letter, in a language that has no table? Addresses have such words, too. */
export const isFormula = (of: 'salutation' | 'closing', line: string) => {
  const folded = fold(line.slice(0, 200));
  return formulas.some((formula) => formula[of].test(folded));
};

const office = wholeWord('roles', 'officesBeforeNames');
const title = startsWith(wordsOf('titles'));
const addressedTo = startsWith(wordsOf('addressedTo'));
/** What may stand before an office: words with a capital letter, and small ones such as `de`. */
const BEFORE_OFFICE = /^(?:(?:[^\p{Ll}\s][^\s:;!?]*|\p{Ll}{1,3})\s+)*$/u;

/**
 * By what a line shows that it speaks to an official: an office near its beginning, or a title.
 * @example findOffice('To the Attorney General:') // 'office'
 */
export function findOffice(line: string): 'office' | 'title' | undefined {
  const text = line.slice(addressedTo.exec(fold(line))?.[0].length ?? 0).trimStart();
  const found = office.exec(fold(text));
  if (found && BEFORE_OFFICE.test(text.slice(0, found.index))) return 'office';
  return title.test(fold(text)) ? 'title' : undefined;
}
