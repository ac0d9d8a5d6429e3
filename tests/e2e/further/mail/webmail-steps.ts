import type { Page } from 'puppeteer-core';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { serveRoundcube } from '../roundcube/server.ts';
import { serveSogo } from '../sogo/server.ts';
import { PASSWORD, USER } from './servers.ts';

/** How a person gets to a new message in Roundcube. */
export const ROUNDCUBE_STEPS = {
  name: 'Roundcube',
  serve: serveRoundcube,
  start: '/',
  /** a recipient's chip, and the button that sends */
  chips: '.recipient-input .recipient',
  send: 'button.send',
  async logIn(page: Page): Promise<void> {
    await page.waitForSelector('#rcmloginuser');
    await page.type('#rcmloginuser', USER);
    await page.type('#rcmloginpwd', PASSWORD);
    await page.click('#rcmloginsubmit');
    // The list of mails is there, so that nothing of the login is on its way any more.
    await page.waitForFunction(
      () => document.readyState === 'complete' && document.querySelector('#messagelist'),
      { timeout: 20_000 },
    );
    // An answer that comes late would write an old session over the new message's.
    await page.waitForNetworkIdle({ idleTime: 300 });
  },
  async openMessage(page: Page, origin: string): Promise<void> {
    await page.goto(`${origin}/?_task=mail&_action=compose`);
    await page.waitForSelector('#compose-subject');
    const isHtml = await page.$eval('#composebody', (box) => box.classList.contains('mce_editor'));
    if (isHtml) await page.waitForSelector('#composebody_ifr');
    // The row of the copies is there on the person's wish.
    await page.click('[data-popup="headers-menu"]');
    await page.waitForSelector('#headers-menu a[data-target="cc"]', { visible: true });
    await page.click('#headers-menu a[data-target="cc"]');
    await page.waitForSelector('#compose_cc .recipient-input input', { visible: true });
  },
};

/** While its dialog comes in, a click at a place would miss what has moved on. */
const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());

const SOGO_NAME = 'input[ng-model="app.creds.username"]';
const SOGO_WRITE = 'button[ng-click*="newMessage"]';
const SOGO_COPIES = 'form[name="messageForm"] button[ng-click="editor.hideCc = false"]';

/** The same in SOGo. */
export const SOGO_STEPS = {
  name: 'SOGo',
  serve: serveSogo,
  start: '/SOGo/',
  chips: 'form[name="messageForm"] md-chip',
  send: 'form[name="messageForm"] button[ng-click="editor.send()"]',
  async logIn(page: Page): Promise<void> {
    await page.waitForSelector(SOGO_NAME, { visible: true });
    await page.type(SOGO_NAME, USER);
    await page.type('input[ng-model="app.creds.password"]', PASSWORD);
    const isIn = page.waitForResponse((answer) => answer.url().endsWith('/SOGo/connect'));
    await page.keyboard.press('Enter');
    await isIn;
    await page.goto(`${new URL(page.url()).origin}/SOGo/so/${USER}/Mail/view`);
    await page.waitForSelector(SOGO_WRITE, { visible: true, timeout: 30_000 });
  },
  async openMessage(page: Page): Promise<void> {
    // Nothing of the message before is on its way any more.
    await page.reload();
    await page.waitForSelector(SOGO_WRITE, { visible: true, timeout: 30_000 });
    // The button is there before it does anything.
    await until(
      async () => {
        if (!(await page.$('#mailEditor'))) await press(page, SOGO_WRITE);
        return page.waitForSelector(SOGO_COPIES, { visible: true, timeout: 4000 }).then(
          () => true,
          () => false,
        );
      },
      'a new message',
      25_000,
    );
    await press(page, SOGO_COPIES);
    await page.waitForSelector('[ng-model="editor.message.editable.cc"] input', { visible: true });
    // Debian's has CKEditor 4, whose text is in a frame.
    const [, frame] = await Promise.all([
      page.waitForSelector(
        '#mailEditor :is(textarea[name="content"].plain-text, .cke_wysiwyg_frame)',
        {
          visible: true,
          timeout: 10_000,
        },
      ),
      page.$('#mailEditor .cke_wysiwyg_frame'),
    ]);
    await (await frame?.contentFrame())?.waitForSelector('body.cke_editable');
  },
};
