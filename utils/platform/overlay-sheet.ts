import { browser } from 'wxt/browser';

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

/**
 * What is ours in a page goes with this sheet, also where no script of it is left to clear up. As a sheet of the person's
 * (CSS, "cascading origins") it outdoes the page's, which could hide what is pressed there.
 */
const sheetFor = (name: string) => `.${name}:popover-open {
  display: block !important; visibility: visible !important; opacity: 1 !important; position: fixed !important;
  filter: none !important; clip-path: none !important; mask: none !important; mix-blend-mode: normal !important;
  transform: none !important; translate: none !important; rotate: none !important; scale: none !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; clip: auto !important;
  right: auto !important; bottom: auto !important; width: auto !important; height: auto !important;
  min-width: 0 !important; min-height: 0 !important; max-width: none !important; max-height: none !important;
  text-align: start !important; text-indent: 0 !important; line-height: normal !important; columns: auto !important;
  zoom: 1 !important; pointer-events: auto !important; content-visibility: visible !important;
}`;

/**
 * Lets what is ours be seen in a page, under a name that is made for it: a page that asks for the style of a name learns
 * nothing, as it cannot know any, and nothing is there before it is needed.
 * @returns the name, a class of the elements to come
 */
export async function enterSheet(target: Target): Promise<string> {
  const name = `a${crypto.randomUUID().replaceAll('-', '')}`;
  await browser.scripting.insertCSS({ target, css: sheetFor(name), origin: 'USER' });
  return name;
}
