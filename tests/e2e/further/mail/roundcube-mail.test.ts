import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { hasRoundcube } from '../../../../scripts/installed.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import type { SourceText } from '../../../../utils/extract/source-text.ts';
import { writePassText } from '../../../../utils/pass/pass-text.ts';
import { peru } from '../../../peru.ts';
import { UGANDA } from '../../../uganda.ts';
import { forgetReview, pressKeep, readStored } from '../../add-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';
import { type Roundcube, serveRoundcube } from '../roundcube/server.ts';
import { appendMessage } from './imap.ts';
import { PASSWORD, USER } from './servers.ts';

const SUBJECTS = {
  plain: 'Action of January',
  html: 'Please act for the teacher',
  links: 'Two urgent actions this week',
  passed: 'From another member',
};
const LINKS = ['1234', '1235'].map((one) => `https://section.example/urgent-actions/ua-${one}`);

const htmlOf = (lines: readonly string[]) =>
  lines.map((line) => `<p>${line.replace('&', '&amp;')}</p>`).join('\r\n');

/** A mail as it lies on a server. */
const mail = (subject: string, type: string, body: string) =>
  [
    'From: Section <news@section.example>',
    `To: <${USER}>`,
    `Subject: ${subject}`,
    'Date: Mon, 2 Jan 2023 10:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    body.replace(/\r?\n/g, '\r\n'),
  ].join('\r\n');

