import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { anyWordOf, ORDINALS } from '../languages/vocabulary.ts';

/** The number of an urgent action: series, number and year of the first action, and which update it is. */
export interface Reference {
  /** as printed, white space folded */
  printed: string;
  series: 'UA' | 'EX' | 'MA' | 'NSA';
  /** without leading zeros */
  number: number;
  /** two digits */
  year: string;
  /** 1 for the first update */
  update?: number | undefined;
  stage?: 'update' | 'final' | 'stop' | 'correction' | 'clarification' | undefined;
  /** does a series or a kind of action stand before the number? */
  isNamed: boolean;
  /** where it stands in the line, in UTF-16 units */
  from: number;
  to: number;
}

const ORDINAL = ORDINALS.join('|');
const UPDATE = anyWordOf('updates');
const KIND = `${anyWordOf('urgentKinds')}s?|urgent appeal|medical action|refugee action|action`;
const STAGE = `(?:(?<correction>correction|clarification(?: of)?)|(?<final>${anyWordOf('finalUpdates')})|(?<stop>stop action))`;
/** The whole grammar in one pattern, from left to right, so that its gaps stay small. */
const PATTERN = new RegExp(
  `(?:${STAGE}[ :]{0,3}(?:of |on |to |sobre |zu )?)?` +
    `(?:(?<ordinal>${ORDINAL})(?: (?:ua )?(?<updated>${UPDATE}))?[ :]{0,3}(?:on |to |sobre (?:la )?|zu |zur |sur (?:la |l')?|de (?:la |l')?|su(?:lla)? |della |dell'|da |van |van de |op |av |pa )?)?` +
    `(?:(?<bare>${UPDATE})[ :]{1,3}(?:(?:on|to|sobre(?: la)?|zu|sur|de|su|op|n[o°])[ :]{1,3})?)?` +
    `(?:(?:${KIND}) ?(?:no\\.? |number |nummer |n[o°]\\.? ?|num\\.? )?[:#-]? ?)?` +
    `(?<series>uaa?|au|fi|fu|ex(?:tra)?|ran|ma|nsa|extra)?(?<gap> ?[:#-]{0,2} ?)` +
    // `UA-257-1/2014`, as the German section writes an update.
    `(?<number>\\d{1,4})(?:-(?<inner>\\d{1,2}))?(?<sep>[/.])(?<year>(?:19|20)\\d{2}|\\d{2})(?:-(?<update>\\d{1,2}))?(?![\\d/.]\\d|\\d|[-/]\\d|(?!(?:ai[ -]?)?(?:index|indice|fecha|datum|date))\\p{L})`,
  'gu',
);

const KIND_BEFORE = new RegExp(
  `(?:${KIND}) ?(?:no\\.? |number |nummer |n[o°]\\.? ?)?[:#-]? ?$`,
  'u',
);
const KIND_AHEAD = new RegExp(
  `^(?:${KIND})[\\s:#-]+(?=(?:uaa?|au|fi|ex|ran|ma|nsa)(?!\\p{L}))`,
  'u',
);

/** Words before a number that is only an example, or that belongs to an older action. */
const WORDS_BEFORE_DECOY = new RegExp(`${anyWordOf('decoys')}[^.]{0,40}$`, 'u');

/** What stands between two references when a word before the first applies to both. */
const LINKING_WORD = /^\s?(?:and|y|und|et|e|en|och|og|&|,)\s?$/u;

const SERIES: Record<string, Reference['series']> = { ex: 'EX', extra: 'EX', ma: 'MA', nsa: 'NSA' };

function ordinalOf(words: string | undefined): number | undefined {
  if (!words) return undefined;
  const at = ORDINALS.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(words));
  return at < 0 ? undefined : at + 1;
}

/** The stage that words before a reference name. */
function stageOf({ correction, final, stop }: Record<string, string | undefined>) {
  if (correction) return correction.startsWith('clar') ? 'clarification' : 'correction';
  return final ? 'final' : stop ? 'stop' : undefined;
}

