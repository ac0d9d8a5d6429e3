/**
 * Draws README's pictures anew, in `docs/pictures/`, from invented cases and the Peru action.
 *
 *   npm run pictures
 */
import { makeBuild } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { inventedFeed } from './stage/invented.ts';
import { closePopup, openPeru } from './stage/popup-steps.ts';
import { JANUARY_29, type Stage, setStage } from './stage/stage.ts';

const FOLDER = 'docs/pictures';
const FEED = 'https://feeds.example/invented.json';

async function draw({ browser, feeds, setToday }: Stage): Promise<void> {
  await setToday(JANUARY_29);
  feeds.set(FEED, { kind: 'body', body: inventedFeed() });
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
  await options.type('#feed-address', FEED);
  await options.click('#follow');
  await options.waitFor(`document.querySelector('[data-source="${FEED}"]')`, 'the source');
  await browser.closePages();
  const page = await browser.open('https://x.com/compose/post');
  const popup = await browser.clickToolbarIcon(page);
  await popup.waitFor(`document.querySelectorAll('.line').length > 4`, 'the list');
  // A ring around the search would be the first thing that one sees.
  await popup.evaluate('document.activeElement.blur()');
  await popup.screenshot(`${FOLDER}/list.png`);
  await openPeru(popup, 'post');
  await popup.waitFor(`document.querySelector('#post-insert')`, 'the post');
  await popup.screenshot(`${FOLDER}/post.png`);
  await openPeru(popup, 'letter');
  await popup.screenshot(`${FOLDER}/letter.png`);
  await closePopup(popup);
}

await ensureBrowsers(['chromium']);
process.exitCode = await makeBuild({ browser: 'chrome', mode: 'practice' }, 'kept');
if (process.exitCode === 0) {
  const stage = await setStage('chromium', { granted: ['https://feeds.example/*'] });
  await draw(stage).finally(() => stage.close());
  console.log(`The pictures are in ${FOLDER}/`);
}
