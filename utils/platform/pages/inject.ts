import { browser } from 'wxt/browser';
import type { FieldText } from '../../compose/fill.ts';
import type { AftercareWords } from '../../compose/follow.ts';
import type { MessagePlace } from '../../letters/webmails.ts';
import type { OwnLimit } from '../../posts/network.ts';
import type {
  ComposeRequest,
  FillAnswer,
  FillRequest,
  InsertAnswer,
  InsertRequest,
} from '../messages.ts';

/** The tab in front of the person, which the click on the icon opened to us (`activeTab`). */
export interface CurrentTab {
  id: number;
  /** nothing on pages that no extension may see */
  url?: URL | undefined;
  /** is it in a private window, where Vigil keeps nothing of what is done? */
  isPrivate?: true;
}

const COMPOSE_SCRIPT = '/compose.js';
/** what shows the words at the box */
const OVERLAY_SHEET = '/assets/overlay.css';

/** The tab in front. Its address is readable because the person clicked the icon on it. */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return {
    id: tab.id,
    url: tab.url && URL.canParse(tab.url) ? siteAddress(tab.url) : undefined,
    ...(tab.incognito && { isPrivate: true as const }),
  };
}

/** On the practice server's plain localhost, the first step of the path names the site. */
function siteAddress(address: string): URL {
  const url = new URL(address);
  if (import.meta.env.MODE === 'practice' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)) {
    const host = url.pathname.split('/')[1];
    if (host?.includes('.')) return new URL(`https://${host}/`);
  }
  return url;
}

/** Which of these selectors match on the page? They tell a server's software where its host name does not. */
export async function selectorsFoundOn(tab: CurrentTab, selectors: string[]): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: (wanted: string[]) => wanted.filter((one) => document.querySelector(one)),
      args: [selectors],
    });
    return (frame?.result as string[] | undefined) ?? [];
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings). Those pages have no compose box.
    return [];
  }
}

/** Is a mail open in the tab, and none being written? @param composing selectors of what a mail is written in */
export async function showsMessage(
  tab: CurrentTab,
  places: readonly MessagePlace[],
  composing: string[],
): Promise<boolean> {
  if (places.length === 0) return false;
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      // It goes into the page as text, so it stands alone.
      func: (wanted: readonly MessagePlace[], boxes: string[]) => {
        const isShown = (one: Element) => one.checkVisibility?.() ?? true;
        const shows = (holder: Document | null, selector: string) =>
          [...(holder?.querySelectorAll(selector) ?? [])].some(isShown);
        if (boxes.some((box) => shows(document, box))) return false;
        return wanted.some(({ frame: name, body }) =>
          name
            ? [...document.querySelectorAll<HTMLIFrameElement>(name)].some(
                (one) => isShown(one) && shows(one.contentDocument, body),
              )
            : shows(document, body),
        );
      },
      args: [places, composing],
    });
    return frame?.result === true;
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return false;
  }
}

/** The number by which the page says the limit of its server, and the text of its compose box. */
export async function limitShownOn(
  tab: CurrentTab,
  { selector, attribute = '', number }: OwnLimit,
  box: string,
): Promise<{ number: number; text: string } | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      // It goes into the page as text, so it stands alone.
      func: (place: string, name: string, pattern: string, boxSelector: string) => {
        const found = document.querySelector(place);
        const shown = (name ? found?.getAttribute(name) : found?.textContent) ?? '';
        return {
          shown: new RegExp(pattern).exec(shown)?.[1] ?? '',
          text: document.querySelector<HTMLTextAreaElement>(boxSelector)?.value ?? '',
        };
      },
      args: [selector, attribute, number.source, box],
    });
    const { shown = '', text = '' } = frame?.result ?? {};
    return /^-?\d{1,9}$/.test(shown) ? { number: Number(shown), text } : undefined;
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return undefined;
  }
}

/** A frame that the browser lets us into; 0 is the page itself. */
interface Entered {
  send<Answer>(frameId: number, request: ComposeRequest): Promise<Answer>;
  /** all frames inside the page; it can reach the ones of its origin by itself */
  inner: number[];
}

/**
 * Puts the script into the page and its frames; frames that it may not enter are left out by the browser.
 * @returns nothing for a page that no extension may enter (stores, settings)
 */
