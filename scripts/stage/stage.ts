import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildPractice } from '../../tests/practice/build.ts';
import { serveProxy } from '../../tests/practice/proxy.ts';
import { type PracticeServer, servePractice } from '../../tests/practice/server.ts';
import type { BrowserUnderTest, LaunchOptions } from '../browsers/browser-under-test.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { newProfile } from '../browsers/profile.ts';

export type BrowserName = 'chromium' | 'firefox';

/** The day on which the practice build is tried: Peru's action has 37 days left. */
export const JANUARY_29 = '2023-01-29';

export interface Stage {
  name: BrowserName;
  browser: BrowserUnderTest;
  /** what `https://feeds.example/…` and `https://feeds2.example/…` answer, and what they were asked */
  feeds: PracticeServer['feeds'];
  /** sets the practice build's clock; undefined: the machine's own */
  setToday(day: string | undefined): Promise<void>;
  /** Closes all pages and makes Vigil as it is after its installation on this day, without a new start. */
  reset(day: string): Promise<void>;
  /** Ends the browser and starts it again with all that it kept. */
  restart(): Promise<void>;
  /** Kills the browser in the middle of whatever it does, and starts it again with all that it kept. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export type StageOptions = Partial<LaunchOptions> & {
  build?: 'practice' | 'release';
  /** what the extension has besides, by the names of the files */
  extraFiles?: Record<string, string>;
};

/** The folder of a build; a copy where it is changed, as granting hosts does with the manifest. */
async function prepareBuild(
  name: BrowserName,
  { build = 'practice', granted, extraFiles }: StageOptions,
): Promise<{ extensionDir: string; remove(): Promise<void> }> {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const built = resolve(`.output/${target}-mv3${build === 'release' ? '' : '-practice'}`);
  if (!granted && !extraFiles) return { extensionDir: built, remove: async () => undefined };
  const copy = await mkdtemp(join(tmpdir(), 'vigil-build-'));
  await cp(built, copy, { recursive: true });
  for (const [file, content] of Object.entries(extraFiles ?? {})) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), content);
  }
  return { extensionDir: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}

/** The real sites' names on loopback, with TLS, and a browser with Vigil that finds them there. */
export async function setStage(name: BrowserName, options: StageOptions = {}): Promise<Stage> {
  await buildPractice();
  const server = await servePractice({ tls: true });
  const proxy = name === 'firefox' ? await serveProxy(server.port) : undefined;
  const { extensionDir, remove } = await prepareBuild(name, options);
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
    name,
    get browser() {
      return browser;
    },
    restart: async () => {
      await browser.close({ keepProfile: true });
      browser = await start();
    },
    crash: async () => {
      await browser.kill();
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
    reset: async (day) => {
      await browser.closePages();
      server.feeds.clear();
      await browser.inExtension(FORGET_EVERYTHING);
      await browser.inExtension(installedOn(day));
    },
    close: async () => {
      await browser.close();
      await remove();
      await proxy?.close();
      await server.close();
    },
  };
}

const FORGET_EVERYTHING = `(async () => {
  const { host_permissions = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const granted = origins.filter((one) => !host_permissions.includes(one));
  if (granted.length > 0) await browser.permissions.remove({ origins: granted });
  await browser.scripting.unregisterContentScripts();
  await browser.storage.session.clear();
  await browser.storage.local.clear();
})()`;

/** The worker takes the bundled actions in again when it is asked, as it does when it is installed. */
const installedOn = (day: string) =>
  `browser.storage.local.set({ practiceToday: ${JSON.stringify(day)} })
    .then(() => browser.runtime.sendMessage({ vigil: 'ensure-catalogue' }))`;
