import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';

/** Draws a page of Vigil's own (`components/ui/show-page.tsx`). When everything is erased it writes no more, and is drawn anew. */
export function showOwnPage(...page: Parameters<typeof showPage>): void {
  showPage(...page);
  leaveWhenErased();
}
