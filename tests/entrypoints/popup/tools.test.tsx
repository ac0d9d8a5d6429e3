// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import background from '../../../entrypoints/background.ts';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, type Page, TODAY, t, until } from '../page.tsx';

const here = inNewBrowser();
const LINK = 'https://sections.example/urgent/105-22';
const linked = { ...peru, source: { ...peru.source, url: LINK } };
const other = { ...peru, id: '7/23', case: '7/23', title: { en: 'Another case' } };
const values = () => here.extension.local.values;

/** The popup with the worker behind it, and Peru's action open. */
async function openAction(action: UrgentAction = linked, incognito = false): Promise<Page> {
  background.main();
  keepActions(here.extension, [action, other]);
  here.extension.openTab({ url: 'https://plain.example/', incognito });
  const popup = await openPage(<PopupApp />);
  await popup.press('[data-action="105/22-1"]');
  await popup.get('#tool-more');
  return popup;
}
const openMore = async (popup: Page, id: 'later' | 'note' | 'forget') => {
  await popup.press('#tool-more');
  await popup.press(`#more-${id}`);
};
const idsIn = (popup: Page, selector: string) =>
  [...popup.place.querySelectorAll<HTMLElement>(`${selector} [data-action]`)].map(
    ({ dataset }) => dataset.action,
  );
const press = (popup: Page, selector: string, key: string) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    popup.find(selector)?.dispatchEvent(event);
  });

describe('a tool', () => {
  it('opens below the head with the focus, and Esc closes it and not the action', async () => {
    const popup = await openAction();
    await popup.press('#tool-share');
    await popup.get('#tool-title');
    await until(() => expect(document.activeElement?.id).toBe('tool-title'));
    expect(popup.find('#tool-share')?.getAttribute('aria-expanded')).toBe('true');
    await press(popup, '#tool-title', 'Escape');
    expect(popup.find('#tool-panel')).toBeNull();
    expect(document.activeElement?.id).toBe('tool-share');
    expect(popup.find('#tab-about')).not.toBeNull();
  });

  it('closes when one presses beside it', async () => {
    const popup = await openAction();
    await popup.press('#tool-share');
    const panel = await popup.get('#share-text');
    await until(() => expect(document.activeElement?.id).toBe('tool-title'));
    const pressOn = (place: Element | null) =>
      act(async () => {
        place?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      });
    await pressOn(panel);
    expect(popup.find('#tool-panel')).not.toBeNull();
    await pressOn(popup.find('#action-title'));
    await until(() => expect(popup.find('#tool-panel')).toBeNull());
  });

  it('that invites to write is not offered once it has ended, whatever day it named', async () => {
    background.main();
    keepActions(here.extension, [linked, other]);
    const [line] = values().index as { saidOver?: string }[];
    Object.assign(line ?? {}, { saidOver: TODAY });
    here.extension.session.values.view = { action: peru.id, panel: 'post' };
    const popup = await openPage(<PopupApp />);
    await popup.says(t('action.closedNotice'));
    expect(popup.find('#tool-remind') ?? popup.find('#tool-share')).toBeNull();
    await popup.press('#tool-more');
    await popup.get('#more-note');
    expect(popup.find('#more-later')).toBeNull();
    // The post is there to be read.
    expect((await popup.get('#post-read')).textContent).toContain('Peru');
    expect(popup.find('.deeds-bar') ?? popup.find('textarea#post-text')).toBeNull();
  });

  it('keeps nothing in a private window, and says so', async () => {
    const popup = await openAction(linked, true);
    await openMore(popup, 'note');
    await popup.says(t('ask.private'));
    expect(popup.find('#note-text')).toBeNull();
    await popup.press('#tool-share');
    await popup.get('#share-text');
  });
});

