import type { UrgentAction } from '../../actions/types.ts';
import { fold } from '../../text/fold.ts';
import { isBody, isPublisher, isRole, isTitled } from '../entities/names.ts';
import { countriesIn } from '../languages/country-names.ts';
import { tables } from '../languages/index.ts';
import { anyWordOf } from '../languages/vocabulary.ts';

/** Finds who an action is for where no label says so: by the name that both story and appeal use. */

const NAME_PART = "\\p{Lu}[\\p{L}'’]{1,40}(?:-\\p{L}[\\p{L}'’]{0,40}){0,4}";
const PARTICLE = '(?:de|del|de la|da|dos|van|von|bin|bint|ibn|al|el|ben|ould|oulda?|mint|thi)';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@#])${NAME_PART}(?:\\s+(?:${PARTICLE}\\s+)?(?:al-|el-|ul-)?${NAME_PART}){1,4}(?![\\p{L}@])`,
  'gu',
);
/** Words of institutions, places and newspapers, which begin with capital letters like names. */
const NO_NAME = new RegExp(`(?<![\\p{L}-])${anyWordOf('institutions')}s?(?![\\p{L}-])`, 'u');
const PLACE_WORD_BEFORE = new RegExp(
  `(?<!\\p{L})${anyWordOf('placed')}\\s+(?:the |la |el |le |der |den |dem |de |het )?$`,
  'u',
);
/** An institution that is named after what follows, `University of the Upper Mun`. */
const INSTITUTION_BEFORE = new RegExp(
  `(?<![\\p{L}-])${anyWordOf('institutions')} (?:of|for|de|del|da|do|du|di|der|des|von|van|fur|pour|para|per|voor)(?: (?:the|la|el|le|der|die|den|de))? $`,
  'u',
);
const GROUP_NOUN_BEFORE = new RegExp(`(?<!\\p{L})${anyWordOf('named')}\\s+["'«“„]?$`, 'u');
/** An occupation or a title may stand between these words and the name, `release of the well-known lawyer Ana Paz`. */
const BEFALLEN_BEFORE = new RegExp(
  `(?<!\\p{L})${anyWordOf('befallen')}(?<between>(?:\\s?\\p{L}[\\p{L}-]{0,16}\\.?){0,5})\\s?$`,
  'u',
);
const BEFALLEN_AHEAD = new RegExp(`^${anyWordOf('befallen')}\\s+`, 'u');
const FREQUENT_WORDS = new Set(tables.flatMap(({ words }) => words.split(' ').map(fold)));

/** Removes words before a name that do not belong to it: articles, titles, occupations that begin a sentence. */
function trimName(text: string): string {
  // A German noun begins with a capital letter, too: `Freilassung von Ana Paz`.
  const words = text.slice(BEFALLEN_AHEAD.exec(fold(text))?.[0].length ?? 0).split(/\s+/);
  while (words.length > 1) {
    const first = words[0] as string;
    const isOther =
      FREQUENT_WORDS.has(fold(first)) || isTitled(first) || isTitled(`${first} x`) || isRole(first);
    if (!isOther) break;
    words.shift();
  }
  return words.length > 1 ? words.join(' ') : '';
}

const isPerson = (name: string) =>
  !NO_NAME.test(fold(name)) &&
  !isBody(name) &&
  !isPublisher(name) &&
  countriesIn(name).length === 0 &&
  name.split(/\s+/).every((word) => word.length > 1);

/** Most UTF-16 units of story and of appeal that are searched. A name that comes only later is not the subject. */
const MAX_TEXT = 40_000;
/** Most names that are compared. */
const MAX_NAMES = 500;

/** Finds every name of a text and its first place; of a name with three words or more also all but the first word. */
function findNames(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { 0: printed, index } of text.matchAll(NAME)) {
    const name = trimName(printed);
    const words = name.split(' ');
    for (const one of [name, ...(words.length > 2 ? [words.slice(1).join(' ')] : [])]) {
      if (!found.has(one) && /^\p{Lu}/u.test(one)) found.set(one, index);
    }
    if (found.size >= MAX_NAMES) break;
  }
  return found;
}

const countOccurrences = (name: string, text: string) => text.split(name).length - 1;

/** Does the text say before this place whose release, case or life it is about? */
function isBefallen(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 100), index);
  const { between } = BEFALLEN_BEFORE.exec(fold(before))?.groups ?? {};
  if (between === undefined) return false;
  const words = before.slice(before.trimEnd().length - between.trimEnd().length).split(/\s+/);
  return words.every((word) => /^\p{Ll}/u.test(word) || word.length <= 4);
}

/** Counts a name, and its last part alone: `Ana Paz … Ms Paz`. */
function countMentions(name: string, text: string): number {
  const last = name.split(' ').at(-1) ?? name;
  const alone = new RegExp(`(?<![\\p{L}-])${RegExp.escape(last)}(?![\\p{L}-])`, 'gu');
  return last.length < 4 ? countOccurrences(name, text) : [...text.matchAll(alone)].length;
}

