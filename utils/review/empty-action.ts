import type { IsoDate, LanguageTag } from '../actions/types.ts';
import type { ExtractedAction, FoundAction } from '../extract/extracted-action.ts';
import { pageAddress } from '../extract/page-address.ts';
import type { SourceText } from '../extract/source-text.ts';
import { addEntry } from './entries.ts';

/**
 * An action of which nothing was read, with an empty box for each thing that a person needs.
 * @param language what the source is written in
 * @param viewed the day on which the page was looked at
 */
export function makeEmptyAction(
  { url }: SourceText,
  { language, viewed }: { language: LanguageTag; viewed: IsoDate },
): ExtractedAction {
  const source = { publisher: '', ...pageAddress(url), retrieved: viewed };
  const lists = ['targets', 'demands', 'letters'] as const;
  const action = lists.reduce<FoundAction>((made, list) => addEntry(made, list, language), {
    source,
  });
  return { action: { title: { [language]: '' }, ...action }, fields: [] };
}
