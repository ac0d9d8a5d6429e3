import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import {
  type BrowserUnderTest,
  type LaunchOptions,
  type MenuLine,
  PICKER_LINE,
  type PopupView,
} from './browser-under-test.ts';
import { until, withDeadline } from './deadline.ts';
import { findBrowser } from './find-browser.ts';
import { type ChromeScript, connectChrome, navigate } from './firefox-chrome.ts';
import { findPopup } from './firefox-popup.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { evaluateIn, pageView } from './page-view.ts';
import { endBrowser, killBrowser, newProfile } from './profile.ts';

const uuid = '5f0d1f6e-7c1b-4c53-9f3e-2d5f8a6b7c01';
const origin = `moz-extension://${uuid}/`;

export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox found; set VIGIL_FIREFOX to its path');
  const id = await geckoId(options.extensionDir);
  const profile = options.profile ?? (await newProfile('firefox'));
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: profile,
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      env: { ...process.env, ...(options.timezone ? { TZ: options.timezone } : {}) },
      extraPrefsFirefox: firefoxPrefs(options, id, uuid),
      timeout: 45_000,
    });
    const chrome = await connectChrome(browser);
    await speak(chrome, options.language ?? 'en');
    const { extensionDir } = options;
    await withDeadline(browser.installExtension(extensionDir), `installing ${extensionDir}`);
    if (options.isPrivate) await chrome(allowInPrivate(id));
    return await drive(browser, chrome, id, profile);
  } catch (error) {
    await endBrowser(browser, profile);
    throw error;
  }
}

/** The running browser with Vigil in it. */
interface Session {
  browser: Browser;
  chrome: ChromeScript;
  id: string;
  /** An extension document that runs none of our code; an update of the extension closes it. */
  helper: Page;
  popup: PopupView | undefined;
}

async function drive(
  browser: Browser,
  chrome: ChromeScript,
  id: string,
  profile: string,
): Promise<BrowserUnderTest> {
  const helper = (await browser.pages())[0] ?? (await browser.newPage());
  await openIn(browser, helper, 'manifest.json');
  const session: Session = { browser, chrome, id, helper, popup: undefined };

  async function openExtensionTab(path: string, before?: string): Promise<Page> {
    const page = await browser.newPage();
    if (before) {
      // BiDi's preload scripts do not run in the extension's documents. A frame script does, in a tab of their process.
      await openIn(browser, page, 'manifest.json');
      await page.bringToFront();
      await chrome(runBefore(before));
    }
    await openIn(browser, page, path);
    await page.bringToFront();
    return page;
  }

  return {
    name: 'firefox',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { timeout: 15_000 });
      await page.bringToFront();
      return page;
    },
    async closePages() {
      await closePopup(session);
      // The sidebar belongs to the window: it would stand beside the pages of the next test, and hold the focus.
      await chrome('SidebarController.hide()');
      for (const page of await browser.pages()) {
        if (page !== session.helper && !page.isClosed()) await page.close();
      }
    },
    async clickToolbarIcon(page) {
      // A click on the icon while the popup is open would only close it.
      await closePopup(session);
      await page.bringToFront();
      await chrome(toolbarClick(id));
      session.popup = await findPopup(chrome, origin);
      return session.popup;
    },
    async pressShortcut(page) {
      await page.bringToFront();
      // By its letter: the extension has other keys, too.
      await chrome(
        `document.querySelector('keyset[id^="ext-keyset-id"] key[key="U"]').doCommand()`,
      );
    },
    async chooseMenu(page, line = PICKER_LINE) {
      await page.bringToFront();
      await chrome(menuClick(id, line));
    },
    async updateExtension() {
      await chrome(onAddon(id, 'reload'));
      session.helper = await browser.newPage();
      await openIn(browser, session.helper, 'manifest.json');
    },
    removeExtension: () => chrome(onAddon(id, 'disable')),
    openExtensionTab,
    openExtensionPage: async (path) => pageView(await openExtensionTab(path)),
    inExtension: (expression) => evaluateIn(session.helper, expression),
    async killWorker() {
      await chrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground({
        ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
    },
    close: ({ keepProfile = false } = {}) => endBrowser(browser, keepProfile ? undefined : profile),
    kill: () => killBrowser(browser),
  };
}

/** Leads a tab to one of the extension's documents and waits until it is there. */
async function openIn(browser: Browser, page: Page, path: string): Promise<Page> {
  const url = origin + path.replace(/^\//, '');
  await navigate(browser, page, url);
  const there = `location.href === ${JSON.stringify(url)}`;
  const ready = `${there} && document.readyState === 'complete' && !!browser`;
  await until(() => evaluateIn(page, ready), `${path} to load`);
  return page;
}

async function closePopup({ popup }: Session): Promise<void> {
  if (!popup || (await popup.closed())) return;
  // Expected: the popup closes before this command can be answered, and then the answer never comes.
  popup.evaluate('void window.close()').catch(() => undefined);
  await until(() => popup.closed(), 'the earlier popup to close');
}

/** Runs a script in the next documents of the tab in front, before their own. */
function runBefore(script: string): string {
  const frameScript = `addEventListener('DOMDocElementInserted', ({ target }) => {
    const view = target.defaultView;
    const box = Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false });
    Cu.evalInSandbox(${JSON.stringify(script)}, box);
  }, true)`;
  const source = `data:text/javascript;charset=utf-8,${encodeURIComponent(frameScript)}`;
  return `gBrowser.selectedBrowser.messageManager.loadFrameScript(${JSON.stringify(source)}, false)`;
}

/** Has the browser's own list of add-ons do something with Vigil. */
function onAddon(id: string, method: 'reload' | 'disable'): string {
  return `(async () => {
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(${JSON.stringify(id)})).${method}();
  })()`;
}

/** What the box “Run in Private Windows” in the browser's list of add-ons does. */
function allowInPrivate(id: string): string {
  return `(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add(${JSON.stringify(id)}, { permissions, origins: [] });
    await ${onAddon(id, 'reload')};
  })()`;
}

/** What the toolbar button runs when it is clicked, activeTab for the selected tab included. */
function toolbarClick(id: string): string {
  return `(() => {
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    void ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`;
}

/** What the extension's line in the context menu runs when it is clicked. */
function menuClick(id: string, line: MenuLine): string {
  return `(() => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const tab = gBrowser.selectedTab;
    extension.tabManager.addActiveTabPermission(tab);
    const info = { editable: true, modifiers: [], ...${JSON.stringify(line)} };
    extension.emit('webext-menu-menuitem-click', info, tab);
  })()`;
}

/**
 * browser.i18n follows the browser's own language, and a Firefox without that language pack would
 * stay English.
 * Declaring the locale available is enough: the browser's own texts fall back to English, the
 * extension's do not.
 */
async function speak(chrome: ChromeScript, language: string): Promise<void> {
  const locale = language === 'en' ? 'en-US' : language;
  const got = await chrome<string>(`(() => {
    Services.locale.availableLocales = [...new Set([${JSON.stringify(locale)}, 'en-US'])];
    Services.locale.requestedLocales = [${JSON.stringify(locale)}];
    return Services.locale.appLocaleAsBCP47;
  })()`);
  if (got !== locale) throw new Error(`Firefox speaks ${got} instead of ${locale}`);
}

async function geckoId(extensionDir: string): Promise<string> {
  const file = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${file} names no gecko id; is it the Firefox build?`);
  return id;
}
