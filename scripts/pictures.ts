/**
 * Draws README's pictures anew, in `docs/pictures/`, or the stores', in `.output/store/`, from invented cases and the
 * Peru action.
 *
 *   npm run pictures [-- --store [--language de]]
 */
import { parseArgs } from 'node:util';
import { UI_LANGUAGES } from './browsers/browser-under-test.ts';
import { makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { POPUP_SCALE } from './pictures/frame.ts';
import { FEED_HOST } from './pictures/invented-list.ts';
import { drawForReadme } from './pictures/readme.ts';
import { drawForStore } from './pictures/store.ts';
import { setStage } from './stage/stage.ts';

/** @returns the exit code */
async function draw(): Promise<number> {
  const { values } = parseArgs({
    options: { store: { type: 'boolean' }, language: { type: 'string' } },
  });
  await ensureBrowsers(['chromium']);
  const code = await makeBuild({ browser: 'chrome', mode: 'practice' }, 'kept');
  if (code !== 0) return code;
  const granted = [FEED_HOST];
  let folder = '';
  if (values.store) {
    const languages = UI_LANGUAGES.filter((one) => !values.language || one === values.language);
    for (const language of languages) {
      const stage = await setStage('chromium', { granted, language, scale: POPUP_SCALE });
      folder = await drawForStore(stage, language).finally(() => stage.close());
    }
  } else {
    const stage = await setStage('chromium', { granted });
    folder = await drawForReadme(stage).finally(() => stage.close());
  }
  console.log(`The pictures are in ${folder}/`);
  return 0;
}

process.exitCode = await draw().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
