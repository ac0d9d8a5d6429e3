/**
 * Starts Vigil on its practice pages. With a display it opens a window to try Vigil by hand. Without one it runs a tour
 * that takes the same steps by itself, prints what was inserted, and exits with 0 or 1.
 */
import { mkdirSync } from 'node:fs';
import { buildPractice } from '../tests/practice/build.ts';
import { servePractice } from '../tests/practice/server.ts';
import { launchChromium } from './browsers/chromium.ts';
import { makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { JANUARY_29 } from './stage/stage.ts';
import { takeTour } from './tour.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(): Promise<number> {
  if ((await makeBuild({ browser: 'chrome', mode: 'practice' })) !== 0) return 1;
  await ensureBrowsers(['chromium']);
  await buildPractice();
  const server = await servePractice({ tls: false });
  const browser = await launchChromium({
    extensionDir: `${process.cwd()}/.output/chrome-mv3-practice`,
    headless: !hasDisplay,
  });
  try {
    await browser.inExtension(`browser.storage.local.set({ practiceToday: '${JANUARY_29}' })`);
    if (!hasDisplay) {
      mkdirSync('.output/tour', { recursive: true });
      return (await takeTour(browser, server.origin)) ? 0 : 1;
    }
    const page = await browser.open(`${server.origin}/`);
    console.log(
      `Vigil is in the toolbar (behind the puzzle piece); its clock stands at ${JANUARY_29}.`,
    );
    console.log('Close the window to end.');
    await new Promise((closed) => page.browser().once('disconnected', closed));
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

process.exit(
  await start().catch((error: Error) => {
    console.error(error.message);
    return 1;
  }),
);
