import { CAPTURED } from '../../../utils/feeds/source-keys.ts';
import { loadIndex } from '../../../utils/platform/pages/first-list.ts';
import { actionItem } from '../../../utils/platform/storage.ts';

/** Most actions that are looked through for their pages: the popup must not wait for thousands. */
const MAX_LOOKED = 200;

/** An address as it is compared: without what only points into the page. */
export const pageAddress = (url: string) => url.replace(/#.*$/s, '');

/** The actions that the person added, by the addresses of the pages that they came from. */
export async function readKeptPages(): Promise<ReadonlyMap<string, string>> {
  const added = (await loadIndex()).filter(({ from }) => from === CAPTURED).slice(0, MAX_LOOKED);
  const found = await Promise.all(added.map(({ id }) => actionItem(id).getValue()));
  return new Map(
    found.flatMap((action) =>
      action?.source?.url ? [[pageAddress(action.source.url), action.id] as const] : [],
    ),
  );
}
