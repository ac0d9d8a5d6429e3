import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import {
  type BrowserUnderTest,
  type LaunchOptions,
  PICKER_LINE,
  type PopupView,
} from './browser-under-test.ts';
import { until, withDeadline } from './deadline.ts';
import { findBrowser } from './find-browser.ts';
import { evaluateIn, pageView } from './page-view.ts';
import { endBrowser, killBrowser, newProfile } from './profile.ts';

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
    return await drive(browser, profile, options);
  } catch (error) {
    await endBrowser(browser, profile);
    throw error;
  }
}

/** The running browser with Vigil in it. */
interface Session {
  browser: Browser;
  extension: Extension;
  /** ends in a slash */
  origin: string;
  /** An extension document that runs none of our code; an update of the extension closes it. */
  helper: Page;
  popup: Page | undefined;
}

async function drive(
  browser: Browser,
  profile: string,
  { extensionDir: dir, isPrivate = false }: LaunchOptions,
): Promise<BrowserUnderTest> {
  const id = await withDeadline(browser.installExtension(dir), `installing ${dir}`);
  if (isPrivate) await allowInIncognito(browser, id);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not load the extension in ${dir}`);
  const origin = `chrome-extension://${id}/`;
  const helper = (await browser.pages())[0] ?? (await browser.newPage());
  await helper.goto(`${origin}manifest.json`, { timeout: 15_000 });
  const session: Session = { browser, extension, origin, helper, popup: undefined };
  const openExtensionTab = (path: string, before?: string) =>
    open(browser, origin + path.replace(/^\//, ''), before);

  return {
    name: 'chromium',
    open: (url) => (isPrivate ? openIncognito(session, url) : open(browser, url)),
    closePages: () => closePages(session),
    clickToolbarIcon: (page) => clickToolbarIcon(session, page),
    pressShortcut: (page) => dispatch(session, page, `commands.onCommand.dispatch('pick', tab)`),
    chooseMenu: (page, line = PICKER_LINE) =>
      dispatch(session, page, `contextMenus.onClicked.dispatch(${JSON.stringify(line)}, tab)`),
    updateExtension: async () => {
      await browser.installExtension(dir);
      session.helper = await browser.newPage();
      await until(
        () => session.helper.goto(`${origin}manifest.json`, { timeout: 5000 }),
        'the new version to be there',
      );
    },
    removeExtension: () => browser.uninstallExtension(id),
    openExtensionTab,
    openExtensionPage: async (path) => pageView(await openExtensionTab(path)),
    inExtension: (expression) => evaluateIn(session.helper, expression),
    killWorker: () => killWorker(session),
    close: ({ keepProfile = false } = {}) => endBrowser(browser, keepProfile ? undefined : profile),
    kill: () => killBrowser(browser),
  };
}

/**
 * As the button “Stop” of the browser's own tools does. Puppeteer's `worker.close()` ends the worker's session a second time,
 * and fails where the worker has ended it in the same moment.
 */
async function killWorker({ helper }: Session): Promise<void> {
  const tools = await helper.createCDPSession();
  try {
    await tools.send('ServiceWorker.enable');
    await withDeadline(tools.send('ServiceWorker.stopAllWorkers'), 'stopping the worker');
  } finally {
    await tools.detach();
  }
}

async function open(browser: Browser, url: string, before?: string): Promise<Page> {
  const page = await browser.newPage();
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(url, { timeout: 15_000 });
  await page.bringToFront();
  return page;
}

/**
 * What the switch “Allow in Incognito” of the browser's own list of extensions does. An unpacked extension that starts anew
 * needs the list's developer mode.
 */
async function allowInIncognito(browser: Browser, id: string): Promise<void> {
  const list = await browser.newPage();
  await list.goto('chrome://extensions/');
  const call = (name: string, wish: object) =>
    list.evaluate(`chrome.developerPrivate.${name}(${JSON.stringify(wish)})`);
  await call('updateProfileConfiguration', { inDeveloperMode: true });
  await call('updateExtensionConfiguration', { extensionId: id, incognitoAccess: true });
  const state = `chrome.developerPrivate.getExtensionInfo('${id}').then((one) => one.state)`;
  await until(async () => (await list.evaluate(state)) === 'ENABLED', 'the extension to start');
  await list.close();
}

async function openIncognito({ browser, helper }: Session, url: string): Promise<Page> {
  const target = browser.waitForTarget((one) => one.type() === 'page' && one.url() === url, {
    timeout: 15_000,
  });
  const wish = JSON.stringify({ incognito: true, url });
  await evaluateIn(helper, `browser.windows.create(${wish}).then(() => true)`);
  const page = await (await target).page();
  if (!page) throw new Error(`No page in the window of ${url}`);
  await page.bringToFront();
  return page;
}

async function closePages({ browser, helper, popup }: Session): Promise<void> {
  // Expected (ProtocolError): the popup closes by itself just then.
  if (popup && !popup.isClosed()) await popup.close().catch(() => undefined);
  for (const page of await browser.pages()) {
    if (page !== helper && !page.isClosed()) await page.close();
  }
}

async function clickToolbarIcon(session: Session, page: Page): Promise<PopupView> {
  const { browser, extension, origin, popup } = session;
  // A click on the icon while the popup is open would only close it.
  // Expected (ProtocolError): the popup closes by itself just then.
  if (popup && !popup.isClosed()) await popup.close().catch(() => undefined);
  await page.bringToFront();
  const before = new Set(browser.targets());
  const [target] = await Promise.all([
    browser.waitForTarget(
      // Not any page of Vigil's: the first page may open in the same moment.
      (one) => one.type() === 'page' && isPopup(one.url(), origin) && !before.has(one),
      { timeout: 10_000 },
    ),
    extension.triggerAction(page),
  ]);
  const opened = await target.asPage();
  await until(
    () => evaluateIn(opened, 'document.readyState === "complete" && !!document.body'),
    'the popup to load',
  );
  session.popup = opened;
  return pageView(opened);
}

/** What the icon opens: the list, or in discreet mode the notes before it. */
const isPopup = (url: string, origin: string) =>
  ['popup.html', 'notes.html'].some((page) => url.startsWith(origin + page));

const isWorker = ({ origin }: Session, target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(origin);

/**
 * Hands an event to the worker as the browser would: CDP presses no keys or menus of the browser's own.
 * @param event the call on `chrome`, where `tab` is the page's
 */
async function dispatch(session: Session, page: Page, event: string): Promise<void> {
  await page.bringToFront();
  // Wakes the worker up: Chromium does not list a sleeping worker as a target.
  await evaluateIn(session.helper, `browser.runtime.sendMessage({ vigil: 'ensure-catalogue' })`);
  const target = await session.browser.waitForTarget((one) => isWorker(session, one), {
    timeout: 10_000,
  });
  const worker = await target.worker();
  await worker?.evaluate(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) => chrome.${event})`,
  );
}

/**
 * Grants optional hosts: Chromium keeps for an unpacked extension the permissions that an earlier version of it
 * required.
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
    // Emulation cannot reach the popup before its first paint, as it is a separate page. The flag
    // can.
    `--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`,
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    // The popup is no higher than the screen.
    ...(options.scale
      ? [`--force-device-scale-factor=${options.scale}`, '--screen-info={1800x1500}']
      : []),
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
