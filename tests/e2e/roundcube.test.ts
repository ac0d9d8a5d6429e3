import PostalMime, { type Email } from 'postal-mime';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '../../utils/letters/letter.ts';
import { peru } from '../peru.ts';
import { until } from './browsers/deadline.ts';
import { choose, JANUARY_29, openPeru, readNotice, type Stage, setStage } from './journey.ts';
import { newestMessage } from './roundcube/imap.ts';
import {
  hasRoundcube,
  PASSWORD,
  type Roundcube,
  serveRoundcube,
  USER,
} from './roundcube/server.ts';

if (!hasRoundcube) {
  console.warn(
    'Roundcube is not installed (roundcube-core roundcube-sqlite3 dovecot-imapd php-cli): the real webmail is not tried',
  );
}

const EMAILS = ['presidencia@gob.example', 'despacho@gob.example'];
const [target, ...others] = peru.targets;
/** The Peru action as if its target had addresses; nothing of it is ever sent. */
const record = { ...peru, targets: [{ ...target, emails: EMAILS }, ...others] };

describe
  .skipIf(!hasRoundcube)
  .each(
    (['chromium', 'firefox'] as const).flatMap((name) => [
      [name, 'plain text'] as const,
      [name, 'HTML'] as const,
    ]),
  )('a real Roundcube in %s, %s', (name, mode) => {
  let stage: Stage;
  let webmail: Roundcube;
  let page: Page;

  beforeAll(async () => {
    webmail = await serveRoundcube({ html: mode === 'HTML' });
    stage = await setStage(name);
    await stage.setToday(JANUARY_29);
    page = await stage.browser.open(`${webmail.origin}/`);
    // It asks before a page with an unsaved letter is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.waitForSelector('#rcmloginuser');
    await page.type('#rcmloginuser', USER);
    await page.type('#rcmloginpwd', PASSWORD);
    await page.click('#rcmloginsubmit');
    await page.waitForSelector('#taskmenu, #layout-menu', { timeout: 20_000 });
    // Only now is the bundled feed surely in.
    await stage.browser.inExtension(
      `browser.runtime.sendMessage({ vigil: 'ensure-catalogue' }).then(() =>
        browser.storage.local.set({ 'action/${peru.id}': ${JSON.stringify(record)} }))`,
    );
  }, 90_000);
  afterAll(async () => {
    await stage?.close();
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

  async function insert(language: string): Promise<void> {
    const popup = await stage.browser.clickToolbarIcon(page);
    await openPeru(popup, 'letter');
    await choose(popup, 'letter-language', language);
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
  async function savedDraft(subject: string) {
    await page.click('a.save.draft');
    let draft: Email | undefined;
    await until(
      async () => {
        const raw = await newestMessage(webmail.imapPort, USER, PASSWORD, 'Drafts');
        draft = raw && (await PostalMime.parse(raw));
        return draft?.subject === subject;
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
    const [model] = peru.letters;
    const meant = model && renderLetter(peru, model, language);
    if (!meant) throw new Error('no letter');
    const draft = await savedDraft(meant.subject);
    expect(draft.subject).toBe(meant.subject);
    expect(draft.to?.map((one) => one.address)).toEqual(EMAILS);
    const lines = (text: string) => text.replace(/\r\n/g, '\n').replace(/\n+$/, '');
    if (mode === 'plain text') {
      expect(lines(draft.text ?? '')).toBe(meant.body);
      return;
    }
    // A paragraph of its own, or two breaks: both are an empty line between, in every mail program.
    const html = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      for (const line of parsed.querySelectorAll('br')) line.replaceWith('\n');
      for (const paragraph of parsed.querySelectorAll('p, div')) paragraph.append('\n\n');
      return parsed.body.textContent ?? '';
    }, draft.html ?? '');
    const paragraphs = html.replace(/\u00a0/g, ' ').split(/\n\s*\n/);
    expect(paragraphs.map((one) => one.trim()).filter(Boolean)).toEqual(meant.body.split('\n\n'));
    // The text part that Roundcube makes of it is wrapped at a margin.
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(flat(draft.text ?? '')).toBe(flat(meant.body));
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
});