describe('an action that is put aside', () => {
  it('leaves the list until its day, and Undo brings it back', async () => {
    const popup = await openAction();
    await openMore(popup, 'later');
    await popup.press('#day-three');
    await popup.says('Put aside until February 1.');
    expect(values().putAside).toMatchObject({ [peru.id]: { until: '2023-02-01' } });
    await until(() => expect(idsIn(popup, '.group')).toEqual(['7/23']));
    expect(popup.text).toContain('Put aside (1)');
    await popup.press('#aside-undo');
    await popup.says(t('tools.backSaid'));
    await until(() => expect(idsIn(popup, '.group')).toContain(peru.id));
    expect(popup.find('.list-putAside')).toBeNull();
  });

  it('waits at the foot of the list for good, with one press to bring it back', async () => {
    const popup = await openAction();
    await openMore(popup, 'later');
    await popup.press('#aside-good');
    await until(() => expect(idsIn(popup, '.group')).toEqual(['7/23']));
    const fold = await popup.get<HTMLDetailsElement>('.list-putAside');
    expect(fold.open).toBe(false);
    await act(async () => {
      fold.open = true;
      fold.dispatchEvent(new Event('toggle'));
    });
    await popup.press('[data-back="105/22-1"]');
    await until(() => expect(idsIn(popup, '.group')).toContain(peru.id));
    expect(values().putAside).toEqual({});
  });

  it('is offered no day on which it would be over, and none that is past', async () => {
    const ending = { ...linked, deadline: '2023-01-31' };
    const popup = await openAction(ending);
    await openMore(popup, 'later');
    await popup.get('#day-tomorrow');
    expect(popup.find('#day-three')).toBeNull();
    expect(popup.find('#day-week')).toBeNull();
    await popup.type('#tool-panel input[type="date"]', '2023-01-31');
    await popup.press('#day-take');
    await popup.says('Choose a day from January 30, 2023 to January 30, 2023.');
    expect(values().putAside).toBeUndefined();
  });
});

describe('a reminder', () => {
  it('can be told by a notification, which is switched on in its place', async () => {
    const popup = await openAction(linked);
    await popup.press('#tool-remind');
    await popup.press('#remind-notify');
    await popup.says(t('tools.remindNotify'));
    expect(values().telling).toMatchObject({ notify: true });
  });

  it('is set, stands in the head, and is removed', async () => {
    const popup = await openAction();
    await popup.press('#tool-remind');
    await popup.says(t('tools.remindQuiet'));
    await popup.press('#day-before');
    await until(() => expect(values().reminders).toEqual({ [peru.id]: '2023-03-05' }));
    expect((await popup.get('#own-remind')).textContent).toBe('Reminder on March 5');
    await popup.press('#remind-off');
    await until(() => expect(values().reminders).toEqual({}));
    await until(() => expect(popup.find('#own-remind')).toBeNull());
  });

  it('is confirmed once, and what was said of a day that did not fit is gone', async () => {
    const popup = await openAction();
    await popup.press('#tool-remind');
    await popup.press('#day-take');
    await popup.says('Choose a day from');
    await popup.press('#day-tomorrow');
    await popup.get('#tool-panel #remind-off');
    const said = popup.find('#tool-panel')?.textContent ?? '';
    expect(said).not.toContain('Choose a day from');
    expect(said.split(t('tools.remindOn', ['January 30']))).toHaveLength(2);
    expect(popup.find('#remind-off')?.closest('[role=status]')).not.toBeNull();
  });

  it.each([
    [{ notify: true }, 'tools.remindNotify'],
    [{ notify: false }, 'tools.remindTop'],
  ] as const)('with %j says what will happen', async (chosen, key) => {
    here.extension.permissions.add('notifications');
    values().telling = { badge: true, names: false, ...chosen };
    const popup = await openAction();
    await popup.press('#tool-remind');
    await popup.says(`${t(key)} ${t('tools.remindCounts')}`);
  });

  it('in discreet mode promises no notification and no number', async () => {
    here.extension.permissions.add('notifications');
    Object.assign(values(), { telling: { badge: true, names: false, notify: true } });
    values().isDiscreet = true;
    const popup = await openAction();
    await popup.press('#tool-remind');
    await popup.says(t('tools.remindDiscreet'));
    expect(popup.text).not.toContain(t('tools.remindCounts'));
  });

  it('stands above the list on its day, until it is answered', async () => {
    background.main();
    keepActions(here.extension, [linked, other]);
    values().reminders = { [peru.id]: TODAY, '7/23': '2023-01-30' };
    const popup = await openPage(<PopupApp />);
    await until(() => expect(idsIn(popup, '.list-reminders')).toEqual([peru.id]));
    await popup.press('[data-reminded="105/22-1"]');
    await until(() => expect(popup.find('.list-reminders')).toBeNull());
    expect(values().reminders).toEqual({ '7/23': '2023-01-30' });
  });
});

