import { textFor } from '../actions/languages.ts';
import { NO_PUBLISHER } from '../actions/source-name.ts';
import { toSlug } from '../text/fold.ts';
import type { FoundAction } from './extracted-action.ts';

/**
 * Makes a record of a found action. Where the source gives no identity, the AI index serves as one, else country, title
 * and date. Fields that were not found stay absent, so the record may lack what its format needs.
 */
export function toRecord(found: FoundAction): { format: 'urgent-action/1' } & FoundAction {
  const title = found.title && textFor(found.title, ['en']);
  const made = toSlug([...(found.country ?? []), title ?? '', found.issued ?? ''].join(' '));
  const id = found.id ?? found.index ?? (made || undefined);
  const reference = found.reference ?? found.index ?? title?.slice(0, 60);
  const { format: _, id: __, case: series, kind, reference: ___, source, ...rest } = found;
  return {
    format: 'urgent-action/1',
    ...(id ? { id, case: series ?? id } : {}),
    kind: kind ?? 'appeal',
    ...(reference ? { reference } : {}),
    ...rest,
    ...(source ? { source: { ...source, publisher: source.publisher || NO_PUBLISHER } } : {}),
  };
}
