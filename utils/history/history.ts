import type { IsoDate, LanguageTag, NetworkId } from '../actions/types.ts';

/** One thing that this person did with Vigil. It is kept on this machine only. */
export interface Deed {
  action: string;
  kind: 'post' | 'letter';
  /** how the text left Vigil; `sent` is what the person says */
  how: 'inserted' | 'copied' | 'opened' | 'sent';
  /** the network or webmail, where there was one; of what was sent, the way: `email`, `post`, `fax` */
  where?: NetworkId;
  language: LanguageTag;
  date: IsoDate;
  /** the number of the suggested message, from 0 */
  message?: number;
  /** a post's text, known again by its mark and not kept */
  mark?: string;
}

/** Adds a deed; the same one twice on a day counts once. */
export function addDeed(deeds: readonly Deed[], deed: Deed): Deed[] {
  const same = (other: Deed) => JSON.stringify(keyOf(other)) === JSON.stringify(keyOf(deed));
  return deeds.some(same) ? [...deeds] : [...deeds, deed];
}

const keyOf = ({ action, kind, how, where, language, date, mark }: Deed) => [
  action,
  kind,
  how,
  where ?? '',
  language,
  date,
  mark ?? '',
];

/** What was done for one action, newest first. */
export function deedsFor(deeds: readonly Deed[], action: string): Deed[] {
  return deeds.filter((deed) => deed.action === action).reverse();
}

/** The last time that exactly this text went out. */
export function lastUse(deeds: readonly Deed[], mark: string): Deed | undefined {
  return deeds.findLast((deed) => deed.mark === mark);
}
