// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { FollowAnswer } from '../../../utils/platform/messages.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, t } from '../page.tsx';

const here = inNewBrowser();
const PEN = 'https://www.pen-international.org/our-campaigns/?format=rss';
const NOTHING: FollowAnswer = {
  done: true,
  brought: { actions: 0, leads: 0, whole: 0, leftOut: 0 },
};
/** What the worker answers, and what it finds out first. */
let answer: (message: { vigil: string }) => unknown;
beforeEach(() => {
  answer = () => NOTHING;
  keepActions(here.extension, []);
  here.extension.openTab({ url: 'https://plain.example/' });
  here.extension.onMessage.addListener(async (message) => answer(message as { vigil: string }));
});
const session = () => here.extension.session.values;
const followPen = '[data-follow="pen-international"]';

describe('an empty list', () => {
  it('offers publishers, and asks nobody before the person presses', async () => {
    const popup = await openPage(<PopupApp />);
    await popup.get(followPen);
    expect([here.extension.requests, here.extension.messages]).toEqual([[], []]);
  });

  it('follows with one press: the browser asks for that one host, the worker for the rest', async () => {
    const popup = await openPage(<PopupApp />);
    await popup.choose('#offers-asks', 'press');
    await popup.press(followPen);
    await popup.says(t('sources.nothingNow'));
    expect(here.extension.requests).toEqual([{ origins: ['https://www.pen-international.org/*'] }]);
    expect(here.extension.messages).toEqual([
      { vigil: 'follow', url: PEN, kind: 'web-feed', asks: 'press' },
    ]);
    expect(session().pendingFollow).toBeUndefined();
  });

  it('has noted the wish when the browser asks, as that may close the popup', async () => {
    const popup = await openPage(<PopupApp />);
    let noted: unknown;
    here.extension.onPermissionsAdded.addListener(() => {
      noted = session().pendingFollow;
    });
    await popup.press(followPen);
    await popup.says(t('sources.nothingNow'));
    expect(noted).toMatchObject({ url: PEN, kind: 'web-feed' });
  });

  it('asks nothing after a no, and says so with a way on', async () => {
    here.extension.saysYes = false;
    const popup = await openPage(<PopupApp />);
    await popup.press(followPen);
    await popup.says(t('offers.declined'));
    expect(here.extension.messages).toEqual([]);
    expect(session().pendingFollow).toBeUndefined();
    await popup.press('.offer-news [data-open="pen-international"]');
    expect(here.extension.opened).toEqual(['https://www.pen-international.org/our-campaigns/']);
  });

  it('shows the pages that came, with what they are, in the place of the offers', async () => {
    const lead = { url: 'https://a.example/1', title: 'A case', found: '2023-01-29' };
    answer = () => {
      here.extension.local.values.subscriptions = [{ url: PEN, ids: [] }];
      here.extension.local.values[`leads/${PEN}`] = [lead];
      return { done: true, brought: { actions: 0, leads: 1, whole: 1, leftOut: 2 } };
    };
    const popup = await openPage(<PopupApp />);
    await popup.press(followPen);
    await popup.get(`[data-lead="${lead.url}"]`);
    await popup.says(t('sources.wholeCount', 1));
    expect(popup.find('.offers')).toBeNull();
  });

  it('tells what became of a press in a popup that was closed, once', async () => {
    session().pendingFollow = {
      url: PEN,
      since: Date.now(),
      answer: { done: false, why: 'closed' },
    };
    const popup = await openPage(<PopupApp />);
    await popup.says(t('sources.trouble_closed'));
    expect(session().pendingFollow).toBeUndefined();
    await popup.close();
    const again = await openPage(<PopupApp />);
    await again.get(followPen);
    expect(again.text).not.toContain(t('sources.trouble_closed'));
  });

  it('takes a press for refused when the browser closed the popup and the host is not there', async () => {
    session().pendingFollow = { url: PEN, since: Date.now() };
    const popup = await openPage(<PopupApp />);
    await popup.says(t('offers.declined'));
    expect(session().pendingFollow).toBeUndefined();
    expect(popup.find<HTMLButtonElement>(followPen)?.disabled).toBe(false);
    expect(here.extension.messages).toEqual([]);
  });

  it('opens all publishers in the settings', async () => {
    const popup = await openPage(<PopupApp />);
    await popup.press('#all-publishers');
    expect(here.extension.opened).toEqual([
      'chrome-extension://test-extension-id/options.html#publishers',
    ]);
  });
});

describe('nothing is offered', () => {
  it('where there is an action; what became of a press is told there, too', async () => {
    keepActions(here.extension, [peru]);
    session().pendingFollow = { url: PEN, since: Date.now(), answer: NOTHING };
    const popup = await openPage(<PopupApp />);
    await popup.says(t('sources.nothingNow'));
    expect(session().pendingFollow).toBeUndefined();
  });

  it('where there is an action', async () => {
    keepActions(here.extension, [peru]);
    const popup = await openPage(<PopupApp />);
    await popup.get('[data-action]');
    expect(popup.find('.offers')).toBeNull();
  });
});

it('a press that Vigil itself fails is told, and can be pressed again', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  answer = () => Promise.reject(new Error('broken'));
  const popup = await openPage(<PopupApp />);
  await popup.press(followPen);
  await popup.says(t('sources.trouble_failed'));
  expect(popup.find<HTMLButtonElement>(followPen)?.disabled).toBe(false);
  expect(session().pendingFollow).toBeUndefined();
  log.mockRestore();
});

it('the end of one press leaves the other’s wish', async () => {
  const other = { url: 'https://other.example/feed', since: 1 };
  answer = () => {
    here.extension.session.values.pendingFollow = other;
    return NOTHING;
  };
  const popup = await openPage(<PopupApp />);
  await popup.press(followPen);
  await popup.says(t('sources.nothingNow'));
  expect(session().pendingFollow).toEqual(other);
});
