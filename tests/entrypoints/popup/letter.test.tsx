// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import type { ActivityEntry } from '../../../utils/history/activity.ts';
import { mailServices } from '../../../utils/letters/compose-links.ts';
import type { FakeFrame } from '../../fake-extension.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, type Page, TODAY, t, until } from '../page.tsx';

const here = inNewBrowser();
const GMAIL = 'https://mail.google.com/mail/u/0/';
const ELSEWHERE = 'https://news.example/';
/** A host of GMX around a frame of another one, in which the message stands. */
const GMX = 'https://navigator-bs.gmx.com/mail';

/** Its target and its copy can be written to by e-mail. */
const withEmails: UrgentAction = {
  ...peru,
  targets: peru.targets.map((one) => ({ ...one, emails: ['one@gob.example'] })),
  copies: peru.copies.map((one) => ({ ...one, emails: ['embassy@gob.example'] })),
};

/** The popup on the letter of an action, with this page in front. */
async function openLetter({
  url = GMAIL,
  frame = {},
  action = peru,
  incognito = false,
}: {
  url?: string;
  frame?: Partial<FakeFrame>;
  action?: UrgentAction;
  incognito?: boolean;
} = {}) {
  keepActions(here.extension, [action]);
  here.extension.openTab({ url, incognito, frames: [frame] });
  const popup = await openPage(<PopupApp />);
  await popup.press(`[data-action="${action.id}"]`);
  if (!popup.find('#letter-copy')) await popup.press('[data-panel="letter"]');
  await popup.get('#letter-copy');
  // With what it means beside it, the text is not changed.
  if (popup.find('#letter-meant')) await popup.press('#letter-meant');
  return popup;
}
/** A page whose fields answer so, by name; the others are filled. */
const fills = (answers: Record<string, unknown> = {}) => ({
  answer: (message: unknown) =>
    Object.fromEntries(
      (message as { fields: { name: string }[] }).fields.map(({ name }) => [
        name,
        answers[name] ?? { done: true },
      ]),
    ),
});
const refuses = (why: string) => {
  const no = { done: false, why };
  return fills({ to: no, cc: no, subject: no, body: no });
};
const valuesUnder = (prefix: string) =>
  Object.entries(here.extension.local.values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value as ActivityEntry);
const entries = () => valuesUnder('deed/');
const attempts = () => valuesUnder('attempt/');

