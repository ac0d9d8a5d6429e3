// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RecordPage } from '../../../entrypoints/record/RecordPage.tsx';
import { type ActivityEntry, entryId } from '../../../utils/history/activity.ts';
import { type Attempt, attemptId } from '../../../utils/history/attempts.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, t, until } from '../page.tsx';

const here = inNewBrowser();
const letter: ActivityEntry = {
  ...{ action: peru.id, kind: 'letter', how: 'sent', where: 'email', language: 'es' },
  ...{ date: '2023-01-25' },
};
const post: ActivityEntry = {
  ...{
    action: 'gone/1',
    kind: 'post',
    how: 'sent',
    where: 'x',
    language: 'en',
    date: '2022-03-01',
  },
  ...{ title: { text: 'Poet held', language: 'en' }, country: ['IR'], mark: 'm' },
};
const kept = () =>
  Object.entries(here.extension.local.values)
    .filter(([key]) => key.startsWith('deed/'))
    .map(([, value]) => value as ActivityEntry);

async function openRecord(...deeds: ActivityEntry[]) {
  keepActions(here.extension, [peru]);
  for (const deed of deeds) here.extension.local.values[`deed/${entryId(deed)}`] = deed;
  const page = await openPage(<RecordPage />);
  await page.get('h1');
  return page;
}
const CHANGE = '.deed-buttons button:first-child';
const REMOVE = '.deed-buttons button:last-child';

const attempt = (part: Partial<Attempt> = {}): Attempt => ({
  ...{ action: peru.id, kind: 'post', how: 'inserted', where: 'x', language: 'en' },
  ...{ date: '2023-01-28', at: Date.now() - 60_000, mark: 'm' },
  ...{ title: { text: '18 killed during protests', language: 'en' }, country: ['PE'], ...part },
});
const attempts = () =>
  Object.keys(here.extension.local.values).filter((key) => key.startsWith('attempt/'));
const openWaiting = (...all: Attempt[]) => {
  for (const one of all) here.extension.local.values[`attempt/${attemptId(one)}`] = one;
  return openRecord();
};

describe('what waits for an answer', () => {
  it('is asked above what was done, also what was put off', async () => {
    const page = await openWaiting(
      attempt(),
      attempt({ kind: 'letter', how: 'copied', where: undefined, askFrom: '2023-02-05' }),
    );
    await page.says(t('record.waiting'));
    expect([...page.place.querySelectorAll('.ask h2')].map((one) => one.textContent)).toEqual([
      t('ask.posted'),
      t('ask.sent'),
    ]);
    expect(page.find('.ask')?.textContent).toContain('18 killed during protests');
  });

  it('stands in the record at a yes, and is asked again when that is undone', async () => {
    const page = await openWaiting(attempt());
    await page.press('#ask-yes-1');
    await page.says('1 post, for 1 case in 1 country.');
    await page.says(t('ask.thanks'));
    expect([kept().map(({ how, where }) => [how, where]), attempts()]).toEqual([
      [['sent', 'x']],
      [],
    ]);
    await page.press('#ask-undo');
    await page.get('#ask-yes-1');
    await until(() => expect([kept(), attempts().length]).toEqual([[], 1]));
  });

  it('has its way back until something newer is changed, and takes the way back of what is older', async () => {
    here.extension.local.values[`deed/${entryId(post)}`] = post;
    const page = await openWaiting(attempt(), attempt({ where: 'bluesky', mark: 'n' }));
    await page.press('#ask-forget-1');
    await page.says(t('ask.forgotten'));
    await page.press(REMOVE);
    await page.says(t('record.removed'));
    await until(() => expect(page.text).not.toContain(t('ask.forgotten')));
    expect(page.find('#ask-undo')).toBeNull();
    await page.press('#ask-forget-1');
    await page.says(t('ask.forgotten'));
    expect([page.find('#record-undo'), page.find('#ask-undo') !== null]).toEqual([null, true]);
  });

  it('is forgotten at a press', async () => {
    const page = await openWaiting(attempt());
    await page.press('#ask-forget-1');
    await page.says(t('ask.forgotten'));
    expect([kept(), attempts()]).toEqual([[], []]);
  });
});

