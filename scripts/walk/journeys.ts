import type { Page } from 'puppeteer-core';
import type { PopupView, UiLanguage } from '../browsers/browser-under-test.ts';
import { until } from '../browsers/deadline.ts';
import { peru } from '../stage/peru.ts';
import { choose, closePopup, openPeru, pressAndHear } from '../stage/popup-steps.ts';
import type { Stage } from '../stage/stage.ts';

/** How Vigil looks on a walk. */
export interface Look {
  colorScheme: 'light' | 'dark';
  language: UiLanguage;
}

/** Widths at which pages are looked at, in CSS pixels: a phone beside a text of 200 %, and a small window. */
const WIDTHS = [320, 420, 800];
const HEIGHT = 900;
/** What the popup asks, or nothing. */
const ASKED = `document.querySelector('.ask')?.textContent ?? ''`;
const FEED = 'https://feeds.example/walk.json';

/** The browser, and the pictures of one walk. */
interface Walk {
  stage: Stage;
  language: Look['language'];
  /** a picture of a popup or of a tab as it is */
  picture(view: PopupView | Page, step: string): Promise<void>;
  /** pictures of an extension page at all widths; leaves it open */
  pictures(page: Page, step: string): Promise<void>;
}

/** Goes all journeys, in the order of a person's days with Vigil. Each throws where a step cannot be gone. */
export async function walk(stage: Stage, { language }: Look, folder: string): Promise<void> {
  let count = 0;
  const nameOf = (step: string) => {
    count += 1;
    console.log(`ok   ${folder.split('/').at(-1)}: ${step}`);
    return `${folder}/${String(count).padStart(2, '0')}-${step}`;
  };
  const isPage = (view: PopupView | Page): view is Page => 'bringToFront' in view;
  const picture = async (view: PopupView | Page, step: string) => {
    const file = `${nameOf(step)}.png` as const;
    if (isPage(view)) await view.screenshot({ path: file as `${string}.png` });
    else await view.screenshot(file);
  };
  const pictures = async (page: Page, step: string) => {
    const name = nameOf(step);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: HEIGHT });
      await page.screenshot({ path: `${name}-${width}.png` });
    }
  };
  const steps: Walk = { stage, language, picture, pictures };
  await begin(steps);
  await see(steps);
  await post(steps);
  await write(steps);
  await add(steps);
  await know(steps);
  await remember(steps);
}

/** What opens after the installation, and what is safe. */
async function begin({ stage, pictures }: Walk): Promise<void> {
  for (const name of ['welcome', 'safety']) {
    const page = await stage.browser.openExtensionTab(`${name}.html`);
    await page.waitForSelector('main h1');
    await pictures(page, `begin-${name}`);
    await page.close();
  }
}

/** What is urgent, and what it is about. */
async function see({ stage, picture, pictures }: Walk): Promise<void> {
  const page = await stage.browser.open('https://x.com/compose/post');
  const popup = await stage.browser.clickToolbarIcon(page);
  await popup.waitFor(`document.querySelector('.line')`, 'the list');
  await picture(popup, 'see-list');
  await openPeru(popup, 'about');
  await picture(popup, 'see-action');
  await closePopup(popup);
  const tab = await stage.browser.openExtensionTab('popup.html');
  await tab.waitForSelector('#tab-about');
  await pictures(tab, 'see-in-a-tab');
  await stage.browser.closePages();
}

/** The prepared post, placed where the person writes. */
async function post({ stage, language, picture }: Walk): Promise<void> {
  const page = await stage.browser.open('https://x.com/compose/post');
  const popup = await stage.browser.clickToolbarIcon(page);
  await openPeru(popup, 'post');
  // The action has its posts in English and Spanish.
  await choose(popup, '#post-language', language === 'en' ? 'en' : 'es');
  await picture(popup, 'post-popup');
  if (!['en', 'es'].includes(language)) {
    await choose(popup, '#post-language', language);
    await popup.waitFor(`document.querySelector('#post-draft')`, 'the draft in the own language');
    await picture(popup, 'post-draft');
    await choose(popup, '#post-language', 'es');
  }
  await pressAndHear(popup, '#post-insert');
  await picture(page, 'post-inserted');
  await stage.browser.closePages();
}