describe('a letter is inserted', () => {
  it('comes first in a webmail, is filled in, kept, and the popup closes', async () => {
    const popup = await openLetter({ frame: fills(), action: withEmails });
    await popup.press('#letter-insert');
    await until(() => expect(here.extension.closed).toBe(1));
    const body = expect.objectContaining({ name: 'body', text: popup.valueOf('#letter-body') });
    expect(here.extension.told[0]?.message).toMatchObject({
      ...{ vigil: 'fill', fields: expect.arrayContaining([body]) },
    });
    expect(attempts()).toEqual([
      {
        action: peru.id,
        date: TODAY,
        kind: 'letter',
        how: 'inserted',
        where: 'gmail',
        language: 'es',
        at: expect.any(Number),
        title: { text: '18 killed during protests', language: 'en' },
        country: ['PE'],
      },
    ]);
    expect(entries()).toEqual([]);
    expect(here.extension.copied).toEqual([]);
  });

  it('says before and afterwards that “To” and the copy are empty where no e-mail is known, and prints first', async () => {
    const popup = await openLetter({ frame: fills() });
    expect(popup.text).toContain(t('letter.bothStayEmpty'));
    expect(popup.text).not.toContain(t('letter.neverSends'));
    expect(popup.find('.bar-main')?.textContent).toBe(t('letter.print'));
    await popup.press('#letter-insert');
    await popup.says(`${t('toast.letterIn')} ${t('letter.bothAreEmpty')}`);
    expect(here.extension.closed).toBe(0);
    const done = [t('toast.letterIn'), t('letter.bothAreEmpty'), t('toast.letterNoTo')].join(' ');
    const words = expect.objectContaining({ done, ownForm: done });
    expect(here.extension.told[0]?.message).toMatchObject({ words });
  });

  it('says what is missing where the fields took it in part, and copies the rest', async () => {
    const popup = await openLetter({ frame: fills({ subject: { done: false, why: 'ignored' } }) });
    await popup.press('#letter-insert');
    await popup.says(t('refused.partly', [t('letter.subject')]));
    expect(here.extension.told[0]?.message).toMatchObject({
      unfilled: { subject: t('toast.check', [t('letter.subject')]) },
    });
    expect(here.extension.copied).toEqual([popup.valueOf('#letter-body')]);
    expect(attempts()).toMatchObject([{ how: 'inserted' }]);
    expect(here.extension.closed).toBe(0);
  });

  it.each([
    ['none', 'refused.noFields'],
    ['gone', 'refused.gone'],
  ])('says why where the message was not found: %s', async (why, said) => {
    const popup = await openLetter({ frame: refuses(why) });
    await popup.press('#letter-insert');
    await popup.says(t(said as 'refused.gone'));
    expect(here.extension.copied).toEqual([popup.valueOf('#letter-body')]);
    expect(attempts()).toEqual([]);
  });

  it('remembers a webmail that lost it, with the way, and has that tried last the next time', async () => {
    const lost = { done: false, why: 'taken-out', by: 'paste' };
    let page = fills({ body: lost });
    const popup = await openLetter({
      action: withEmails,
      frame: { answer: (message: unknown) => page.answer(message) },
    });
    await popup.press('#letter-insert');
    await until(() => expect(valuesUnder('trouble/')).toHaveLength(1));
    const kept = here.extension.local.values['trouble/gmail'];
    expect(kept).toEqual({
      ...{ date: TODAY, why: 'taken-out', host: 'mail.google.com', ways: ['paste'] },
    });
    page = fills();
    await popup.press('#letter-insert');
    await until(() => expect(here.extension.closed).toBe(1));
    expect(here.extension.told.at(-1)?.message).toMatchObject({ avoid: ['paste'] });
    expect(here.extension.local.values['trouble/gmail']).toEqual({
      ...(kept as object),
      works: true,
    });
  });

  it('says that no message is open where another one’s frame is in the way', async () => {
    const popup = await openLetter({ frame: refuses('elsewhere') });
    await popup.press('#letter-insert');
    await popup.says(t('refused.noFields'));
    expect(popup.find('#letter-allow')).toBeNull();
  });

  it('asks for the frame that must be allowed, inserts there, and asks no more', async () => {
    let page = refuses('elsewhere');
    const frame = { answer: (message: unknown) => page.answer(message) };
    const popup = await openLetter({ url: GMX, frame });
    await popup.press('#letter-insert');
    await popup.says(t('refused.inFrame'));
    page = fills({ subject: { done: false, why: 'ignored' } });
    await popup.press('#letter-allow');
    await popup.says(t('refused.partly', [t('letter.subject')]));
    expect(popup.find('#letter-allow')).toBeNull();
    const { origins = [] } = here.extension.requests[0] ?? {};
    expect(origins).toContain('https://3c-bs.gmx.com/*');
    expect(origins.every((one) => one.includes('gmx.com'))).toBe(true);
  });

  it('leaves it at that where the person does not allow the frame', async () => {
    const popup = await openLetter({ url: GMX, frame: refuses('elsewhere') });
    await popup.press('#letter-insert');
    here.extension.saysYes = new Error('not in a click');
    await popup.press('#letter-allow');
    await popup.says(t('letter.frameDenied'));
    expect(here.extension.told).toHaveLength(1);
  });
});

