import PostalMime, { type Email } from 'postal-mime';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { hasRoundcube } from '../../../../scripts/installed.ts';
import { peru } from '../../../../scripts/stage/peru.ts';
import { choose, openPeru, readNotice } from '../../../../scripts/stage/popup-steps.ts';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { renderLetter } from '../../../../utils/letters/letter.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';
import { type Roundcube, serveRoundcube } from '../roundcube/server.ts';
import { paragraphsOf, plainLines } from './arrived.ts';
import { newestMessage } from './imap.ts';
import { PASSWORD, USER } from './servers.ts';

if (!hasRoundcube) {
  console.warn(
    'Roundcube is not installed (roundcube-core roundcube-sqlite3 dovecot-imapd php-cli): the real webmail is not tried',
  );
}

const EMAILS = ['presidencia@gob.example', 'despacho@gob.example'];
const ADD_CC = '#headers-menu a[data-target="cc"]';
const COPIES = ['embajada@gob.example'];
const [target, ...others] = peru.targets;
/** The Peru action as if its target had addresses; nothing of it is ever sent. */
const record = { ...peru, targets: [{ ...target, emails: EMAILS }, ...others] };

function letter(language: string) {
  const [model] = peru.letters;
  const rendered = model && renderLetter(peru, model, language);
  if (!rendered) throw new Error('no letter');
  return rendered;
}

