// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { ActivityEntry } from '../../../utils/history/activity.ts';
import { type Attempt, attemptId } from '../../../utils/history/attempts.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, TODAY, t, until } from '../page.tsx';

const here = inNewBrowser();
const iran = {
  ...{ ...peru, id: '1/23', reference: 'UA 1/23', title: { en: 'Poet at risk' } },
  ...{ country: ['IR'], deadline: TODAY },
};
const MINUTE = 60_000;

const attempt = (part: Partial<Attempt> = {}): Attempt => ({
  ...{ action: peru.id, kind: 'post', how: 'inserted', where: 'x', language: 'en' },
  ...{ date: TODAY, at: Date.now() - 10 * MINUTE, mark: 'm', message: 0 },
  ...{ title: { text: '18 killed during protests', language: 'en' }, country: ['PE'], ...part },
});
const under = (prefix: string) =>
  Object.entries(here.extension.local.values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value);
const deeds = () => under('deed/') as ActivityEntry[];
const attempts = () => under('attempt/') as Attempt[];

/** The popup's list after these left Vigil; the worker runs. */
async function openAfter(...all: Attempt[]) {
  const popup = await openAt('[data-action="1/23"]', all);
  await popup.get('[data-action="105/22-1"]');
  return popup;
}

/** The popup after these left Vigil, once this is drawn. */
async function openAt(place: string, all: readonly Attempt[]) {
  background.main();
  keepActions(here.extension, [iran, peru]);
  const { values } = here.extension.local;
  for (const one of all) values[`attempt/${attemptId(one)}`] = one;
  values.attemptIds = all.map(attemptId);
  here.extension.openTab({ url: 'https://plain.example/' });
  const popup = await openPage(<PopupApp />);
  await popup.get(place);
  return popup;
}

it('reminds in the list of a text that was copied for an empty page, until it is seen', async () => {
  const copied = { kind: 'post', name: 'Facebook', until: Date.now() + MINUTE };
  here.extension.session.values.copiedText = copied;
  const popup = await openAfter();
  await popup.says(t('post.stillCopied', ['Facebook', t('post.pasteKeys')]));
  await popup.press('#paste-seen');
  expect(popup.find('#paste-note')).toBeNull();
  await until(() => expect(here.extension.session.values.copiedText ?? null).toBeNull());
});

describe('the next opening of the popup', () => {
  it('asks whether a post was posted, and says where and when it went', async () => {
    const popup = await openAfter(attempt());
    expect(popup.find('.ask')?.textContent).toContain('Peru · on X, 10 minutes ago');
    expect(popup.find('#ask-title')?.textContent).toBe('Did you post it?');
    expect(popup.find('.line-done')).toBeNull();
  });

  it('calls what was a few seconds ago just now', async () => {
    const popup = await openAfter(attempt({ at: Date.now() - 2000 }));
    expect(popup.find('.ask')?.textContent).toContain('Peru · on X, just now');
  });

  it('asks in the opened action, too, and shows there what was said', async () => {
    const popup = await openAfter(attempt(), attempt({ action: iran.id, at: 1 }));
    await popup.press('[data-action="105/22-1"]');
    await popup.get('#post-insert');
    expect(popup.find('#ask-title')?.textContent).toBe(t('ask.posted'));
    expect(popup.find('#ask-open')).toBeNull();
    await popup.press('#ask-yes');
    await popup.says(t('ask.thanks'));
    expect(popup.find('#ask-title')).toBeNull();
    await popup.press('#tab-about');
    await popup.says(t('did.title'));
    expect(deeds()).toHaveLength(1);
    await popup.press('#ask-undo');
    await popup.get('#ask-title');
    await until(() => expect([deeds(), attempts().length]).toEqual([[], 2]));
    expect(popup.text).not.toContain(t('did.title'));
  });

  it('asks in no action about the post of a thread that goes on', async () => {
    const popup = await openAfter(attempt({ hasMore: true }));
    await popup.press('[data-action="105/22-1"]');
    await popup.get('#post-insert');
    expect(popup.find('#ask-title')).toBeNull();
  });

  it('comes to the list after an insertion, and to the action while a thread goes on', async () => {
    here.extension.session.values.view = { action: peru.id, panel: 'post' };
    const first = await openAfter(attempt());
    expect(first.find('#ask-yes')).not.toBeNull();
    await first.close();
    const on = attempt({ hasMore: true });
    here.extension.local.values[`attempt/${attemptId(on)}`] = on;
    here.extension.session.values.view = { action: peru.id, panel: 'post' };
    const second = await openPage(<PopupApp />);
    await second.get('#post-insert');
  });

  it('asks not on the list about what is not for the person, but in the action itself', async () => {
    const aside = { mark: 'm', case: peru.case, owner: 'bundled' };
    here.extension.local.values.putAside = { [peru.id]: aside };
    here.extension.session.values.view = { action: peru.id, panel: 'post' };
    const ofIran = attempt({ action: iran.id, at: 1, country: ['IR'] });
    const popup = await openAt('#ask-yes', [attempt({ how: 'copied' }), ofIran]);
    await popup.press('.view-back');
    await until(() => expect(popup.find('.ask')?.textContent).toContain('Iran'));
    await popup.press('#ask-forget');
    await popup.says(t('ask.forgotten'));
    expect(popup.find('#ask-title')).toBeNull();
    expect(attempts()).toHaveLength(1);
  });

  it('is asked on the list about what was put aside for later', async () => {
    const aside = { mark: 'm', case: peru.case, owner: 'bundled', until: '2023-02-10' };
    here.extension.local.values.putAside = { [peru.id]: aside };
    const popup = await openAt('#ask-yes', [attempt()]);
    expect(popup.find('#ask-title')?.textContent).toBe(t('ask.posted'));
  });

  it('names each country of the action once', async () => {
    const popup = await openAfter(attempt({ country: ['PE', 'IR'] }));
    expect(popup.find('.ask')?.textContent).toContain('Peru, Iran · on X');
  });

  it('asks nothing where nothing left Vigil', async () => {
    const popup = await openAfter();
    expect(popup.find('.ask')).toBeNull();
  });

  it.each([
    ['printed', 'post', 'Did you send the printed letter?', 'printed 10 minutes ago'],
    ['inserted', 'gmail', 'Did you send it?', 'in Gmail, 10 minutes ago'],
    ['opened', undefined, 'Did you send it?', 'opened as an e-mail 10 minutes ago'],
  ] as const)('asks of a letter that was %s', async (how, where, asked, told) => {
    const popup = await openAfter(attempt({ kind: 'letter', how, where, mark: undefined }));
    expect(popup.find('#ask-title')?.textContent).toBe(asked);
    expect(popup.find('.ask')?.textContent).toContain(told);
    await popup.press('#ask-yes');
    await until(() => expect(deeds()).toMatchObject([{ kind: 'letter', how: 'sent' }]));
    expect(deeds()[0]?.where).toBe(how === 'printed' ? 'post' : 'email');
  });

  it('asks how, where a letter was only copied', async () => {
    const popup = await openAfter(attempt({ kind: 'letter', how: 'copied', where: undefined }));
    expect(popup.find('#ask-yes')).toBeNull();
    await popup.press('#ask-fax');
    await until(() => expect(deeds()).toMatchObject([{ how: 'sent', where: 'fax' }]));
  });
});

