import { addDays } from '../../actions/dates.ts';
import type { IsoDate } from '../../actions/types.ts';
import { bringsCalls, canFollow, type Publisher, primaryOf } from './publisher.ts';

/** For whom publishers are chosen. */
interface Person {
  /** what the person reads, best first, as `navigator.languages` has it */
  languages: readonly string[];
  today: IsoDate;
}

/** Publishers to offer first, and what must be said of them. */
export interface Choice {
  offered: Publisher[];
  /**
   * `none`: nobody publishes in the person's languages, so these are in English; `open-only`: what is in their first
   * language can only be opened
   */
  note?: 'none' | 'open-only';
}

/** How many are offered at most, and at least where there are so many. */
const [MOST, LEAST] = [5, 3];
/** How long somebody's look at an address counts, in days: half a year. */
const FRESH_DAYS = 183;
/** The language of what is offered to everybody. */
const INTERNATIONAL = 'en';

const BRINGS = ['action', 'full-text', 'lead', 'page'];

/** Which three to five publishers to offer first; those in the person's own languages, whatever their size. */
export function choosePublishers(
  publishers: readonly Publisher[],
  { languages, today }: Person,
): Choice {
  const wanted = [...new Set(languages.map(primaryOf))];
  const candidates = publishers.filter(({ notOffered, retired }) => !notOffered && !retired);
  // Whoever writes first in another language comes after those of this one.
  const rankOf = (one: Publisher) => {
    const ranks = one.languages.map((each) => wanted.indexOf(primaryOf(each)));
    return Math.min(
      ...ranks.map((rank, at) => (rank < 0 ? wanted.length : rank + Math.sign(at) / 2)),
    );
  };
  const sort = (some: Publisher[]) => some.sort((a, b) => comparePublishers(a, b, rankOf, today));
  const own = sort(candidates.filter((one) => rankOf(one) < wanted.length));
  const offered = own.slice(0, MOST);
  // Five pages to open must not hide the one feed in another language that the person reads.
  const following = own.find(bringsCalls);
  if (following && !offered.includes(following)) offered.splice(-1, 1, following);
  if (offered.length < LEAST) {
    const others = sort(candidates.filter((one) => !own.includes(one) && isInternational(one)));
    offered.push(...others.slice(0, LEAST - offered.length));
  }
  if (own.length === 0) return { offered, note: 'none' };
  const first = own.filter((one) => rankOf(one) < 1);
  return first.some(canFollow) ? { offered } : { offered, note: 'open-only' };
}

const isInternational = ({ languages, countriesOfWriters }: Publisher) =>
  languages.some((one) => primaryOf(one) === INTERNATIONAL) && countriesOfWriters.length === 0;

/** The person's languages first, then what one of us saw lately, then what brings most, then by id. */
function comparePublishers(
  one: Publisher,
  other: Publisher,
  rankOf: (publisher: Publisher) => number,
  today: IsoDate,
): number {
  const since = addDays(today, -FRESH_DAYS);
  const keyOf = (publisher: Publisher) => [
    rankOf(publisher),
    (publisher.checkedLive?.day ?? '') >= since ? 0 : 1,
    bringsCalls(publisher) ? 0 : 1,
    BRINGS.indexOf(publisher.brings),
    canFollow(publisher) ? 0 : 1,
  ];
  const [mine, theirs] = [keyOf(one), keyOf(other)];
  const at = mine.findIndex((value, place) => value !== theirs[place]);
  if (at >= 0) return (mine[at] ?? 0) - (theirs[at] ?? 0);
  return one.id < other.id ? -1 : 1;
}

/** All of them by language: the person's own first, then by the languages' tags. Each stands once. */
export function groupByLanguage(
  publishers: readonly Publisher[],
  { languages, today }: Person,
): { language: string; publishers: Publisher[] }[] {
  const wanted = [...new Set(languages.map(primaryOf))];
  const groups = new Map<string, Publisher[]>();
  for (const one of publishers.filter(({ retired }) => !retired)) {
    const own = one.languages.map(primaryOf);
    const language = wanted.find((each) => own.includes(each)) ?? own[0] ?? '';
    groups.set(language, [...(groups.get(language) ?? []), one]);
  }
  const placeOf = (language: string) =>
    wanted.includes(language) ? wanted.indexOf(language) : wanted.length;
  return [...groups]
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([language, some]) => ({
      language,
      publishers: some.sort((a, b) => comparePublishers(a, b, () => 0, today)),
    }));
}