describe('a letter is copied', () => {
  it('with its paragraphs, for whoever takes HTML', async () => {
    const kinds: Record<string, Blob>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(all: Record<string, Blob>) {
          kinds.push(all);
        }
      },
    );
    const popup = await openLetter();
    await popup.press('#letter-copy');
    await popup.says(t('said.copied'));
    expect(await kinds[0]?.['text/plain']?.text()).toBe(popup.valueOf('#letter-body'));
    expect(await kinds[0]?.['text/html']?.text()).toMatch(/^<p dir="ltr" lang="es">/);
    expect(attempts()).toMatchObject([{ how: 'copied', kind: 'letter', language: 'es' }]);
  });

  it('as plain text where the browser refuses both together', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    const popup = await openLetter();
    await popup.press('#letter-copy');
    await popup.says(t('said.copied'));
    expect(here.extension.copied).toEqual([popup.valueOf('#letter-body')]);
  });

  it('not at all where it refuses that, too, and then nothing is kept', async () => {
    const popup = await openLetter();
    here.extension.isClipboardShut = true;
    await popup.press('#letter-copy');
    await popup.says(t('said.copyFailed'));
    expect(attempts()).toEqual([]);
  });

  it('in parts: subject and address', async () => {
    const popup = await openLetter();
    await popup.press('#letter-copy-subject');
    await popup.says(t('said.copiedSubject'));
    await popup.press('#letter-copy-address');
    await popup.says(t('said.copiedAddress'));
    expect(here.extension.copied[0]).toBe(popup.valueOf('#letter-subject'));
    expect(here.extension.copied[1]).toContain('Lima 15001');
  });
});

describe('a letter is opened', () => {
  it('in the service that the person chose, which stays chosen', async () => {
    const popup = await openLetter();
    await popup.type('#letter-body', 'Short.');
    await popup.choose('#letter-service', 'gmail');
    await popup.press('#letter-open');
    await until(() => expect(here.extension.opened).toHaveLength(1));
    expect(here.extension.opened[0]).toMatch(/^https:\/\/mail\.google\.com\/.*body=Short\.$/);
    expect(here.extension.local.values.mailService).toBe('gmail');
    expect(attempts()).toMatchObject([{ how: 'opened', kind: 'letter' }]);
    expect(here.extension.copied).toEqual([]);
  });

  it.each(mailServices.filter(({ id }) => id !== 'program').map(({ id }) => id))(
    'in a tab, by the link of %s',
    async (id) => {
      here.extension.local.values.mailService = id;
      const popup = await openLetter();
      await popup.press('#letter-open');
      await until(() => expect(here.extension.opened).toHaveLength(1));
    },
  );

  it('in the mail program without a tab; a letter too long for it is copied', async () => {
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      links.push(this.href);
    });
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32');
    const popup = await openLetter();
    await popup.press('#letter-open');
    await popup.says(t('said.mailCopied'));
    await until(() => expect(links[0]).toMatch(/^mailto:/));
    expect(here.extension.opened).toEqual([]);
    expect(here.extension.copied).toEqual([popup.valueOf('#letter-body')]);
  });

  it('without its recipients where there are too many, which is said', async () => {
    const emails = Array.from({ length: 200 }, (_, at) => `office-number-${at}@justice.example`);
    const targets = peru.targets.map((target) => ({ ...target, emails }));
    here.extension.local.values.mailService = 'yahoo';
    const popup = await openLetter({ url: ELSEWHERE, action: { ...peru, targets } });
    // Before the press, on the button, beside it, and in the list of places.
    expect(popup.find('.bar-main')?.textContent).toBe(t('letter.listOpenIn', ['Yahoo']));
    await popup.says(t('letter.pasteList', [t('post.pasteKeys')]));
    expect(popup.find('#letter-service option[value=yahoo]')?.textContent).toBe(
      t('letter.placeList', ['Yahoo']),
    );
    expect(popup.find('#letter-service option[value=proton]')?.textContent).toBe('Proton');
    await popup.press('#letter-open');
    await popup.says(t('said.mailAddressesCopied'));
    expect(here.extension.copied).toEqual([emails.join(', ')]);
    await until(() => expect(here.extension.opened[0]).toMatch(/&body=Estimada/));
    await popup.close();
    // The popup closed with the press, so it says so once more.
    const again = await openPage(<PopupApp />);
    await again.says(t('letter.listCopied', [t('post.pasteKeys')]));
    expect(again.find('#paste-addresses')).toBeNull();
  });

  it('without the copies where only those do not fit, which is said', async () => {
    const emails = Array.from({ length: 200 }, (_, at) => `embassy-number-${at}@state.example`);
    const targets = peru.targets.map((one) => ({ ...one, emails: ['one@gob.example'] }));
    const copies = peru.copies.map((one) => ({ ...one, emails }));
    here.extension.local.values.mailService = 'gmail';
    const popup = await openLetter({ url: ELSEWHERE, action: { ...peru, targets, copies } });
    await popup.says(t('letter.pasteCopies', [t('post.pasteKeys')]));
    await popup.press('#letter-open');
    expect(here.extension.copied).toEqual([emails.join(', ')]);
    await until(() =>
      expect(here.extension.opened[0]).toMatch(/to=one%40gob\.example&su=.*&body=/),
    );
  });

  it('without its text and its recipients where both are too much, which is said', async () => {
    const emails = Array.from({ length: 300 }, (_, at) => `office-number-${at}@justice.example`);
    const targets = peru.targets.map((target) => ({ ...target, emails }));
    const letters = peru.letters.map((one) => ({
      ...one,
      body: { en: Array.from({ length: 9 }, () => 'A long sentence. '.repeat(60)) },
    }));
    here.extension.local.values.mailService = 'yahoo';
    const popup = await openLetter({ url: ELSEWHERE, action: { ...peru, targets, letters } });
    expect(popup.find('.bar-main')?.textContent).toBe(t('letter.copyOpenIn', ['Yahoo']));
    await popup.says(t('letter.pasteAll', [t('post.pasteKeys')]));
    await popup.press('#letter-open');
    await popup.says(t('said.mailTooMany'));
    const body = popup.valueOf('#letter-body');
    expect(here.extension.copied).toEqual([body]);
    await popup.close();
    const again = await openPage(<PopupApp />);
    await again.says(t('letter.stillCopied', [t('post.pasteKeys')]));
    await again.press('#paste-addresses');
    await again.says(t('letter.listCopied', [t('post.pasteKeys')]));
    expect(here.extension.copied).toEqual([body, emails.join(', ')]);
    await again.press('#paste-seen');
    await until(() => expect(here.extension.session.values.copiedText ?? null).toBeNull());
  });

  it('nowhere where it had to be copied and could not be', async () => {
    here.extension.local.values.mailService = 'program';
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('Win32');
    const popup = await openLetter();
    here.extension.isClipboardShut = true;
    await popup.press('#letter-open');
    await popup.says(t('said.copyFailed'));
    expect([here.extension.opened, attempts()]).toEqual([[], []]);
  });

  it('as it will be printed, in its language and to its target', async () => {
    const popup = await openLetter();
    await popup.press('#letter-print');
    await until(() => expect(here.extension.opened).toHaveLength(1));
    const { pathname, searchParams } = new URL(here.extension.opened[0] ?? '');
    expect([pathname, ...searchParams.values()]).toEqual([
      '/letter.html',
      peru.id,
      'es',
      'dina-boluarte',
    ]);
  });
});