describe('a note', () => {
  it('is kept at each key, stands as one line in the head, and goes when it is emptied', async () => {
    const popup = await openAction();
    await openMore(popup, 'note');
    await popup.type('#note-text', 'my group writes on Thursday\nat the library');
    expect(values()['note/105/22-1']).toBe('my group writes on Thursday\nat the library');
    await popup.press('#tool-close');
    expect((await popup.get('#own-note')).textContent).toBe('my group writes on Thursday');
    await popup.press('#own-note');
    expect(popup.valueOf('#note-text')).toContain('library');
    await popup.type('#note-text', ' ');
    await until(() => expect(values()).not.toHaveProperty(['note/105/22-1']));
  });
});

describe('sharing', () => {
  it('copies the link, and a text that was changed', async () => {
    const popup = await openAction();
    await popup.press('#tool-share');
    await popup.press('#share-link');
    await popup.says(t('tools.linkCopied'));
    expect(here.extension.copied).toEqual([LINK]);
    expect(popup.valueOf('#share-text')).toMatch(/^18 killed .*until March 7, 2023.*105-22$/s);
    await popup.type('#share-text', 'Please write, too!');
    await popup.press('#share-copy');
    await popup.says(t('tools.textCopied'));
    expect(here.extension.copied).toEqual([LINK, 'Please write, too!']);
  });

  it('draws a QR code when it is wanted, with a name', async () => {
    const popup = await openAction();
    await popup.press('#tool-share');
    const fold = await popup.get<HTMLDetailsElement>('#share-qr');
    expect(popup.find('.qr')).toBeNull();
    await act(async () => {
      fold.open = true;
      fold.dispatchEvent(new Event('toggle'));
    });
    const code = await popup.get('.qr');
    expect(code.getAttribute('aria-label')).toBe('QR code: link to sections.example');
  });

  it('says the address of a page that is not secure, and makes no link of it', async () => {
    const page = 'http://letters.example/1';
    const popup = await openAction({ ...peru, source: { publisher: 'unknown', page } });
    await popup.press('#tool-share');
    await popup.says(t('about.plainPage', [page]));
    expect(popup.valueOf('#share-text')).toContain(page);
    expect(popup.find(`a[href^="http:"]`)).toBeNull();
  });

  it('works without a link: as a text, and for others who have Vigil', async () => {
    const popup = await openAction(peru);
    await popup.press('#tool-share');
    await popup.says(t('tools.noLink'));
    expect(popup.find('#share-link')).toBeNull();
    expect(popup.find('#share-qr')).toBeNull();
    expect(popup.valueOf('#share-text')).toMatch(
      /^18 killed .*until March 7, 2023\.\n\nSource: Amnesty International Switzerland$/s,
    );
    expect(popup.find('#tool-panel #pass-file')).not.toBeNull();
  });
});

describe('an action that is forgotten', () => {
  beforeEach(() => {
    const deed = { action: peru.id, kind: 'post', how: 'sent', language: 'en', date: TODAY };
    Object.assign(values(), {
      ...{ 'deed/105/22-1#a': deed, deedIds: ['105/22-1#a'], 'note/105/22-1': 'mine' },
      reminders: { [peru.id]: '2023-03-05' },
    });
  });

  it('is asked about first, and nothing goes when everything is kept', async () => {
    const popup = await openAction();
    await openMore(popup, 'forget');
    await popup.says(t('tools.forgetText'));
    await popup.press('#forget-no');
    expect(values()).toHaveProperty(['note/105/22-1']);
  });

  it('leaves no key with its name but its own, stays in the list, and it is said so', async () => {
    const popup = await openAction();
    await openMore(popup, 'forget');
    expect(popup.find('#forget-also')).toBeNull();
    await popup.press('#forget-yes');
    await popup.says(t('tools.forgotten'));
    const named = Object.keys(values()).filter((key) => key.includes(peru.id));
    expect(named).toEqual([`action/${peru.id}`]);
    expect(idsIn(popup, '.group')).toContain(peru.id);
    expect(popup.find('.line-done')).toBeNull();
    expect(popup.find('#aside-undo')).toBeNull();
  });
});
