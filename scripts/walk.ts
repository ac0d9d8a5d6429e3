/**
 * Goes an activist's journeys in both browsers and leaves a picture of each step in `.output/walk/`: in light and dark, in
 * every language of the interface, pages at several widths. Somebody has to look at them.
 *
 *   npm run walk [-- --browser chromium] [--language de]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UI_LANGUAGES } from './browsers/browser-under-test.ts';
import { makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { type BrowserName, JANUARY_29, setStage } from './stage/stage.ts';
import { type Look, walk } from './walk/journeys.ts';

const FOLDER = '.output/walk';
const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  UI_LANGUAGES.map((language): Look => ({ colorScheme, language })),
);

/** @returns the exit code */
async function start(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { browser: text, language: text } });
  const browsers = BROWSERS.filter((one) => !values.browser || one === values.browser);
  if (browsers.length === 0) {
    throw new Error(`There is no browser "${values.browser}". There are: ${BROWSERS.join(', ')}`);
  }
  const looks = LOOKS.filter(({ language }) => !values.language || language === values.language);
  if (looks.length === 0) {
    throw new Error(
      `There is no language "${values.language}". There are: ${UI_LANGUAGES.join(', ')}`,
    );
  }
  await ensureBrowsers(browsers);
  if (!values.language) rmSync(FOLDER, { recursive: true, force: true });
  for (const name of browsers) {
    const browser = name === 'firefox' ? 'firefox' : 'chrome';
    const code = await makeBuild({ browser, mode: 'practice' }, 'kept');
    if (code !== 0) return code;
    for (const look of looks) await walkIn(name, look);
  }
  console.log(`The pictures are in ${FOLDER}/`);
  return 0;
}

async function walkIn(name: BrowserName, look: Look): Promise<void> {
  const folder = `${FOLDER}/${name}-${look.language}-${look.colorScheme}`;
  mkdirSync(folder, { recursive: true });
  const stage = await setStage(name, { ...look, granted: ['https://feeds.example/*'] });
  try {
    await stage.setToday(JANUARY_29);
    await walk(stage, look, folder);
  } finally {
    await stage.close();
  }
}

process.exitCode = await start().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
