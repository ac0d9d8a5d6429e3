import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from './browsers/browser-under-test.ts';
import { until } from './browsers/deadline.ts';
import { peru } from './stage/peru.ts';
import { choose, chooseText, openPeru, pressAndHear } from './stage/popup-steps.ts';
import { peruLetter, peruPost } from './stage/texts.ts';

const PICTURES = '.output/tour';
const STOPS = [
  ['x', '/x.com/compose/post'],
  ['bluesky', '/bsky.app/'],
  ['mastodon', '/mastodon.social/publish'],
  ['threads', '/www.threads.com/'],
  ['facebook', '/www.facebook.com/'],
] as const;

/** Reads the editor's model when it holds the intended text, or when the time is up. */
async function readModel(page: Page, box: string, meant: string): Promise<string> {
  const read = () => page.evaluate((name) => window.practice.boxes[name]?.model() ?? '', box);
  // Expected: the time is up. The report shows the text that differs.
  await until(async () => (await read()) === meant, 'the text', 4000).catch(() => undefined);
  return read();
}

function report(what: string, held: string, meant: string): boolean {
  const isEqual = held === meant && meant !== '';
  const shown = held
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  console.log(`${isEqual ? 'ok  ' : 'FAIL'} ${what}: the editor's own model holds`);
  console.log(shown);
  console.log(`      = meant: ${isEqual ? 'yes' : 'NO'}`);
  if (!isEqual) console.log(`      meant was: ${JSON.stringify(meant)}`);
  return isEqual;
}

/** The browser on the tour, and where the practice pages are. */
interface Tour {
  browser: BrowserUnderTest;
  origin: string;
}

/** What the popup opened last would open again. */
const forgetView = ({ browser }: Tour) => browser.inExtension('browser.storage.session.clear()');

/** Goes the activist's way, network by network. @returns did everything arrive as meant? */
export async function takeTour(browser: BrowserUnderTest, origin: string): Promise<boolean> {
  const tour = { browser, origin };
  const results = [
    await seeTheList(tour),
    ...(await post(tour)),
    ...(await writeLetter(tour)),
    await printLetter(tour),
  ];
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor(`document.querySelector('.switches')`, 'the settings');
  await options.screenshot(`${PICTURES}/settings.png`);

  const good = results.filter(Boolean).length;
  console.log(`\n${good} of ${results.length} as meant; screenshots in ${PICTURES}/`);
  return good === results.length;
}

async function seeTheList({ browser, origin }: Tour): Promise<boolean> {
  const first = await browser.open(`${origin}${STOPS[0][1]}`);
  const popup = await browser.clickToolbarIcon(first);
  await popup.waitFor(`document.querySelector('.line')`, 'the list');
  const line = await popup.evaluate<string>(
    `[...document.querySelectorAll('.line > span')].map((part) => part.textContent).join(' · ')`,
  );
  const isListed = line.includes('Peru') && /37\s*days/.test(line);
  console.log(`${isListed ? 'ok  ' : 'FAIL'} the popup lists: ${line}`);
  await popup.screenshot(`${PICTURES}/1-list.png`);
  await openPeru(popup, 'about');
  await popup.screenshot(`${PICTURES}/2-action.png`);
  return isListed;
}

async function post(tour: Tour): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const [network, path] of STOPS) {
    for (const language of ['es', 'en']) {
      await forgetView(tour);
      const page = await tour.browser.open(tour.origin + path);
      const popup = await tour.browser.clickToolbarIcon(page);
      await openPeru(popup, 'post');
      await choose(popup, '#post-language', language);
      // The popup offers the message that was not used yet; the tour shows one everywhere.
      await chooseText(popup, 0);
      if (language === 'es') await popup.screenshot(`${PICTURES}/${network}-popup.png`);
      await pressAndHear(popup, '#post-insert');
      const meant = peruPost(network, language);
      results.push(report(`${network} ${language}`, await readModel(page, 'main', meant), meant));
      await page.screenshot({ path: `${PICTURES}/${network}-${language}.png` });
    }
  }
  return results;
}

async function writeLetter(tour: Tour): Promise<boolean[]> {
  await forgetView(tour);
  const mail = await tour.browser.open(`${tour.origin}/mail.google.com/mail/u/0/`);
  const popup = await tour.browser.clickToolbarIcon(mail);
  await openPeru(popup, 'letter');
  await choose(popup, '#letter-language', 'es');
  await popup.screenshot(`${PICTURES}/gmail-popup.png`);
  await pressAndHear(popup, '#letter-insert');
  const { subject, body } = peruLetter('es');
  const results = [
    report('gmail es subject', await readModel(mail, 'subject', subject), subject),
    report('gmail es letter', await readModel(mail, 'main', body), body),
  ];
  await mail.screenshot({ path: `${PICTURES}/gmail-es.png` });
  return results;
}

async function printLetter({ browser }: Tour): Promise<boolean> {
  const query = new URLSearchParams({ action: peru.id, language: 'es' });
  const paper = await browser.openExtensionPage(`letter.html?${query}`);
  await paper.waitFor(`document.querySelector('.sheet')`, 'the letter on paper');
  const printed = await paper.evaluate<string>(
    `[...document.querySelector('.sheet').querySelectorAll('.sheet-paragraph')]
      .map(({ textContent }) => textContent).join('\\n\\n')`,
  );
  await paper.screenshot(`${PICTURES}/letter.png`);
  return report('the printed letter', printed, peruLetter('es').body);
}
