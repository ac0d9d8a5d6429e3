// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import { attemptOf } from '../../../utils/history/attempts.ts';
import { setPrivate } from '../../../utils/platform/private-memory.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, TODAY, t, until } from '../page.tsx';

const here = inNewBrowser();
const OPEN = `[data-action="${peru.id}"]`;
const written = () => {
  const { local, session } = here.extension;
  return [...local.written, ...session.written];
};
/** The list, with a page of a private window in front. */
const open = async (url = 'https://x.com/home', incognito = true) => {
  const answer = () => ({ done: true });
  here.extension.openTab({ url, incognito, frames: [{ answer }] });
  return openPage(<PopupApp />);
};
beforeEach(() => keepActions(here.extension, [peru]));
afterEach(() => setPrivate(false));

describe('in a private window', () => {
  it('is said once that nothing is remembered', async () => {
    const popup = await open();
    await popup.says(t('list.private'));
    await popup.press(OPEN);
    await popup.get('#post-insert');
    await popup.press('.view-back');
    await popup.get(OPEN);
    expect(popup.text).not.toContain(t('list.private'));
  });

  it('nothing of a post is kept: not its words, its network, nor that it was put in', async () => {
    const popup = await open();
    await popup.press(OPEN);
    await popup.type('#post-text', 'Words of my own');
    await popup.choose('#post-language', 'es');
    await popup.choose('#post-language', 'en');
    expect(popup.valueOf('#post-text')).toBe('Words of my own');
    await popup.press('[data-panel="about"]');
    await popup.press('[data-panel="post"]');
    expect(popup.valueOf('#post-text')).toBe('Words of my own');
    await popup.press('#post-copy');
    await popup.says(t('said.copied'));
    await popup.press('#post-insert');
    await until(() => expect(here.extension.closed).toBe(1));
    expect(written()).toEqual([]);
  });

  it('nothing of a letter is kept: not its words, who signs, nor where it is opened', async () => {
    const popup = await open('https://mail.google.com/mail/u/0/');
    await popup.press(OPEN);
    await popup.press('#letter-meant');
    await popup.type('#letter-body', 'A letter of my own');
    await popup.press('#letter-add-name');
    expect(document.activeElement?.id).toBe('ask-name');
    expect(popup.find('#letter-change-from')).toBeFalsy();
    await popup.type('#ask-name', 'Ana Pérez');
    await popup.press('#name-asked');
    await popup.press('#letter-change-from');
    await popup.type('#sender-place', 'Sevilla');
    await popup.press('#letter-initials');
    await popup.press('#letter-more');
    await popup.choose('#letter-service', 'proton');
    await popup.press('#letter-copy');
    await popup.says(t('said.copied'));
    expect(written()).toEqual([]);
  });

  it('the letter’s own words go to the page where it is printed, and no further', async () => {
    const popup = await open('https://mail.google.com/mail/u/0/');
    await popup.press(OPEN);
    await popup.press('#letter-meant');
    await popup.type('#letter-body', 'A letter of my own');
    await popup.press('#letter-print');
    await until(() => expect(here.extension.opened[0]).toMatch(/letter\.html\?.*private=$/));
    expect(JSON.stringify(here.extension.session.values)).toContain('A letter of my own');
    expect(here.extension.local.written).toEqual([]);
  });

  it('nobody is asked what they did, as no answer would be kept', async () => {
    const part = { kind: 'post', how: 'inserted', where: 'x', language: 'en' } as const;
    const attempt = attemptOf(peru, part, { today: TODAY, at: 1, language: 'en' });
    const id = `${peru.id}#one`;
    Object.assign(here.extension.local.values, { attemptIds: [id], [`attempt/${id}`]: attempt });
    const popup = await open();
    await popup.get(OPEN);
    expect(popup.find('#ask-title')).toBeNull();
    expect((await open('https://x.com/home', false)).text).not.toContain(t('list.private'));
  });
});

it('asks in a window that is not private, and keeps what is typed there', async () => {
  const popup = await open('https://x.com/home', false);
  await popup.press(OPEN);
  await popup.type('#post-text', 'Words of my own');
  await until(() => expect(JSON.stringify(here.extension.local.values)).toContain('Words of my'));
});