describe.skipIf(!hasRoundcube).each(['plain text', 'HTML'] as const)(
  `a real Roundcube in ${browserName}, %s`,
  (mode) => {
    let stage: Stage;
    let webmail: Roundcube;
    let page: Page;

    beforeAll(async () => {
      webmail = await serveRoundcube({ html: mode === 'HTML' });
      stage = await sharedStage();
      page = await stage.browser.open(`${webmail.origin}/`);
      // It asks before a page with an unsaved letter is left.
      page.on('dialog', (dialog) => void dialog.accept());
      await page.waitForSelector('#rcmloginuser');
      await page.type('#rcmloginuser', USER);
      await page.type('#rcmloginpwd', PASSWORD);
      await page.click('#rcmloginsubmit');
      // The list of mails is there, so that nothing of the login is on its way any more.
      await page.waitForFunction(
        () => document.readyState === 'complete' && document.querySelector('#messagelist'),
        { timeout: 20_000 },
      );
      // Only now is the bundled feed surely in.
      await stage.browser.inExtension(
        `browser.runtime.sendMessage({ vigil: 'ensure-catalogue' }).then(() =>
        browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(record)} }))`,
      );
    }, 90_000);
    afterAll(async () => {
      await webmail?.close();
    });

    // What is seen, line by line, and not what the markup holds.
    const bodyText = () =>
      page.evaluate((html) => {
        if (!html) return (document.querySelector('#composebody') as HTMLTextAreaElement).value;
        const frame = document.querySelector('#composebody_ifr') as HTMLIFrameElement;
        const seen = frame.contentDocument?.body;
        // biome-ignore lint/performance/useDomNodeTextContent: what is seen is asked for
        return seen?.innerText ?? '';
      }, mode === 'HTML');

    async function openCompose(): Promise<void> {
      await page.goto(`${webmail.origin}/?_task=mail&_action=compose`);
      await page.waitForSelector('#compose-subject');
      if (mode === 'HTML') await page.waitForSelector('#composebody_ifr');
    }

    async function clickBody(): Promise<void> {
      if (mode !== 'HTML') return page.click('#composebody');
      const frame = await (await page.$('#composebody_ifr'))?.contentFrame();
      await frame?.click('body');
    }

    const keep = (action: unknown) =>
      stage.browser.inExtension(
        `browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(action)} })`,
      );

    /** @param language none where the letter has one only */
    async function insert(language?: string): Promise<void> {
      const popup = await stage.browser.clickToolbarIcon(page);
      await openPeru(popup, 'letter');
      if (language) await choose(popup, '#letter-language', language);
      await popup.click('#letter-insert');
      await until(
        async () => (await popup.closed()) || (await readNotice(popup)) !== '',
        'the popup to close or to speak',
        10_000,
      );
      const said = (await popup.closed()) ? '' : await readNotice(popup);
      expect(said).toBe('');
      await stage.browser.inExtension('browser.storage.session.clear()');
    }

    /** Roundcube's own Save, and what lies on the server then. */
    async function savedDraft(subject: string, recipients = EMAILS.length) {
      await page.click('a.save.draft');
      let draft: Email | undefined;
      await until(
        async () => {
          const raw = await newestMessage(webmail.imapPort, USER, PASSWORD, 'Drafts');
          draft = raw && (await PostalMime.parse(raw));
          return draft?.subject === subject && draft.to?.length === recipients;
        },
        'the draft on the server',
        15_000,
      );
      if (!draft) throw new Error('no draft on the server');
      return draft;
    }

    it.each(['es', 'en'])('keeps the %s letter on its server, byte for byte', async (language) => {
      await openCompose();
      await insert(language);
      const meant = letter(language);
      const draft = await savedDraft(meant.subject);
      expect(draft.to?.map((one) => one.address)).toEqual(EMAILS);
      if (mode === 'plain text') {
        expect(plainLines(draft.text)).toBe(meant.body);
        return;
      }
      expect(await paragraphsOf(page, draft.html ?? '')).toEqual(meant.body.split('\n\n'));
      // The text part that Roundcube makes of it is wrapped at a margin.
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(flat(draft.text ?? '')).toBe(flat(meant.body));
    });

    it('puts the letter before the signature of the person’s identity, and keeps that', async () => {
      webmail.setSignature(
        mode === 'HTML' ? '<p>Ana <b>Activista</b><br>Bern</p>' : 'Ana Activista\nBern',
        mode === 'HTML',
      );
      await openCompose();
      await until(async () => (await bodyText()).includes('Activista'), 'the signature', 5000);
      await insert('es');
      const meant = letter('es');
      const draft = await savedDraft(meant.subject);
      webmail.setSignature('', false);
      if (mode === 'plain text') {
        expect(plainLines(draft.text)).toBe(`${meant.body}\n\n-- \nAna Activista\nBern`);
        return;
      }
      const seen = await paragraphsOf(page, draft.html ?? '');
      expect(seen).toEqual([...meant.body.split('\n\n'), '--', 'Ana Activista\nBern']);
      expect(draft.html).toMatch(/<b>Activista<\/b>|<strong>Activista<\/strong>/);
    });

    it('keeps thirty recipients, the copies, and a letter of 40 kB', async () => {
      const emails = Array.from({ length: 30 }, (_, at) => `office.${at}+peru@ministry.example`);
      const [copy] = peru.copies;
      const paragraphs = Array.from(
        { length: 60 },
        (_, at) => `${at + 1}. ${'Un párrafo largo sigue y sigue. '.repeat(22).trim()}`,
      );
      const [model] = peru.letters;
      await keep({
        ...{ ...record, targets: [{ ...target, emails }, ...others] },
        copies: [{ ...copy, emails: COPIES }],
        letters: [{ ...model, body: { es: paragraphs } }],
      });
      await openCompose();
      // The row of the copies is there on the person's wish.
      await page.click('[data-popup="headers-menu"]');
      await page.waitForSelector(ADD_CC, { visible: true });
      await page.click(ADD_CC);
      await page.waitForSelector('#compose_cc .recipient-input input', { visible: true });
      await insert();
      const draft = await savedDraft(letter('es').subject, 30);
      await keep(record);
      expect(draft.to?.map((one) => one.address)).toEqual(emails);
      expect(draft.cc?.map((one) => one.address)).toEqual(COPIES);
      const held =
        mode === 'HTML'
          ? await paragraphsOf(page, draft.html ?? '')
          : plainLines(draft.text).split('\n\n');
      expect(held.slice(1, -1)).toEqual(paragraphs);
    });

    it('keeps what stood there, takes the insertion back, and types on', async () => {
      await openCompose();
      await clickBody();
      await page.keyboard.type('Mine.');
      const before = (await bodyText()).trim();
      await insert('en');
      expect(await bodyText()).toContain('Dear Madam President Dina Boluarte,');
      expect(await bodyText()).toContain('Mine.');
      await clickBody();
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(' Typed on.');
      expect(await bodyText()).toContain('Typed on.');
      for (let at = 0; at < 14 && (await bodyText()).trim() !== before; at += 1) {
        await page.keyboard.down('Control');
        await page.keyboard.press('z');
        await page.keyboard.up('Control');
      }
      expect((await bodyText()).trim()).toBe(before);
    });
  },
);