describe('what the person does with a letter', () => {
  it('is kept as it is typed, and gone with the way back', async () => {
    const popup = await openLetter();
    const key = `draft/${peru.id}|letter body|es`;
    await popup.type('#letter-body', 'My own letter');
    await until(() => expect(here.extension.local.values[key]).toBe('My own letter'));
    await popup.press('.under-text button');
    await until(() => expect(here.extension.local.values).not.toHaveProperty([key]));
  });

  it('asks once for the name, at its end, where it stands as it is typed', async () => {
    const popup = await openLetter();
    await popup.type('#ask-name', 'Ada');
    await popup.type('#ask-name', 'Ada Example');
    await until(() => expect(popup.valueOf('#letter-body')).toMatch(/Ada Example$/));
    await popup.says(t('letter.signed'));
    await popup.press('#name-asked');
    await until(() => expect(popup.find('#name-ask')).toBeNull());
    expect(here.extension.local.values.sender).toMatchObject({ name: 'Ada Example' });
  });

  it('goes without a name where the person would rather not, and never asks again', async () => {
    const popup = await openLetter();
    await popup.says(t('letter.unsigned'));
    await popup.press('#name-asked');
    await until(() => expect(popup.find('#name-ask')).toBeNull());
    await popup.close();
    here.extension.session.values.view = {};
    expect((await openLetter()).find('#name-ask')).toBeNull();
  });

  it('asks nobody who gave a name before', async () => {
    here.extension.local.values.sender = { name: 'Ada Example', address: '', place: '' };
    expect((await openLetter()).find('#name-ask')).toBeNull();
  });

  it('can be signed with initials, which stay on', async () => {
    here.extension.local.values.sender = { name: 'Ada Example', address: '', place: '' };
    const popup = await openLetter();
    expect(popup.valueOf('#letter-body')).toContain('Ada Example');
    await popup.press('#safety-initials');
    await until(() => expect(popup.valueOf('#letter-body')).toContain('A. E.'));
    expect(here.extension.local.values.initialsOnly).toBe(true);
  });

  it('is not called noted on a full disk', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const popup = await openLetter();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await popup.press('#sent-post');
    await popup.says(t('said.notNoted'));
    expect(popup.text).not.toContain(t('letter.noted', [t('letter.byPost')]));
    await popup.press('[data-panel="about"]');
    expect(popup.text).not.toContain(t('did.title'));
  });

  it('stands under About, newest first, and in the list as done', async () => {
    const popup = await openLetter();
    await popup.press('#sent-post');
    await popup.says(t('letter.noted', [t('letter.byPost')]));
    await popup.press('#sent-fax');
    await until(() => expect(entries()).toHaveLength(2));
    expect(entries()[0]).toMatchObject({ kind: 'letter', how: 'sent', where: 'post' });
    await popup.press('[data-panel="about"]');
    await popup.says(t('did.title'));
    const lines = [...popup.place.querySelectorAll('.about section:first-child li')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      t('did.letterSent', [t('letter.byFax'), 'January 29, 2023']),
      t('did.letterSent', [t('letter.byPost'), 'January 29, 2023']),
    ]);
    expect(popup.text).not.toContain(t('letter.noted', [t('letter.byPost')]));
    await popup.press('.view-back');
    await popup.get('.line-done');
  });

  const pressed = (popup: Page) =>
    [...popup.place.querySelectorAll('.sent [aria-pressed=true]')].map(({ id }) => id);

  it('can be taken back: by Undo, by the same button, and by Not yet', async () => {
    const popup = await openLetter();
    expect(pressed(popup)).toEqual(['sent-not']);
    for (const back of ['#sent-undo', '#sent-email', '#sent-not']) {
      await popup.press('#sent-email');
      await popup.says(t('letter.noted', [t('letter.byEmail')]));
      await until(() => expect(pressed(popup)).toEqual(['sent-email']));
      expect(entries()).toHaveLength(1);
      await popup.press(back);
      await popup.says(t('letter.takenBack'));
      await until(() => expect([entries(), pressed(popup)]).toEqual([[], ['sent-not']]));
    }
    await popup.press('.view-back');
    await popup.get('[data-action="105/22-1"]');
    expect(popup.find('.line-done')).toBeNull();
  });

  it('is not asked about any more, unless it is taken back', async () => {
    const popup = await openLetter();
    await popup.press('#letter-copy');
    await until(() => expect(attempts()).toHaveLength(1));
    await popup.press('#sent-post');
    await until(() => expect([attempts(), entries().length]).toEqual([[], 1]));
    await popup.press('#sent-undo');
    await until(() => expect([attempts().length, entries()]).toEqual([1, []]));
  });

  it('is not noted in a private window', async () => {
    const popup = await openLetter({ incognito: true });
    await popup.press('#sent-post');
    await popup.says(t('ask.private'));
    await popup.press('#letter-copy');
    await popup.says(t('said.copied'));
    expect([attempts(), entries()]).toEqual([[], []]);
  });
});

it('stays in the language that the person chose while the panels change, in this letter only', async () => {
  const popup = await openLetter();
  const chosen = () => popup.valueOf('#letter-language');
  expect(chosen()).toBe('es');
  await popup.choose('#letter-language', 'en');
  await popup.press('[data-panel=about]');
  await popup.press('[data-panel=letter]');
  await popup.get('#letter-body');
  expect(chosen()).toBe('en');
  await popup.press('.view-back');
  await popup.press(`[data-action="${peru.id}"]`);
  await popup.get('#letter-language');
  expect(chosen()).toBe('es');
});