describe('my record', () => {
  it('sums up what was done, also for an action that is gone', async () => {
    const page = await openRecord(letter, post);
    expect(page.find('.record-sum')?.textContent).toBe(
      '1 letter and 1 post, for 2 cases in 2 countries.',
    );
    expect([...page.place.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      '18 killed during protests',
      'Poet held',
    ]);
    expect(page.text).toContain('January 2023');
    const rows = [...page.place.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)).toBe('January 202310');
  });

  it('opens the action that a question is about', async () => {
    const page = await openWaiting(attempt());
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    await page.press('#ask-open-1');
    await until(() => expect(assign).toHaveBeenCalledWith('/popup.html'));
    expect(here.extension.session.values.view).toEqual({ action: peru.id });
  });

  it('shows one year', async () => {
    const page = await openRecord(letter, post);
    await page.choose('#record-period', '2022');
    await page.says('1 post, for 1 case in 1 country.');
    expect(page.place.querySelectorAll('.deed')).toHaveLength(1);
  });

  it('tells how cases went on', async () => {
    keepActions(here.extension, [peru]);
    const page = await openRecord(letter);
    expect(page.find('.deed-good')).toBeNull();
    await page.close();
    const [line] = here.extension.local.values.index as object[];
    here.extension.local.values.index = [{ ...line, closed: true, isGood: true }];
    const next = await openPage(<RecordPage />);
    await next.says(t('record.good', 1));
    expect(next.find('.deed-good')?.textContent).toBe(t('record.isGood'));
  });

  it('has a way on where it is empty', async () => {
    const page = await openRecord();
    await page.says(t('record.empty'));
    expect(page.find('a')?.getAttribute('href')).toBe('/popup.html');
  });
});

describe('a line', () => {
  it('can be changed: day, way and note, and that undone', async () => {
    const page = await openRecord(letter, post);
    await page.press(CHANGE);
    expect(document.activeElement?.getAttribute('name')).toBe('date');
    await page.type('[name=date]', '2023-01-20');
    await page.choose('[name=where]', 'post');
    await page.type('[name=note]', 'Registered letter');
    await page.press('.deed-form [type=submit]');
    await page.says(t('record.changed'));
    const names = { title: { text: '18 killed during protests', language: 'en' }, country: ['PE'] };
    const changed = {
      ...letter,
      ...names,
      date: '2023-01-20',
      where: 'post',
      note: 'Registered letter',
    };
    expect(kept()).toEqual(expect.arrayContaining([changed, post]));
    expect(kept()).toHaveLength(2);
    expect(page.text).toContain('Registered letter');
    expect(page.find('.deed #record-undo')?.closest('.deed')?.textContent).toContain('Registered');
    await page.press('#record-undo');
    await until(() => expect(kept()).toContainEqual({ ...letter, ...names }));
    await until(() => expect(kept()).toHaveLength(2));
  });

  it('can be removed, and that undone', async () => {
    const page = await openRecord(post);
    await page.press(REMOVE);
    await page.says(t('record.removed'));
    expect([kept(), page.find('.deed')]).toEqual([[], null]);
    // In the place of the line, where the keyboard goes on; spoken, but not seen once more at the foot.
    expect(page.find('.deeds #record-undo')).toBe(document.activeElement);
    expect(page.place.querySelectorAll('#record-undo')).toHaveLength(1);
    expect(page.find('.visually-hidden [role="status"]')?.textContent).toBe(t('record.removed'));
    await page.press('#record-undo');
    await page.get('.deed');
    expect(kept()).toEqual([post]);
  });

  it('that becomes the same as another takes its place, and undone both are there', async () => {
    const other = { ...letter, date: '2023-01-20' };
    const page = await openRecord(letter, other);
    await page.press(CHANGE);
    await page.type('[name=date]', '2023-01-20');
    await page.press('.deed-form [type=submit]');
    await page.says(t('record.changed'));
    expect(kept()).toMatchObject([{ date: '2023-01-20' }]);
    await page.press('#record-undo');
    await until(() =>
      expect(
        kept()
          .map(({ date }) => date)
          .sort(),
      ).toEqual(['2023-01-20', '2023-01-25']),
    );
  });

  it('stays as it was where the change cannot be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await openRecord(post);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await page.press(CHANGE);
    await page.type('[name=note]', 'Mine');
    await page.press('.deed-form [type=submit]');
    await page.says(t('record.failed'));
    expect(kept()).toEqual([post]);
  });
});

it('its count is copied, for the person to pass on', async () => {
  const page = await openRecord(post);
  await page.press('#record-report');
  const text = `${t('record.recent')}: 1 post, for 1 case in 1 country.`;
  await page.says(t('record.reported', [text]));
  expect(here.extension.copied).toEqual([text]);
});
