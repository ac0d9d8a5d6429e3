import type { ExtractedAction, FoundAction } from '../extract/extracted-action.ts';

/** Lists of the record in which a person adds and removes entries. */
export type EntryList = 'targets' | 'copies' | 'letters' | 'posts' | 'demands';

/** Adds an empty addressee, letter, post or demand to the action. */
export function addEntry(action: FoundAction, list: EntryList, language: string): FoundAction {
  const others = (action[list] ?? []) as { id?: string }[];
  let number = others.length + 1;
  while (others.some(({ id }) => id === `added-${number}`)) number += 1;
  const addressee = { id: `added-${number}`, name: '' };
  const letter = { body: { [language]: [] } };
  const entry = {
    letters: letter,
    posts: { text: { [language]: '' } },
    demands: { [language]: '' },
  };
  const added = list === 'targets' || list === 'copies' ? addressee : entry[list];
  return { ...action, [list]: [...others, added] };
}

/** Removes an entry from the action and its origins; the entries after it move up. */
export function removeEntry(
  { action, fields }: ExtractedAction,
  list: EntryList,
  at: number,
): ExtractedAction {
  const others = (action[list] ?? []).filter((_, place: number) => place !== at);
  const moved = fields.flatMap((field) => {
    const [, place, rest] = new RegExp(`^${list}\\[(\\d+)\\](.*)$`).exec(field.path) ?? [];
    if (place === undefined || Number(place) < at) return [field];
    return Number(place) === at ? [] : [{ ...field, path: `${list}[${Number(place) - 1}]${rest}` }];
  });
  return { action: { ...action, [list]: others }, fields: moved };
}

const LISTS: readonly EntryList[] = ['targets', 'copies', 'letters', 'posts', 'demands'];

/** Does a value hold no text? The id of an addressee counts for nothing, since nobody wrote it. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || value === null) return value === undefined || value === null;
  return Object.entries(value).every(([name, part]) => name === 'id' || isEmpty(part));
}

/**
 * Removes the entries at the end of each list that nobody filled in, which an empty form has. One in the middle stays,
 * so that faults keep their places.
 */
export function dropEmptyEntries(action: FoundAction): FoundAction {
  const next: Record<string, unknown> = { ...action };
  for (const list of LISTS) {
    const entries = action[list] as unknown[] | undefined;
    const last = entries?.findLastIndex((entry) => !isEmpty(entry)) ?? -1;
    if (entries && last < entries.length - 1) next[list] = entries.slice(0, last + 1);
  }
  return next as FoundAction;
}
