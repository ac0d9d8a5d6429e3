import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserUnderTest, LaunchOptions, PopupView } from './browser-under-test.ts';
import { until, withDeadline } from './deadline.ts';
import { findBrowser } from './find-browser.ts';
import { evaluateIn, pageView } from './page-view.ts';
import { endBrowser, newProfile } from './profile.ts';

export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found; set VIGIL_CHROMIUM to its path');
  const profile = options.profile ?? (await newProfile('chromium'));
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      headless: options.headless ?? true,
      // Extensions.loadUnpacked and Extensions.triggerAction are only offered over the pipe.
      pipe: true,
      enableExtensions: true,
      args: flags(options),
      env: environment(options),
      timeout: 30_000,
    });
    if (options.granted) await grant(browser, options.extensionDir, options.granted);
    return await drive(browser, profile, options.extensionDir);
  } catch (error) {
    await endBrowser(browser, profile);
    throw error;
  }
}

async function drive(browser: Browser, profile: string, dir: string): Promise<BrowserUnderTest> {
  const id = await withDeadline(browser.installExtension(dir), `installing ${dir}`);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${dir}`);
  const origin = `chrome-extension://${id}/`;

  // The first tab becomes the helper: manifest.json is an extension document that runs none of our
  // code.
  let helper = (await browser.pages())[0] ?? (await browser.newPage());
  await helper.goto(`${origin}manifest.json`, { timeout: 15_000 });
  let popup: Page | undefined;

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url, { timeout: 15_000 });
    await page.bringToFront();
    return page;
  }

  async function clickToolbarIcon(page: Page): Promise<PopupView> {
    // A click on the icon while the popup is open would only close it.
    if (popup && !popup.isClosed()) await popup.close();
    await page.bringToFront();
    const before = new Set(browser.targets());
    const [target] = await Promise.all([
      browser.waitForTarget(
        (t) => t.type() === 'page' && t.url().startsWith(origin) && !before.has(t),
        { timeout: 10_000 },
      ),
      extension?.triggerAction(page),
    ]);
    const opened = await target.asPage();
    await until(
      () => evaluateIn(opened, 'document.readyState === "complete" && !!document.body'),
      'the popup to load',
    );
    popup = opened;
    return pageView(opened);
  }

  /** Hands an event to the worker as the browser would: CDP presses no keys or menus of the browser's own. */
  async function dispatch(page: Page, event: string, makeArguments: string): Promise<void> {
    await page.bringToFront();
    // Wakes the worker up; a sleeping one is no target.
    await evaluateIn(helper, `browser.runtime.sendMessage({ vigil: 'ensure-catalogue' })`);
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    await worker?.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) =>
      chrome.${event}.dispatch(${makeArguments}))`);
  }

  return {
    name: 'chromium',
    open,
    clickToolbarIcon,
    pressShortcut: (page) => dispatch(page, 'commands.onCommand', `'pick', tab`),
    chooseMenu: (page) =>
      dispatch(page, 'contextMenus.onClicked', `{ menuItemId: 'pick', frameId: 0 }, tab`),
    updateExtension: async () => {
      await browser.installExtension(dir);
      helper = await browser.newPage();
      await until(
        () => helper.goto(`${origin}manifest.json`, { timeout: 5000 }),
        'the new version to be there',
      );
    },
    removeExtension: () => browser.uninstallExtension(id),
    openExtensionTab: (path) => open(origin + path.replace(/^\//, '')),
    openExtensionPage: async (path) => pageView(await open(origin + path.replace(/^\//, ''))),
    inExtension: (expression) => evaluateIn(helper, expression),
    killWorker: async () => {
      const target = browser
        .targets()
        .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
      const worker = await target?.worker();
      await worker?.close();
    },
    close: ({ keepProfile = false } = {}) => endBrowser(browser, keepProfile ? undefined : profile),
  };
}

/**
 * Makes optional hosts granted ones: Chromium keeps for an unpacked extension what an earlier version of it
 * had as a matter of course.
 */
async function grant(browser: Browser, dir: string, origins: string[]): Promise<void> {
  const file = join(dir, 'manifest.json');
  const text = await readFile(file, 'utf8');
  const manifest = JSON.parse(text);
  const hosts = [...(manifest.host_permissions ?? []), ...origins];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  try {
    await withDeadline(browser.installExtension(dir), `installing ${dir}`);
  } finally {
    await writeFile(file, text);
  }
}

function flags(options: LaunchOptions): string[] {
  const hosts = options.tlsPort
    ? `MAP * 127.0.0.1:${options.tlsPort}, EXCLUDE localhost`
    : 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  const language = options.language ?? 'en';
  return [
    // Nothing may leave loopback: no host name resolves elsewhere, and no service calls home.
    `--host-resolver-rules=${hosts}`,
    '--ignore-certificate-errors',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--lang=${language}`,
    // The popup is a page of its own that no emulation reaches before its first paint; the flag
    // does.
    `--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`,
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    // Chromium refuses to start its sandbox as root (containers, CI).
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(process.platform === 'darwin' ? ['-AppleLanguages', `(${language})`] : []),
  ];
}

function environment(options: LaunchOptions): Record<string, string | undefined> {
  // On Linux the language comes from LANGUAGE; --lang alone is ignored.
  return {
    ...process.env,
    LANGUAGE: options.language ?? 'en',
    ...(options.timezone ? { TZ: options.timezone } : {}),
  };
}