/** The letter, in a webmail and on paper. */
async function write({ stage, picture, pictures }: Walk): Promise<void> {
  const mail = await stage.browser.open('https://mail.google.com/mail/u/0/');
  const popup = await stage.browser.clickToolbarIcon(mail);
  await openPeru(popup, 'letter');
  await choose(popup, '#letter-language', 'es');
  await picture(popup, 'write-popup');
  await pressAndHear(popup, '#letter-insert');
  await picture(mail, 'write-inserted');
  const query = new URLSearchParams({ action: peru.id, language: 'es' });
  const paper = await stage.browser.openExtensionTab(`letter.html?${query}`);
  await paper.waitForSelector('.sheet');
  await pictures(paper, 'write-on-paper');
  await stage.browser.closePages();
}

/** An action from the page in front, looked through and kept. */
async function add({ stage, picture, pictures }: Walk): Promise<void> {
  await stage.browser.inExtension('browser.storage.session.clear()');
  const page = await stage.browser.open('https://ua.example/');
  const popup = await stage.browser.clickToolbarIcon(page);
  await popup.waitFor(`document.querySelector('#open-add')`, 'the list');
  await picture(popup, 'add-offer');
  await popup.click('#open-add');
  await popup.click('#add-action');
  await until(() => popup.closed(), 'the popup to close', 8000);
  const review = await stage.browser.openExtensionTab('review.html');
  await review.waitForSelector('#show-form, .review-field');
  if (await review.$('#show-form')) {
    // The page in the test is of an action that came with Vigil.
    await pictures(review, 'add-had');
    await review.click('#show-form');
  }
  await review.waitForSelector('.review-field');
  await pictures(review, 'add-review');
  await review.click('#keep');
  await review.waitForSelector('.notice');
  // The first press only leads to what is in doubt.
  if (!(await review.$('.notice-done'))) await review.click('#keep');
  await review.waitForSelector('.notice-done');
  await pictures(review, 'add-kept');
  await stage.browser.closePages();
}

/** What became of an action that the person took part in: a source is followed, and has an update. */
async function know({ stage, picture, pictures }: Walk): Promise<void> {
  const update = {
    ...peru,
    ...{ id: '105/22-2', reference: 'FI 105/22-2', issued: '2023-01-28', deadline: '2023-04-09' },
    title: { en: '49 killed during protests', es: '49 muertos en las protestas' },
  };
  const body = JSON.stringify({
    format: 'urgent-action-feed/1',
    ...{ title: 'The walk', publisher: 'A section', updated: '2023-01-28' },
    actions: [update],
  });
  stage.feeds.set(FEED, { kind: 'body', body });
  const options = await stage.browser.openExtensionPage('options.html');
  await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
  await options.type('#feed-address', FEED);
  await options.click('#follow');
  await options.waitFor(`document.querySelector('[data-source="${FEED}"]')`, 'the source');
  await stage.browser.closePages();
  const settings = await stage.browser.openExtensionTab('options.html');
  await settings.waitForSelector('[data-source]');
  await pictures(settings, 'know-settings');
  await stage.browser.closePages();
  await stage.browser.inExtension('browser.storage.session.clear()');
  const page = await stage.browser.open('https://plain.example/');
  const popup = await stage.browser.clickToolbarIcon(page);
  await popup.waitFor(`document.querySelector('[data-action="105/22-2"]')`, 'the update');
  await picture(popup, 'know-list');
  await popup.click('[data-action="105/22-2"]');
  await popup.waitFor(`document.querySelector('#tab-about')`, 'the open action');
  await popup.click('#tab-about');
  await picture(popup, 'know-update');
  await closePopup(popup);
}

/** The question after a post, and the record that the answer goes into. */
async function remember({ stage, picture, pictures }: Walk): Promise<void> {
  await stage.browser.closePages();
  await stage.browser.inExtension('browser.storage.session.clear()');
  const page = await stage.browser.open('https://plain.example/');
  const popup = await stage.browser.clickToolbarIcon(page);
  for (const what of ['letter', 'post']) {
    await popup.waitFor(`document.querySelector('#ask-yes')`, `the question after the ${what}`);
    await picture(popup, `remember-${what}`);
    const asked = await popup.evaluate<string>(ASKED);
    await popup.click('#ask-yes');
    await popup.waitFor(`${ASKED} !== ${JSON.stringify(asked)}`, 'the answer');
  }
  await closePopup(popup);
  const record = await stage.browser.openExtensionTab('record.html');
  await record.waitForSelector('main h1');
  await pictures(record, 'remember-record');
  await stage.browser.closePages();
}