describe('an answer', () => {
  it('yes: it is done, the list says so, and there are ways on', async () => {
    const popup = await openAfter(attempt());
    await popup.press('#ask-yes');
    await popup.says(t('ask.thanks'));
    expect(deeds()).toMatchObject([{ how: 'sent', where: 'x', date: TODAY, mark: 'm' }]);
    expect(attempts()).toEqual([]);
    await popup.get('.line-done');
    expect(popup.find('#ask-next')?.textContent).toContain('Next: Iran');
    expect(popup.find('#ask-next')?.textContent).toContain(t('deadline.last'));
    await until(() => expect(here.extension.local.values.deedIds).toHaveLength(1));
    await popup.press('#ask-letter');
    await popup.get('#letter-copy');
  });

  it('yes by a double click answers this question, and not the next one in its place', async () => {
    const popup = await openAfter(attempt(), attempt({ action: iran.id, at: 1 }));
    await popup.press('#ask-yes');
    await popup.says(t('ask.thanks'));
    const next = await popup.get('#ask-yes');
    next.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await new Promise((done) => setTimeout(done, 50));
    expect(deeds()).toHaveLength(1);
  });

  it('yes, undone: it is not done, and is asked again', async () => {
    const popup = await openAfter(attempt());
    await popup.press('#ask-yes');
    await popup.press('#ask-undo');
    await popup.get('#ask-yes');
    expect([deeds(), attempts()]).toEqual([[], [attempt({ at: expect.any(Number) })]]);
    expect(popup.find('.line-done')).toBeNull();
  });

  it('not yet: it is asked on another day, and not on this one', async () => {
    const popup = await openAfter(attempt());
    await popup.press('#ask-later');
    await popup.says(t('ask.again'));
    await popup.close();
    const same = await openPage(<PopupApp />);
    await same.get('[data-action="105/22-1"]');
    expect(same.find('.ask')).toBeNull();
    await same.close();
    vi.setSystemTime(new Date('2023-01-30T12:00:00'));
    const next = await openPage(<PopupApp />);
    await next.press('#ask-yes');
    await until(() => expect(deeds()).toMatchObject([{ date: '2023-01-30' }]));
  });

  it('forget it: nothing is kept, until that is undone', async () => {
    const popup = await openAfter(attempt());
    await popup.press('#ask-forget');
    await popup.says(t('ask.forgotten'));
    expect([deeds(), attempts()]).toEqual([[], []]);
    await popup.press('#ask-undo');
    await popup.get('#ask-yes');
    expect(attempts()).toEqual([attempt({ at: expect.any(Number) })]);
  });

  it('leads to the next question, and is not asked again when one comes back to the list', async () => {
    const popup = await openAfter(attempt({ action: iran.id, at: 5, title: undefined }), attempt());
    await popup.press('#ask-yes');
    await popup.says(t('ask.thanks'));
    await popup.press('#ask-later');
    await popup.press('[data-action="105/22-1"]');
    await popup.press('.view-back');
    await popup.get('[data-action="105/22-1"]');
    expect(popup.find('.ask')).toBeNull();
    expect(deeds()).toMatchObject([{ action: peru.id }]);
  });

  it('says so where it cannot be kept, and the question stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const popup = await openAfter(attempt());
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await popup.press('#ask-yes');
    await popup.says(t('said.notNoted'));
    expect(popup.find('#ask-yes')).not.toBeNull();
    expect(attempts()).toHaveLength(1);
  });

  it('of an action that is gone can be given, and it leads nowhere', async () => {
    const popup = await openAfter(attempt({ action: 'gone/1' }));
    await popup.press('#ask-open');
    await popup.says(t('action.missing'));
    await popup.press('#ask-yes');
    await until(() => expect(deeds()).toMatchObject([{ action: 'gone/1' }]));
  });
});