/** Does a number with a dot or without a series look like a reference here, and not like an amount or a date? */
function isPlausible(groups: Record<string, string | undefined>, before: string, after: string) {
  const { series, number = '', inner, sep, year = '', bare, ordinal } = groups;
  const value = Number(number);
  if (value === 0 || value > 999) return false;
  if (series) return true;
  if (inner) return false;
  // A day and a month, a price, a paragraph of a law.
  if (
    /[\d/.,-]$/.test(before) ||
    /(?:chf|fr\.?|eur|usd|\$|€|art(?:icle|\.)?|§|no\.? de page)\s*$/u.test(before)
  )
    return false;
  if (sep === '.') return Boolean(bare) || /(?:urgent action|ua)[ #:]*$/u.test(before);
  if (bare || ordinal) return true;
  // A label in a script without a table may stand before the number.
  const isApart = /^[^\p{Script=Latin}\d]{0,40}$/u.test(before);
  return year.length === 2 && number.length >= 2 && isApart && after.trim().length < 60;
}

/**
 * Finds every reference in a line, in order.
 * @example findReferences('Further information on UA 41/04')[0]?.printed // 'UA 41/04'
 */
export const findReferences = remember(readReferences);

function readReferences(line: string): Reference[] {
  if (!/\p{Nd}[/.]\p{Nd}/u.test(line)) return [];
  const text = line.slice(0, 3000);
  const folded = fold(text);
  const found: Reference[] = [];
  for (const match of folded.matchAll(PATTERN)) {
    const groups = (match.groups ?? {}) as Record<string, string | undefined>;
    const end = match.index + match[0].length;
    const [before, after] = [folded.slice(0, match.index), folded.slice(end)];
    const named =
      groups.series || KIND_BEFORE.test(match[0].slice(0, match[0].indexOf(groups.number ?? '')));
    const isWithinWord = /[\p{L}\d]$/u.test(before) && /^[\p{L}\d]/u.test(match[0]);
    const fits = named ? Number(groups.number) > 0 : isPlausible(groups, before, after);
    if (isWithinWord || !fits || WORDS_BEFORE_DECOY.test(before)) continue;
    const ordinal = ordinalOf(groups.ordinal);
    // `Further information on UA 41/04`: the printed reference begins with its series.
    const prefix =
      (groups.bare || groups.updated) && groups.series
        ? Math.max(0, match[0].lastIndexOf(groups.series, match[0].indexOf(groups.number ?? '')))
        : 0;
    const whole = text
      .slice(match.index + prefix, end)
      .replace(/\s+/g, ' ')
      .replace(/^[\s:#-]+/, '')
      .trim();
    // `Urgent Action: UA 12/34` says the kind twice.
    const kind = groups.series ? KIND_AHEAD.exec(fold(whole))?.[0].length : 0;
    const printed = whole.slice(kind ?? 0);
    const series =
      SERIES[groups.series ?? ''] ??
      (/medical/.test(match[0]) ? 'MA' : /refugee/.test(match[0]) ? 'NSA' : 'UA');
    // "THIRD UA" counts the issues of a case, "third update" its updates.
    const counted =
      ordinal === undefined ? undefined : groups.updated || groups.bare ? ordinal : ordinal - 1;
    const update = Number(groups.update ?? groups.inner ?? counted) || undefined;
    // `Update to UA 12/34 and UA 13/34` updates both.
    const last = found.at(-1);
    const isLinked = last && LINKING_WORD.test(folded.slice(last.to, match.index));
    const isUpdate = update || groups.bare || groups.updated;
    const stage = stageOf(groups) ?? (isUpdate ? 'update' : isLinked ? last.stage : undefined);
    found.push({
      ...{ printed, series, number: Number(groups.number), year: (groups.year ?? '').slice(-2) },
      ...{ update, stage, isNamed: Boolean(named) },
      ...{ from: match.index, to: end },
    });
  }
  return found;
}

/** The case that a reference belongs to, `105/22`; with its series, unless that is UA. */
export function caseOf({ series, number, year }: Reference): string {
  return `${series === 'UA' ? '' : `${series} `}${number}/${year}`;
}

/** The identity of an issue, `105/22-1`; the first action has the case as its identity. */
export function idOf(reference: Reference): string {
  const { update, stage } = reference;
  const isLast = stage === 'final' || stage === 'stop';
  const ending = update ? `-${update}` : isLast ? `-${stage}` : stage ? '-u' : '';
  return caseOf(reference) + ending;
}
