import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { hasRoundcube, hasSogo } from '../../../../scripts/installed.ts';
import { choose, openPeru, pressAndHear } from '../../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { peruLetter } from '../../../../scripts/stage/texts.ts';
import { CC, keepPeruWithEmails, TO } from '../../open-message.ts';
import { forgetView } from '../../page-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';
import { paragraphsOf, readMail } from './arrived.ts';
import type { MailSink } from './sink.ts';
import { ROUNDCUBE_STEPS, SOGO_STEPS } from './webmail-steps.ts';

if (!hasSogo) {
  console.warn(
    'SOGo is not installed (sogo postgresql dovecot-imapd): the real webmail is not tried',
  );
}

const WEBMAILS = [
  { ...ROUNDCUBE_STEPS, mode: 'plain text', isHere: hasRoundcube },
  { ...ROUNDCUBE_STEPS, mode: 'HTML', isHere: hasRoundcube },
  { ...SOGO_STEPS, mode: 'plain text', isHere: hasSogo },
  { ...SOGO_STEPS, mode: 'HTML', isHere: hasSogo },
] as const;

describe.each(WEBMAILS)(`a letter in a real $name in ${browserName}, $mode`, (webmail) => {
  let server: { origin: string; sink: MailSink; close(): Promise<void> } | undefined;
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    if (!webmail.isHere) return;
    server = await webmail.serve({ html: webmail.mode === 'HTML' });
    stage = await sharedStage();
    await keepPeruWithEmails(stage);
    await forgetView(stage);
    page = await stage.browser.open(`${server.origin}${webmail.start}`);
    // They ask before a page with an unsaved letter is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await webmail.logIn(page);
  }, 90_000);
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  it.skipIf(!webmail.isHere).each(['es', 'en'])(
    'arrives whole once the person presses Send: to, copies, subject and every line, %s',
    async (language) => {
      const { origin, sink } = server ?? {};
      if (!origin || !sink) throw new Error('no server');
      const before = sink.mails.length;
      await webmail.openMessage(page, origin);
      const popup = await stage.browser.clickToolbarIcon(page);
      await openPeru(popup, 'letter');
      await choose(popup, '#letter-language', language);
      expect(await pressAndHear(popup, '#letter-insert')).toBe('');
      await page.bringToFront();
      await page.waitForFunction(
        (selector, count) => document.querySelectorAll(selector).length === count,
        { timeout: 5000 },
        ...([webmail.chips, TO.length + CC.length] as const),
      );
      const isOpen = await page.$eval(
        webmail.send,
        (button) => !(button as HTMLButtonElement).disabled,
      );
      expect([isOpen, sink.mails.length]).toEqual([true, before]);
      // Only here: a person presses Send, never Vigil.
      await page.click(webmail.send);
      await until(async () => sink.mails.length > before, 'the mail', 15_000);
      const [last] = sink.mails.slice(-1);
      if (!last) throw new Error('no mail');
      const mail = await readMail(last);
      const meant = peruLetter(language);
      expect(mail).toMatchObject({ to: TO, cc: CC, subject: meant.subject });
      expect(mail.recipients.toSorted()).toEqual([...TO, ...CC].toSorted());
      if (webmail.mode === 'plain text') expect(mail.text).toBe(meant.body);
      else expect(await paragraphsOf(page, mail.html ?? '')).toEqual(meant.body.split('\n\n'));
    },
    90_000,
  );
});
