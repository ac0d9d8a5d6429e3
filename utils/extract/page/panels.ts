/** Most controls of a page that are looked at. */
const MAX_CONTROLS = 500;
/** What opens over a page or belongs to its frame: menus, dialogs. */
const NO_PANELS =
  'nav,header,footer,dialog,[role="navigation"],[role="dialog"],[role="menu"],[role="listbox"],[aria-modal="true"]';

/** What names a panel: by its attribute, or as a link of a row of tabs. */
const TABS =
  '[aria-controls],[role="tab"][href^="#"],[role="tablist"] a[href^="#"],[data-toggle="tab"][href^="#"],[data-bs-toggle="tab"][href^="#"]';

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
  const controls = page.querySelectorAll(TABS);
  for (const control of [...controls].slice(0, MAX_CONTROLS)) {
    const ids = control.getAttribute('aria-controls') ?? control.getAttribute('href')?.slice(1);
    for (const id of ids?.split(/\s+/) ?? []) add(page.getElementById(id), control);
  }
  // Without the panel's name, it is what comes next: `<button aria-expanded="false">Letter</button><div hidden>`.
  const bare = page.querySelectorAll('button[aria-expanded]:not([aria-controls])');
  for (const control of [...bare].slice(0, MAX_CONTROLS)) {
    const head = control.closest('h1,h2,h3,h4,h5,h6,dt') ?? control;
    const next = (head.nextElementSibling ?? head.parentElement?.nextElementSibling) as Element;
    if (next && !next.querySelector('[aria-expanded]')) add(next, control);
  }
  for (const panel of page.querySelectorAll('[role="tabpanel"][aria-labelledby]'))
    add(panel, page.getElementById(panel.getAttribute('aria-labelledby') ?? ''));
  return found;
}
