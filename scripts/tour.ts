import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { choose, openPeru } from '../tests/e2e/journey.ts';
import { readFeed } from '../utils/actions/validation/read-feed.ts';
import { renderLetter } from '../utils/letters/letter.ts';
import { networkById } from '../utils/posts/networks.ts';
import { renderPost } from '../utils/posts/render.ts';
import type { BrowserUnderTest, PopupView } from './browsers/browser-under-test.ts';
import { until } from './browsers/deadline.ts';

const PICTURES = '.output/tour';
const STOPS = [
  ['x', '/x.com/compose/post'],
  ['bluesky', '/bsky.app/'],
  ['mastodon', '/mastodon.social/publish'],
  ['threads', '/www.threads.com/'],
  ['facebook', '/www.facebook.com/'],
] as const;

const { feed } = readFeed(JSON.parse(readFileSync('public/catalogue.json', 'utf8')));
const peru = feed?.actions.find(({ id }) => id === '105/22-1');

function meantPost(networkId: string, language: string): string {
  const network = networkById(networkId);
  const post = peru?.posts[0];
  return (peru && network && post && renderPost(peru, post, network, language)?.text) ?? '';
}

/** What the box's own editor holds, once it holds what was meant or the time is up. */
async function readModel(page: Page, box: string, meant: string): Promise<string> {
  const read = () => page.evaluate((name) => window.practice.boxes[name]?.model() ?? '', box);
  await until(async () => (await read()) === meant, 'the text', 4000).catch(() => undefined);
  return read();
}

function report(what: string, held: string, meant: string): boolean {
  const equal = held === meant && meant !== '';
  const shown = held
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  console.log(`${equal ? 'ok  ' : 'FAIL'} ${what}: the editor's own model holds`);
  console.log(shown);
  console.log(`      = meant: ${equal ? 'yes' : 'NO'}`);
  if (!equal) console.log(`      meant was: ${JSON.stringify(meant)}`);
  return equal;
}

async function press(popup: PopupView, button: string): Promise<void> {
  await popup.click(button);
  await until(() => popup.closed(), 'the popup to close after the insertion', 8000);
}

/** Goes the activist's way, network by network. @returns did everything arrive as meant? */
export async function takeTour(browser: BrowserUnderTest, origin: string): Promise<boolean> {
  const results: boolean[] = [];
  const forget = () => browser.inExtension('browser.storage.session.clear()');

  const first = await browser.open(`${origin}${STOPS[0][1]}`);
  const popup = await browser.clickToolbarIcon(first);
  await popup.waitFor(`document.querySelector('.line')`, 'the list');
  const line = await popup.evaluate<string>(
    `[...document.querySelectorAll('.line > span')].map((part) => part.textContent).join(' · ')`,
  );
  const listed = line.includes('Peru') && line.includes('37 days left');
  console.log(`${listed ? 'ok  ' : 'FAIL'} the popup lists: ${line}`);
  results.push(listed);
  await popup.screenshot(`${PICTURES}/1-list.png`);
  await openPeru(popup, 'about');
  await popup.screenshot(`${PICTURES}/2-action.png`);

  for (const [network, path] of STOPS) {
    for (const language of ['es', 'en']) {
      await forget();
      const page = await browser.open(origin + path);
      const popup = await browser.clickToolbarIcon(page);
      await openPeru(popup, 'post');
      await choose(popup, 'post-language', language);
      // The popup offers the message that was not used yet; the tour shows one everywhere.
      await choose(popup, 'message', '0');
      if (language === 'es') await popup.screenshot(`${PICTURES}/${network}-popup.png`);
      await press(popup, '#post-insert');
      const meant = meantPost(network, language);
      results.push(report(`${network} ${language}`, await readModel(page, 'main', meant), meant));
      await page.screenshot({ path: `${PICTURES}/${network}-${language}.png` });
    }
  }

  await forget();
  const mail = await browser.open(`${origin}/mail.google.com/mail/u/0/`);
  const letterPopup = await browser.clickToolbarIcon(mail);
  await openPeru(letterPopup, 'letter');
  await choose(letterPopup, 'letter-language', 'es');
  await letterPopup.screenshot(`${PICTURES}/gmail-popup.png`);
  await press(letterPopup, '#letter-insert');
  const model = peru?.letters[0];
  const letter = peru && model && renderLetter(peru, model, 'es');
  const body = letter?.body ?? '';
  const subject = letter?.subject ?? '';
  results.push(report('gmail es subject', await readModel(mail, 'subject', subject), subject));
  results.push(report('gmail es letter', await readModel(mail, 'main', body), body));
  await mail.screenshot({ path: `${PICTURES}/gmail-es.png` });

  const query = new URLSearchParams({ action: peru?.id ?? '', language: 'es' });
  const paper = await browser.openExtensionPage(`letter.html?${query}`);
  await paper.waitFor(`document.querySelector('.sheet')`, 'the letter on paper');
  const printed = await paper.evaluate<string>(
    `[...document.querySelector('.sheet').querySelectorAll('.sheet-paragraph')]
      .map(({ textContent }) => textContent).join('\\n\\n')`,
  );
  results.push(report('the printed letter', printed, body));
  await paper.screenshot(`${PICTURES}/letter.png`);
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor(`document.querySelector('.switches')`, 'the settings');
  await options.screenshot(`${PICTURES}/settings.png`);

  const good = results.filter(Boolean).length;
  console.log(`\n${good} of ${results.length} as meant; screenshots in ${PICTURES}/`);
  return good === results.length;
}
