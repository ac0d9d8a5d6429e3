import type { ActionChange } from '../../components/action/ChangeNote.tsx';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { loadIndex } from '../../utils/platform/pages/first-list.ts';
import { previousVersionOf } from '../../utils/platform/pages/previous-version.ts';
import { news } from '../../utils/platform/storage.ts';

/** How this action stands to its other versions and to the other issues of its case. */
export async function changeOf(action: UrgentAction): Promise<ActionChange> {
  const [index, unseen] = await Promise.all([loadIndex(), news.getValue()]);
  return {
    previous: (await previousVersionOf(action, index)) ?? undefined,
    line: index.find(({ id }) => id === action.id),
    isNews: unseen.some(({ id }) => id === action.id),
  };
}
