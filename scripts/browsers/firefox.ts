import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserUnderTest, LaunchOptions, PopupView } from './browser-under-test.ts';
import { until, withDeadline } from './deadline.ts';
import { findBrowser } from './find-browser.ts';
import { type ChromeScript, connectChrome, navigate } from './firefox-chrome.ts';
import { findPopup } from './firefox-popup.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { evaluateIn, pageView } from './page-view.ts';
import { endBrowser, newProfile } from './profile.ts';

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
    return await drive(browser, chrome, id, profile);
  } catch (error) {
    await endBrowser(browser, profile);
    throw error;
  }
}

async function drive(
  browser: Browser,
  chrome: ChromeScript,
  id: string,
  profile: string,
): Promise<BrowserUnderTest> {
  // The first tab becomes the helper: manifest.json is an extension document that runs none of our
  // code.
  let helper = (await browser.pages())[0] ?? (await browser.newPage());
  await openIn(helper, 'manifest.json');
  let popup: PopupView | undefined;

  async function openIn(page: Page, path: string): Promise<Page> {
    const url = origin + path.replace(/^\//, '');
    await navigate(browser, page, url);
    const there = `location.href === ${JSON.stringify(url)}`;
    const ready = `${there} && document.readyState === 'complete' && !!browser`;
    await until(() => evaluateIn(page, ready), `${path} to load`);
    return page;
  }

  async function openExtensionTab(path: string): Promise<Page> {
    const page = await openIn(await browser.newPage(), path);
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
    async clickToolbarIcon(page) {
      // A click on the icon while the popup is open would only close it.
      if (popup && !(await popup.closed())) {
        const old = popup;
        await old.evaluate('void window.close()').catch(() => undefined);
        await until(() => old.closed(), 'the earlier popup to close');
      }
      await page.bringToFront();
      await chrome(toolbarClick(id));
      popup = await findPopup(chrome, origin);
      return popup;
    },
    async pressShortcut(page) {
      await page.bringToFront();
      await chrome(`document.querySelector('keyset[id^="ext-keyset-id"] key').doCommand()`);
    },
    async chooseMenu(page) {
      await page.bringToFront();
      await chrome(menuClick(id));
    },
    async updateExtension() {
      await chrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
      })()`);
      helper = await browser.newPage();
      await openIn(helper, 'manifest.json');
    },
    async removeExtension() {
      await chrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(id)})).disable();
      })()`);
    },
    openExtensionTab,
    openExtensionPage: async (path) => pageView(await openExtensionTab(path)),
    inExtension: (expression) => evaluateIn(helper, expression),
    async killWorker() {
      await chrome(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground({
        ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
    },
    close: ({ keepProfile = false } = {}) => endBrowser(browser, keepProfile ? undefined : profile),
  };
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
function menuClick(id: string): string {
  return `(() => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const tab = gBrowser.selectedTab;
    extension.tabManager.addActiveTabPermission(tab);
    const info = { menuItemId: 'pick', frameId: 0, editable: true, modifiers: [] };
    extension.emit('webext-menu-menuitem-click', info, tab);
  })()`;
}

/**
 * browser.i18n follows the browser's own language, and a Firefox without that language pack would
 * stay English.
 * Declaring the locale available is enough: the browser's own texts fall back to English, the
 * extension's do not.
 */
async function speak(chrome: ChromeScript, language: 'en' | 'es'): Promise<void> {
  const locale = language === 'es' ? 'es' : 'en-US';
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
