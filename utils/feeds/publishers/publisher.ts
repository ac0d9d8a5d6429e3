import type { LanguageTag } from '../../actions/types.ts';
import type { SourceKind } from '../kinds/kind.ts';
import type { LeadFilter } from '../lead-filter.ts';
import type { Publisher as WholePublisher } from './schema.ts';

/** A record of `public/publishers.json`, without what only those who keep the file read. */
export type Publisher = Omit<WholePublisher, (typeof ONLY_IN_FILE)[number] | 'name' | 'filter'> & {
  /** by language */
  name: Record<LanguageTag, string>;
  filter?: LeadFilter;
};

/** The parts of a record that stay out of what is shipped. */
export const ONLY_IN_FILE = ['evidence', 'confidence', 'terms', 'rhythm'] as const;

/** One that can be followed, with the kind that its address is. */
export type FollowablePublisher = Publisher & { kind: SourceKind['id'] };

/** Can it be followed? Whoever refuses programs can only be opened. */
export const canFollow = (publisher: Publisher): publisher is FollowablePublisher =>
  publisher.kind !== undefined && !publisher.blocksPrograms && !publisher.retired;

/** Does following it bring something by itself, and not only tell that its page changed? */
export const bringsCalls = (publisher: Publisher) =>
  canFollow(publisher) && publisher.brings !== 'page';

/** The page that a person opens: where it can be followed, its address is for programs. */
export const pageOf = ({ kind, url, home }: Publisher) =>
  kind === undefined || kind === 'page' ? url : home;

/** Its name for who reads these languages, and the language of that name. */
export function nameOf({ name }: Publisher, languages: readonly string[]): [LanguageTag, string] {
  const own = Object.keys(name)[0] ?? '';
  const found = languages.map(primaryOf).find((one) => name[one] !== undefined) ?? own;
  return [found, name[found] ?? ''];
}

/** `es` of `es-MX`. */
export const primaryOf = (language: string) => language.toLowerCase().split('-')[0] ?? '';
