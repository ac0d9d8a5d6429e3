import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { whenDiskIsFull } from '../../utils/platform/keeping/full-disk.ts';

/**
 * Draws a page of Vigil's own (`components/ui/show-page.tsx`). It says so when nothing can be kept, as the disk is full, and
 * when everything is erased it writes no more, and is drawn anew.
 */
export function showOwnPage(...page: Parameters<typeof showPage>): void {
  showPage(...page);
  leaveWhenErased();
  whenDiskIsFull(sayFull);
}

/** Above all else in the page, as long as it is so: whatever part of it could not keep something. */
function sayFull(isFull: boolean): void {
  document.getElementById('disk-full')?.remove();
  const { style } = document.documentElement;
  style.removeProperty('--said-above');
  if (!isFull) return;
  const line = document.createElement('p');
  Object.assign(line, { id: 'disk-full', role: 'alert', textContent: i18n.t('faults.unkept') });
  line.className = 'notice notice-refused';
  line.style.margin = '0';
  document.body.prepend(line);
  // What fills the window, as the popup does, begins below.
  style.setProperty('--said-above', `${line.offsetHeight}px`);
}
