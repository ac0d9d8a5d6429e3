// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Review } from '../../../entrypoints/review/Review.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import type { ReviewEdits } from '../../../utils/platform/storage.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import { inNewBrowser, keepActions, openPage, type Page, t, until } from '../page.tsx';

const here = inNewBrowser();
const values = () => here.extension.local.values;
const REVIEW = 'this-review';
const ours = [actionOf('7/23'), actionOf('8/23')];

interface Stored {
  records?: UrgentAction[];
  edits?: ReviewEdits;
  /** what the worker says to an action that is to be kept */
  answer?: unknown;
}

/** The review of records in our own format, with what the person changed before. */
async function open({ records = ours, edits, answer = { done: true, id: '7/23' } }: Stored = {}) {
  here.extension.onMessage.addListener(async () => answer);
  values().reviewSource = { id: REVIEW, source: { lines: [], warnings: [] }, records };
  values().reviewEdits = edits;
  const page = await openPage(<Review />);
  await page.get('#keep');
  return page;
}
const field = (path: string) => `[id="field-${path}"]`;
const REFERENCE = field('reference');
/** Writes in the field and leaves it. */
async function writeReference(page: Page, text: string) {
  await page.type(REFERENCE, text);
  await page.type(REFERENCE, text, 'blur');
}
const chosen = (page: Page) => page.find<HTMLInputElement>('input[name="which"]:checked')?.value;

describe('what the person changed before', () => {
  const edits = { at: 1, changes: { reference: 'My reference' } };

  it('stands in the form again, in the action that was chosen', async () => {
    const page = await open({ edits: { review: REVIEW, ...edits } });
    expect(page.valueOf(REFERENCE)).toBe('My reference');
    expect(chosen(page)).toBe('1');
  });

  it('in another review does not come into this one', async () => {
    const page = await open({ edits: { review: 'an-older-review', ...edits } });
    expect(page.valueOf(REFERENCE)).toBe('UA 7/23');
    expect(chosen(page)).toBe('0');
  });

  it('is stored at each change, and let go when another action is chosen', async () => {
    const page = await open();
    await writeReference(page, 'My reference');
    const changes = { reference: 'My reference' };
    await until(() => expect(values().reviewEdits).toEqual({ review: REVIEW, at: 0, changes }));
    await page.choose('input[name="which"][value="1"]', '1');
    await until(() => expect(values().reviewEdits).toEqual({ review: REVIEW, at: 1, changes: {} }));
    expect(page.valueOf(REFERENCE)).toBe('UA 8/23');
  });
});

describe('keeping', () => {
  it('hands the changed action to the worker; the source waits until all are kept', async () => {
    const page = await open();
    await writeReference(page, 'My reference');
    await page.press('#keep');
    await page.says(t('review.kept'));
    const action = { id: '7/23', reference: 'My reference' };
    expect(here.extension.messages).toMatchObject([{ vigil: 'keep', action }]);
    expect(values().reviewSource).toMatchObject({ id: REVIEW });
    await page.choose('input[name="which"][value="1"]', '1');
    await until(() => expect(page.valueOf(REFERENCE)).toBe('UA 8/23'));
    await page.press('#keep');
    await until(() => expect(values()).not.toHaveProperty('reviewSource'));
    expect(values()).not.toHaveProperty('reviewEdits');
  });

  it('says what is wrong, and leaves all as it was', async () => {
    const fault = { path: 'deadline', code: 'missing', message: 'is missing' };
    const page = await open({
      records: ours.slice(0, 1),
      answer: { done: false, faults: [fault] },
    });
    await page.press('#keep');
    await page.get(`${field('deadline')}[aria-invalid="true"]`);
    expect(values().reviewSource).toMatchObject({ id: REVIEW });
    expect(page.text).not.toContain(t('review.kept'));
  });
});

it('says what is stored of the case', async () => {
  keepActions(here.extension, [peru, actionOf('7/23-1')]);
  const page = await open({ records: [actionOf('7/23-2')] });
  expect(page.find('#known')?.dataset.how).toBe('follows');
});