describe.skipIf(!hasRoundcube)(`a mail that is open in a real Roundcube in ${browserName}`, () => {
  let stage: Stage;
  let webmail: Roundcube;
  let page: Page;

  beforeAll(async () => {
    webmail = await serveRoundcube({ html: false });
    const passed = await writePassText(peru, {
      ...{ language: 'en', heading: 'Urgent action', until: 'Write until', targets: 'Write to' },
      ...{ ask: 'Ask for', source: 'Source', readIn: 'Select all.', block: 'For Vigil.' },
      showDate: (date) => date,
    });
    const links = LINKS.map(
      (href, at) =>
        `<p>Urgent action ${at + 1}: <a href="${href}">Free the teacher of Kampala, case ${at + 1}</a></p>`,
    );
    for (const [subject, type, body] of [
      [SUBJECTS.plain, 'text/plain', UGANDA.join('\n\n')],
      [SUBJECTS.html, 'text/html', htmlOf(UGANDA)],
      [SUBJECTS.links, 'text/html', `<p>Dear friends,</p>${links.join('')}`],
      [SUBJECTS.passed, 'text/plain', passed.replace(/^/gm, '> ')],
    ] as const)
      await appendMessage(webmail.imapPort, USER, PASSWORD, 'INBOX', mail(subject, type, body));
    stage = await sharedStage();
    page = await stage.browser.open(`${webmail.origin}/`);
    await page.waitForSelector('#rcmloginuser');
    await page.type('#rcmloginuser', USER);
    await page.type('#rcmloginpwd', PASSWORD);
    await page.click('#rcmloginsubmit');
    await page.waitForFunction(
      () => document.readyState === 'complete' && document.querySelector('#messagelist tr.message'),
      { timeout: 20_000 },
    );
  }, 90_000);
  afterAll(async () => {
    await webmail?.close();
  });
  afterEach(() => forgetReview(stage));

  /** Opens it in the preview beside the list, which is a frame. */
  async function preview(subject: string): Promise<void> {
    const rows = await page.$$('#messagelist tr.message');
    for (const row of rows) {
      const text = await row.evaluate((one) => one.textContent ?? '');
      if (text.includes(subject)) await row.click();
    }
    await page.waitForFunction(
      (wanted) =>
        (document.querySelector('#messagecontframe') as HTMLIFrameElement | null)?.contentDocument
          ?.querySelector('h2.subject')
          ?.textContent?.includes(wanted) &&
        (document.querySelector('#messagecontframe') as HTMLIFrameElement | null)?.contentDocument
          ?.readyState === 'complete',
      { timeout: 20_000 },
      subject,
    );
  }

  /** Presses the icon and the button, and gives what was read. */
  async function press(): Promise<SourceText> {
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('#open-add')`, 'the list');
    await popup.click('#open-add');
    await popup.waitFor(
      `document.querySelector('#add-action')?.textContent === 'Read this message'`,
      'the offer',
      20_000,
    );
    await popup.click('#add-action');
    await until(() => popup.closed(), 'the popup to close', 8000);
    // The form opened in front of it.
    await page.bringToFront();
    const waiting = await readStored<{ source: SourceText }>(stage, 'reviewSource');
    if (!waiting) throw new Error('nothing was read');
    return waiting.source;
  }

  async function withReview<T>(look: (review: Page) => Promise<T>): Promise<T> {
    const review = await stage.browser.openExtensionTab('review.html');
    await review.waitForSelector('.review-field, #linked');
    try {
      return await look(review);
    } finally {
      await review.close();
      await page.bringToFront();
    }
  }
  const field = (review: Page, path: string) =>
    review.$eval(`[id="field-${path}"]`, (one) => (one as HTMLInputElement).value);

  function expectAlone(source: SourceText, subject: string): void {
    const text = JSON.stringify(source);
    expect(source).toMatchObject({ title: subject });
    expect(source).not.toHaveProperty('url');
    expect(source.lines[0]).toEqual({ text: subject });
    for (const other of Object.values(SUBJECTS))
      if (other !== subject) expect(text).not.toContain(other);
    expect(text).not.toMatch(/Inbox|Drafts|Roundcube|Reply all|localhost/);
  }

  it.each(['plain', 'html'] as const)(
    'is read alone from the preview, %s, with title, target and letter',
    async (kind) => {
      await preview(SUBJECTS[kind]);
      expectAlone(await press(), SUBJECTS[kind]);
      await withReview(async (review) => {
        expect(await field(review, 'reference')).toBe('UA 71/33');
        expect(await field(review, 'deadline')).toBe('2023-02-20');
        expect(await field(review, 'title.en')).toMatch(/teacher detained after protest/i);
        expect(await field(review, 'targets[0].emails')).toBe('justice@uganda.example');
        expect(await field(review, 'targets[0].name')).toBe('Hon. Norbert Sample');
        expect(await field(review, 'letters[0].body.en')).toContain(
          'I urge you to tell her family',
        );
      });
    },
  );

  it('is read alone where it stands by itself', async () => {
    await preview(SUBJECTS.plain);
    const uid = await page.evaluate(() =>
      new URL(
        (document.querySelector('#messagecontframe') as HTMLIFrameElement).contentWindow?.location
          .href ?? '',
      ).searchParams.get('_uid'),
    );
    await page.goto(`${webmail.origin}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`);
    await page.waitForSelector('#messagebody');
    expectAlone(await press(), SUBJECTS.plain);
    await page.goto(`${webmail.origin}/?_task=mail&_mbox=INBOX`);
    await page.waitForSelector('#messagelist tr.message');
  });

  it('offers the pages of both actions where it only links to them', async () => {
    await preview(SUBJECTS.links);
    expectAlone(await press(), SUBJECTS.links);
    const hrefs = await withReview((review) =>
      review.$$eval('#linked a', (all) => all.map((one) => (one as HTMLAnchorElement).href)),
    );
    expect(hrefs).toEqual(LINKS);
  });

  it('gives an action exactly that another Vigil wrote into it and that was quoted', async () => {
    await preview(SUBJECTS.passed);
    await press();
    await withReview(async (review) => {
      expect(await field(review, 'reference')).toBe(peru.reference);
      await pressKeep(review);
    });
    expect(await readStored(stage, `action/${peru.id}`)).toEqual(JSON.parse(JSON.stringify(peru)));
  });

  it('is not offered while the list alone is shown, or a mail is being written', async () => {
    await page.goto(`${webmail.origin}/?_task=mail&_action=compose`);
    await page.waitForSelector('#compose-subject');
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('#open-add')`, 'the list');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await popup.click('#open-add');
    expect(await popup.evaluate(`document.querySelector('#add-action').textContent`)).toBe(
      'Add the action on this page',
    );
  });
});
