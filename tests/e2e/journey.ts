import { resolve } from 'node:path';
import type {
  BrowserUnderTest,
  LaunchOptions,
  PopupView,
} from '../../scripts/browsers/browser-under-test.ts';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { newProfile } from '../../scripts/browsers/profile.ts';
import type { FeedScript } from '../feed-server.ts';
import { buildPractice } from '../practice/build.ts';
import { serveProxy } from '../practice/proxy.ts';
import { servePractice } from '../practice/server.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Days that the tests live on. */
export const JANUARY_29 = '2023-01-29';

/** What a practice page tells of itself; `model` is what its editor's own model holds. */
export interface Practice {
  boxes: Record<string, { model(): string; element(): HTMLElement }>;
  sent: number;
  sendEnabled(): boolean;
  counter(): number | null;
}

declare global {
  interface Window {
    practice: Practice;
  }
}

export interface Stage {
  browser: BrowserUnderTest;
  /** what `https://feeds.example/…` and `https://feeds2.example/…` answer, and what they were asked */
  feeds: FeedScript;
  /** sets the practice build's clock; undefined: the machine's own */
  setToday(day: string | undefined): Promise<void>;
  /** Ends the browser and starts it again with all that it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The real sites' names on loopback, with TLS, and a browser with Vigil that finds them there. */
export async function setStage(
  name: BrowserName,
  options: Partial<LaunchOptions> & { build?: 'practice' | 'release' } = {},
): Promise<Stage> {
  await buildPractice();
  const server = await servePractice({ tls: true });
  const proxy = name === 'firefox' ? await serveProxy(server.port) : undefined;
  const folder = `${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  const extensionDir = resolve(
    `.output/${folder}${options.build === 'release' ? '' : '-practice'}`,
  );
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const profile = await newProfile(name);
  const start = () =>
    launch({
      extensionDir,
      profile,
      tlsPort: server.port,
      ...(proxy ? { proxyPort: proxy.port } : {}),
      ...options,
    });
  let browser = await start();
  return {
    get browser() {
      return browser;
    },
    restart: async () => {
      await browser.close({ keepProfile: true });
      browser = await start();
    },
    feeds: server.feeds,
    setToday: async (day) => {
      await browser.inExtension(
        day === undefined
          ? `browser.storage.local.remove('practiceToday')`
          : `browser.storage.local.set({ practiceToday: ${JSON.stringify(day)} })`,
      );
    },
    close: async () => {
      await browser.close();
      await proxy?.close();
      await server.close();
    },
  };
}

/** Removes what is kept under keys that begin so, `draft/`. */
export async function forget(stage: Pick<Stage, 'browser'>, prefix: string): Promise<void> {
  await stage.browser.inExtension(`browser.storage.local.get(null).then((all) =>
    browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('${prefix}'))))`);
}

const PERU = '[data-action="105/22-1"]';

/** Opens the Peru action, from the list or as the popup remembers it. */
export async function openPeru(
  popup: PopupView,
  panel: 'post' | 'letter' | 'about',
): Promise<void> {
  await popup.waitFor(
    `document.querySelector('${PERU}') || document.querySelector('#tab-${panel}')`,
    'the list or the action',
  );
  if (await popup.evaluate(`!!document.querySelector('${PERU}')`)) await popup.click(PERU);
  await popup.waitFor(`document.querySelector('#tab-${panel}')`, 'the open action');
  await popup.click(`#tab-${panel}`);
  await popup.waitFor(
    `document.querySelector('#tab-${panel}').ariaSelected === 'true'`,
    `the ${panel} panel`,
  );
}

/** Chooses one of a row of radio buttons. */
export async function choose(popup: PopupView, name: string, value: string): Promise<void> {
  const option = `input[name="${name}"][value="${value}"]`;
  await popup.click(option);
  await popup.waitFor(`document.querySelector('${option}').checked`, `${name} ${value}`);
}

/** What the popup says after a click. */
export function readNotice(popup: PopupView): Promise<string> {
  return popup.evaluate(`document.querySelector('.notice')?.textContent ?? ''`);
}
