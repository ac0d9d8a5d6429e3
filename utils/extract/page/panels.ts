/** Most controls of a page that are looked at. */
const MAX_CONTROLS = 500;
/** What opens over a page or belongs to its frame: menus, dialogs. */
const NO_PANELS =
  'nav,header,footer,dialog,[role="navigation"],[role="dialog"],[role="menu"],[role="listbox"],[aria-modal="true"]';

/**
 * Finds the panels of tabs and accordions: elements that a control with words names, so that people can open them.
 * @param isSeen does the page show this control?
 * @returns the panels with their controls
 */
export function findPanels(page: Document, isSeen: (control: Element) => boolean) {
  const found = new Map<Element, Element>();
  const add = (panel: Element | null, control: Element | null) => {
    if (!panel || !control?.textContent?.trim() || panel.contains(control)) return;
    if (!panel.closest(NO_PANELS) && isSeen(control)) found.set(panel, control);
  };
  const controls = page.querySelectorAll('[aria-controls],[role="tab"][href^="#"]');
  for (const control of [...controls].slice(0, MAX_CONTROLS)) {
    const ids = control.getAttribute('aria-controls') ?? control.getAttribute('href')?.slice(1);
    for (const id of ids?.split(/\s+/) ?? []) add(page.getElementById(id), control);
  }
  for (const panel of page.querySelectorAll('[role="tabpanel"][aria-labelledby]'))
    add(panel, page.getElementById(panel.getAttribute('aria-labelledby') ?? ''));
  return found;
}