/** The texts that are searched for names. */
export interface PeopleSource {
  /** title, summary and background, as printed */
  story: string;
  /** demands, letters and posts */
  appeal: string;
  /** names of officials: the action is not for them */
  others: readonly string[];
}

/**
 * Finds the people an action is for: at most six names that both its story and its appeal use.
 * @returns a guess where the story names none of them
 */
export function findPeople(source: PeopleSource): {
  people: NonNullable<UrgentAction['people']>;
  isGuess: boolean;
} {
  const { others } = source;
  const [story, appeal] = [source.story.slice(0, MAX_TEXT), source.appeal.slice(0, MAX_TEXT)];
  const whole = `${story}\n${appeal}`;
  const counts = new Map<string, number>();
  const places: string[] = [];
  const befallen = new Set<string>();
  for (const [name, index] of findNames(whole)) {
    if (index > MAX_TEXT || places.some((place) => place !== name && isOnlyIn(name, place, whole)))
      continue;
    const isOfficial = others.some(
      (other) => other.includes(name) || name.includes(other) || isShortForm(name, other),
    );
    if (isOfficial || !isPerson(name)) continue;
    const all = [...whole.matchAll(new RegExp(RegExp.escape(name), 'gu'))];
    const isAfter = (words: RegExp) => (one: RegExpExecArray) =>
      words.test(fold(whole.slice(Math.max(0, one.index - 24), one.index)));
    // `Ana Paz i Eva Luz`: what means `in` in one language means `and` in others.
    const isJoined = ({ index: at }: RegExpExecArray) =>
      /\p{Lu}[\p{L}'’-]+ i $/u.test(whole.slice(Math.max(0, at - 40), at));
    const placed = all.filter((one) => isAfter(PLACE_WORD_BEFORE)(one) && !isJoined(one));
    const isNamed = all.some(isAfter(GROUP_NOUN_BEFORE)) || all.every(isAfter(INSTITUTION_BEFORE));
    // `a` stands before places in some languages, before persons in others.
    const sure = placed.filter(({ index: at }) => !/(?<!\p{L})[aà]\s+$/iu.test(whole.slice(0, at)));
    if (isNamed || sure.length * 2 >= all.length || placed.length * 2 > all.length) {
      places.push(name);
      continue;
    }
    if (all.some((one) => isBefallen(whole, one.index))) befallen.add(name);
    counts.set(name, all.length);
  }
  const isIn = (name: string, text: string) => text === '' || countOccurrences(name, text) > 0;
  const isMentioned = (name: string, count: number) =>
    count >= 2 || (befallen.has(name) && countMentions(name, whole) >= 2);
  const mentioned = [...counts].filter(
    ([name, count]) => isMentioned(name, count) && isIn(name, appeal),
  );
  const told = mentioned.filter(([name]) => isIn(name, story));
  // A sample letter stands alone, or below a text on letters as such.
  const isGuess = told.length === 0;
  const one = [...counts].filter(([name]) => befallen.has(name)).slice(0, 1);
  const shared = isGuess ? (mentioned.length > 0 ? mentioned : one) : told;
  const isPart = (name: string, of: string) => of !== name && of.includes(name);
  const longest = shared.filter(
    ([name]) =>
      !shared.some(([other]) => isPart(name, other) && !hasOccupation(other, name, whole)) &&
      !shared.some(([other]) => isPart(other, name) && hasOccupation(name, other, whole)),
  );
  const highest = Math.max(0, ...longest.map(([, count]) => count));
  const people = longest
    .filter(([name, count]) => count >= highest * 0.6 || befallen.has(name))
    .slice(0, 6)
    .map(([name]) => ({ name }));
  return { people, isGuess };
}

/** Is the longer name an occupation with a name, `Lehrer Ahmed Muster`? Then the name also stands alone. */
function hasOccupation(long: string, name: string, whole: string): boolean {
  if (!long.endsWith(` ${name}`)) return false;
  const alone = [...whole.matchAll(new RegExp(RegExp.escape(name), 'gu'))].filter(
    ({ index }) => !/\p{Lu}[\p{L}'’-]*\s$/u.test(whole.slice(Math.max(0, index - 30), index)),
  );
  return alone.length >= countOccurrences(long, whole);
}

const isOnlyIn = (name: string, place: string, whole: string) =>
  place.includes(name) && countOccurrences(name, whole) === countOccurrences(place, whole);

/** Does this name use only words of a longer one, `Dina Boluarte`? */
function isShortForm(name: string, whole: string): boolean {
  const words = new Set(whole.split(/\s+/));
  return name.split(/\s+/).every((word) => words.has(word));
}