async function enterFrames(tab: CurrentTab): Promise<Entered | undefined> {
  const target = { tabId: tab.id, allFrames: true };
  try {
    const [entered] = await Promise.all([
      browser.scripting.executeScript({ target, files: [COMPOSE_SCRIPT] }),
      browser.scripting.insertCSS({ target, files: [OVERLAY_SHEET] }),
    ]);
    return {
      send: (frameId, request) => browser.tabs.sendMessage(tab.id, request, { frameId }),
      inner: entered.map(({ frameId }) => frameId).filter((id) => id !== 0),
    };
  } catch {
    // Expected: the browser rejects where no extension may run (stores, settings).
    return undefined;
  }
}

/**
 * Asks the page and the frames of other origins that Vigil may enter. While such a frame has the focus, it alone is
 * written in; else the first whose page has a box, when the page itself has none.
 */
async function insertInFrames(
  { send, inner }: Entered,
  request: InsertRequest,
): Promise<InsertAnswer> {
  let answer = await send<InsertAnswer>(0, request);
  const asked = new Set<number>();
  while (!answer.done && answer.why === 'elsewhere') {
    const onlyAt = answer.frame ?? null;
    for (const frameId of inner.filter((id) => !asked.has(id))) {
      const next = await send<InsertAnswer>(frameId, { ...request, onlyAt });
      if (!next.done && next.why === 'none') continue;
      asked.add(frameId);
      answer = next;
      break;
    }
    if (!answer.done && answer.why === 'elsewhere' && (answer.frame ?? null) === onlyAt) break;
  }
  if (answer.done || answer.why !== 'none') return answer;
  for (const frameId of inner) {
    const next = await send<InsertAnswer>(frameId, request);
    if (next.done || next.why !== 'none') return next;
  }
  return answer;
}

/** Asks the page, and its frames where it has no message; gives the page's answer where no frame has one. */
async function fillInFrames({ send, inner }: Entered, request: FillRequest): Promise<FillAnswer> {
  const isThere = (answer: FillAnswer) =>
    Object.values(answer).some((one) => one.done || !/^(?:none|elsewhere)$/.test(one.why));
  const first = await send<FillAnswer>(0, request);
  if (isThere(first)) return first;
  for (const frameId of inner) {
    const answer = await send<FillAnswer>(frameId, request);
    if (isThere(answer)) return answer;
  }
  return first;
}

/** What goes with a text: what is said at the box, and the number of the press (`pressed.ts`). */
export interface Sending {
  words?: AftercareWords | undefined;
  press?: string | undefined;
  /** ways that lost a text on this site */
  avoid?: string[] | undefined;
}

/** Holds a line open to the scripts in the page, by which they see whether the popup is still there. */
function holdLine(
  tab: CurrentTab,
  { words, press, avoid = [] }: Sending,
): Pick<InsertRequest, 'words' | 'press' | 'avoid'> {
  if (press) browser.tabs.connect(tab.id, { name: press });
  const known = avoid.length > 0 ? { avoid } : {};
  return { ...(words ? { words } : {}), ...(press ? { press } : {}), ...known };
}

/** Puts text into the compose box of the tab. `closed`: no extension may write on this page. */
export async function insertInto(
  tab: CurrentTab,
  { composer, text, ...sending }: Sending & { composer: string[]; text: string },
): Promise<InsertAnswer | { done: false; why: 'closed' }> {
  try {
    const entered = await enterFrames(tab);
    if (!entered) return { done: false, why: 'closed' };
    const line = holdLine(tab, sending);
    return await insertInFrames(entered, { vigil: 'insert', composer, text, ...line });
  } catch (error) {
    // The page went away while it was asked, or its script has a bug.
    console.error(error);
    return { done: false, why: 'closed' };
  }
}

/** Fills the fields of the mail that is being written in the tab. */
export async function fillInto(
  tab: CurrentTab,
  fields: FieldText[],
  sending: Sending = {},
): Promise<FillAnswer> {
  const isGone = () =>
    Object.fromEntries(fields.map(({ name }) => [name, { done: false, why: 'gone' } as const]));
  try {
    const entered = await enterFrames(tab);
    if (!entered) return isGone();
    return await fillInFrames(entered, { vigil: 'fill', fields, ...holdLine(tab, sending) });
  } catch (error) {
    // The page went away while it was asked, or its script has a bug.
    console.error(error);
    return isGone();
  }
}
