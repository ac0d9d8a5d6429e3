import type { Page } from 'puppeteer-core';

/**
 * One document of the extension: the popup behind the toolbar icon, or an extension page in a tab.
 */
export interface PopupView {
  /**
   * Evaluates one JavaScript expression in the document. A promise is awaited, the result goes
   * through JSON.
   */
  evaluate<T>(expression: string): Promise<T>;
  /** Polls until the expression is truthy; fails with `what` and the text on screen. */
  waitFor(expression: string, what: string, ms?: number): Promise<void>;
  /**
   * A trusted mouse click (with user activation) in the middle of the element, scrolled into view.
   */
  click(selector: string): Promise<void>;
  /** Presses keys where the focus is; `\n` is Enter. */
  press(text: string): Promise<void>;
  /** Focuses the element and types with trusted key events. */
  type(selector: string, text: string): Promise<void>;
  /** A PNG of what is visible. */
  screenshot(file: string): Promise<void>;
  closed(): Promise<boolean>;
}

/** A line of the context menu, and what browsers say of where it was chosen. */
export interface MenuLine {
  menuItemId: string;
  frameId: number;
  selectionText?: string;
  pageUrl?: string;
}

/** The line that opens the picker. */
export const PICKER_LINE: MenuLine = { menuItemId: 'pick', frameId: 0 };

export interface BrowserUnderTest {
  name: 'chromium' | 'firefox';
  /** Opens a page in a tab and brings it to the front. */
  open(url: string): Promise<Page>;
  /** Closes the popup and every tab but the one that `inExtension` needs. */
  closePages(): Promise<void>;
  /** The click on the toolbar icon for that tab: the real popup, with activeTab granted. */
  clickToolbarIcon(page: Page): Promise<PopupView>;
  /** The picker's keyboard command, as the browser hands it to the extension. */
  pressShortcut(page: Page): Promise<void>;
  /** A click on a line of Vigil's in the context menu of the page; the picker's unless given. */
  chooseMenu(page: Page, line?: MenuLine): Promise<void>;
  /** Reinstalls the same extension, as an update does: its pages close, and its scripts in pages stop working. */
  updateExtension(): Promise<void>;
  /** Stops the extension's worker in the middle of its work, as browsers do at any time. */
  killWorker(): Promise<void>;
  /** Takes the extension out of the running browser, as a switch in its settings does. */
  removeExtension(): Promise<void>;
  /** An extension page such as 'options.html' in a tab in front; grants no activeTab. */
  openExtensionPage(path: string): Promise<PopupView>;
  /**
   * The same as a page of Puppeteer's, to be printed.
   * @param before JavaScript that runs in it before its own scripts
   */
  openExtensionTab(path: string, before?: string): Promise<Page>;
  /** Evaluates one expression in a separate extension page; `browser` is the extension API. */
  inExtension<T>(expression: string): Promise<T>;
  /** Ends the browser; `keepProfile` keeps its data for the next start with `profile`. */
  close(options?: { keepProfile?: boolean }): Promise<void>;
  /** Ends the browser without a word, in the middle of whatever it does; its data stays for the next start. */
  kill(): Promise<void>;
}

/** The languages of the interface, as `public/locales/` has them. */
export const UI_LANGUAGES = ['en', 'es', 'de', 'fr', 'it'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

export interface LaunchOptions {
  extensionDir: string;
  /** the folder of an earlier start; a new one unless given */
  profile?: string;
  /**
   * Chromium: optional hosts that the person has granted, as match patterns. Its question cannot be answered
   * without a display; Firefox's is answered with yes (firefox-prefs.ts).
   */
  granted?: string[];
  /** Chromium: every host name leads to this port on loopback. */
  tlsPort?: number;
  /** Firefox: an HTTP CONNECT proxy on loopback for every host but localhost and 127.0.0.1. */
  proxyPort?: number;
  /** one of the interface's, or one that a test makes (`pseudo-locale.ts`) */
  language?: string;
  colorScheme?: 'light' | 'dark';
  /** IANA name, e.g. 'America/Bogota'. */
  timezone?: string;
  headless?: boolean;
  /** Chromium: device pixels for one of CSS, in the popup, too */
  scale?: number;
  /** the extension is allowed in private windows, and what `open` opens is in one; in Firefox, all windows are private */
  isPrivate?: boolean;
}
