import { lastView } from '../../utils/platform/storage.ts';

/** The popup in this tab opens where the person was last, so it opens this action. */
export async function openKept(id: string): Promise<void> {
  await lastView.setValue({ action: id });
  location.assign('/popup.html');
}
