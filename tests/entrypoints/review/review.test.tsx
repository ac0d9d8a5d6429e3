// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageBoundary } from '../../../components/ui/PageBoundary.tsx';
import { Review } from '../../../entrypoints/review/Review.tsx';
import type { UrgentAction } from '../../../utils/actions/types.ts';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import type { FieldOrigin, FoundAction } from '../../../utils/extract/extracted-action.ts';
import type { SourceLine } from '../../../utils/extract/source-text.ts';
import { type Extracted, extractActions } from '../../../utils/platform/pages/extract.ts';
import type { ReviewEdits } from '../../../utils/platform/stored-types.ts';
import { lackingIn } from '../../../utils/review/lacking.ts';
import { peru } from '../../peru.ts';
import { actionOf } from '../../utils/feeds/actions.ts';
import { inNewBrowser, keepActions, openPage, type Page, TODAY, t, until } from '../page.tsx';

// A worker reads sources, and Node has none of the browser's kind.
vi.mock('../../../utils/platform/pages/extract.ts', () => ({ extractActions: vi.fn() }));

const here = inNewBrowser();
const values = () => here.extension.local.values;
const REVIEW = 'this-review';
const ours = [actionOf('7/23'), actionOf('8/23')];

const GONE = Symbol('the worker does not answer');

interface Stored {
  records?: UrgentAction[];
  edits?: ReviewEdits;
  /** what the worker says to an action that is to be kept */
  answer?: unknown;
}

/** The review of records in our own format, with what the person changed before. */
async function open({ records = ours, edits, answer = { done: true, id: '7/23' } }: Stored = {}) {
  here.extension.onMessage.addListener(async (message: unknown) => {
    if (answer === GONE) throw new Error('The worker is gone');
    return typeof answer === 'function' ? answer(message) : answer;
  });
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

  it('says whose field is wrong', async () => {
    const fault = { path: 'targets[0].name', code: 'missing', message: 'is empty' };
    const page = await open({
      records: ours.slice(0, 1),
      answer: { done: false, faults: [fault] },
    });
    await page.press('#keep');
    const label = `${t('review.group_targets', ['1'])} · ${t('review.name')}`;
    await page.says(t('review.notKept', [label]));
  });

  it('calls a field empty that the person emptied, and another one not found', async () => {
    const page = await open();
    const label = () => page.find(`label[for="field-reference"]`)?.textContent;
    await page.type(REFERENCE, '');
    await until(() => expect(label()).toContain(t('review.emptied')));
    expect(label()).not.toContain(t('review.missing'));
  });

  it('leaves out what has a fault and no field, and says so in words', async () => {
    const documents = [{ title: 'A list', url: 'https://192.0.2.1/list.pdf' }];
    const records = [actionOf('7/23', { documents })];
    const page = await open({
      records,
      answer: ({ action }: { action: unknown }) => {
        const { faults } = readAction(action);
        return faults.length > 0 ? { done: false, faults } : { done: true, id: '7/23' };
      },
    });
    await page.press('#keep');
    await page.says(t('review.leftOut', [t('changes.documents')]));
    expect(page.text).toContain(t('review.kept'));
    expect(page.text).not.toContain('documents[0]');
    await until(() => expect(document.activeElement?.id).toBe('open-kept'));
    expect(here.extension.messages).toMatchObject([
      { action: { documents } },
      { action: { documents: [], reference: 'UA 7/23' } },
    ]);
  });

  it('never shows a path, not even of a fault that nothing takes away', async () => {
    const fault = { path: 'closed.date', code: 'missing', message: 'is missing' };
    const page = await open({
      records: ours.slice(0, 1),
      answer: { done: false, faults: [fault] },
    });
    await page.press('#keep');
    await page.says(t('faults.failed'));
    expect(page.text).not.toContain('closed.date');
  });
});

describe('what goes wrong outside of the form', () => {
  it('is said where the disk is full, and no field is blamed', async () => {
    const fault = { path: '(the whole)', code: 'full', message: 'no room' };
    const page = await open({ answer: { done: false, faults: [fault] } });
    await page.press('#keep');
    await page.says(t('faults.full'));
    expect(page.text).not.toContain('(the whole)');
  });

  it('is said where the worker does not answer, and the form stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await open({ answer: GONE });
    await writeReference(page, 'My reference');
    await page.press('#keep');
    await page.says(t('faults.failed'));
    expect(page.valueOf(REFERENCE)).toBe('My reference');
  });

  it('is said in the page’s place where nothing can be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const source = { lines: [], warnings: [] };
    values().reviewSource = { id: REVIEW, source, records: 'no list' };
    const page = await openPage(
      <PageBoundary onReload={() => undefined}>
        <Review />
      </PageBoundary>,
    );
    await page.says(t('page.failed'));
  });
});

it('says what is stored of the case', async () => {
  keepActions(here.extension, [peru, actionOf('7/23-1')]);
  const page = await open({ records: [actionOf('7/23-2')] });
  expect(page.find('#known')?.dataset.how).toBe('follows');
});

it.each([
  ['country', 'C', { country: ['C'] }],
  ['preferredLanguages', 'e', { preferredLanguages: ['e'] }],
  ['preferredLanguages', 'e-', { preferredLanguages: ['e-'] }],
])('stays a form while a known action’s %s is %j on the way', async (name, typed, changed) => {
  keepActions(here.extension, [actionOf('7/23', { deadline: '2031-05-01' })]);
  const page = await open({ records: ours.slice(0, 1) });
  await page.type(field(name), typed);
  expect(page.valueOf(field(name))).toBe(typed);
  await page.says(t('review.differs', ['UA 7/23']));
  await writeReference(page, 'My reference');
  await page.press('#keep');
  await page.says(t('review.kept'));
  expect(here.extension.messages).toMatchObject([
    { vigil: 'keep', action: { reference: 'My reference', ...changed } },
  ]);
});

it('keeps an action that was found by its document as the stored one', async () => {
  const index = 'AMR 46/1234/2023';
  keepActions(here.extension, [actionOf('7/23', { index })]);
  const page = await open({ records: [actionOf('a-page', { index })] });
  expect(page.find('#keep')?.textContent).toBe(t('review.update'));
  await page.press('#keep');
  await page.says(t('review.kept'));
  const action = { id: '7/23', case: '7/23', index };
  expect(here.extension.messages).toMatchObject([{ vigil: 'keep', action }]);
});

describe('entries of a list', () => {
  it('can be added, in the language of the title', async () => {
    const page = await open({ records: [actionOf('7/23', { title: { es: 'Un caso' } })] });
    const at = peru.posts.length;
    await page.press('[data-add="posts"]');
    expect(await page.get(field(`posts[${at}].text.es`))).toHaveProperty('value', '');
    expect(page.find(field(`posts[${at}].text.en`))).toBeNull();
  });

  it('can be taken out: the next one takes its place, with its own fields only', async () => {
    const [first, second] = peru.targets;
    const targets = [{ ...first, notes: ['A note'] }, second] as UrgentAction['targets'];
    const page = await open({ records: [actionOf('7/23', { targets })] });
    await page.press('[data-remove="targets 0"]');
    await until(() => expect(page.valueOf(field('targets[0].name'))).toBe(second?.name));
    expect(page.find(field('targets[0].notes'))).toBeNull();
    expect(page.find(field('targets[1].name'))).toBeNull();
    await until(() => expect(values().reviewEdits).toMatchObject({ review: REVIEW, at: 0 }));
  });
});

describe('nothing to check', () => {
  it('is said where no source waits', async () => {
    const page = await openPage(<Review />);
    await page.says(t('review.empty'));
    expect(page.find('#keep')).toBeNull();
  });
});

describe('a page or a file', () => {
  const source = { lines: [{ text: 'Urgent action 7/23' }], warnings: [] };
  const openSource = (extracted: Awaited<ReturnType<typeof extractActions>>) => {
    vi.mocked(extractActions).mockResolvedValueOnce(extracted);
    values().reviewSource = { id: REVIEW, source };
    return openPage(<Review />);
  };

  it('is read as of today; the form shows what was found beside the text', async () => {
    const page = await openSource({ extracted: [{ action: actionOf('7/23'), fields: [] }] });
    await page.get('#keep');
    expect(extractActions).toHaveBeenLastCalledWith(source, { viewed: TODAY });
    expect(page.valueOf(REFERENCE)).toBe('UA 7/23');
    expect(page.text).toContain('Urgent action 7/23');
  });

  it.each([
    ['nothing', t('review.nothing')],
    ['too-slow', t('review.tooSlow')],
    ['failed', t('review.failed')],
  ] as const)(
    'of which nothing was read says why, and has an empty form: %s',
    async (refused, said) => {
      const page = await openSource({ refused });
      await page.says(said);
      expect(page.text).toContain('Urgent action 7/23');
      expect(page.valueOf(field('targets[0].name'))).toBe('');
      expect(page.valueOf(field('letters[0].body.en'))).toBe('');
    },
  );
});

/** A page of which this was read, in the form. */
async function openRead(
  action: UrgentAction | FoundAction,
  more: {
    isDoubted?: true;
    fields?: FieldOrigin[];
    linked?: NonNullable<Extracted['linked']>;
  } = {},
  lines: SourceLine[] = [{ text: 'Poet at risk in Peru' }, { text: 'Free her by 7 March 2031' }],
) {
  const { fields = [], ...result } = more;
  vi.mocked(extractActions).mockResolvedValueOnce({ extracted: [{ action, fields }], ...result });
  values().reviewSource = { id: REVIEW, source: { lines, warnings: [] } };
  const page = await openPage(<Review />);
  await page.get('main');
  return page;
}
const line = (at: number) => `[data-line="${at}"]`;
const hold = (page: Page, path: string) =>
  page.type(field(path), page.valueOf(field(path)) ?? '', 'focus');

describe('a page that may be no action', () => {
  it('asks once, and the answer is remembered', async () => {
    const page = await openRead(actionOf('7/23'), { isDoubted: true });
    expect(page.valueOf(REFERENCE)).toBe('UA 7/23');
    await page.press('#asked-yes');
    expect(page.find('#asked')).toBeNull();
    await until(() => expect(values().reviewEdits).toMatchObject({ isConfirmed: true }));
  });

  it('is left without a trace, and comes back with all that was typed', async () => {
    const page = await openRead(actionOf('7/23'), { isDoubted: true });
    await writeReference(page, 'My reference');
    await page.press('#asked-no');
    await page.says(t('review.left'));
    await until(() => expect(values()).not.toHaveProperty('reviewEdits'));
    expect(values()).not.toHaveProperty('reviewSource');
    expect(page.text).toContain('Poet at risk in Peru');
    await page.press('#left-back');
    expect(page.valueOf(REFERENCE)).toBe('My reference');
    await until(() => expect(values().reviewSource).toMatchObject({ id: REVIEW }));
    const changes = { reference: 'My reference' };
    await until(() => expect(values().reviewEdits).toMatchObject({ changes }));
  });
});

describe('lines of the source', () => {
  it('are put into the field in hand, which is certain then, also when the page is opened again', async () => {
    const doubtful: FieldOrigin = { path: 'deadline', certainty: 'doubtful', lines: [0, 0] };
    const fields: FieldOrigin[] = [doubtful, { ...doubtful, path: 'targets[0].name' }];
    const page = await openRead(actionOf('7/23'), { fields });
    await hold(page, 'deadline');
    await page.press(line(1));
    await until(() => expect(page.valueOf(field('deadline'))).toBe('2031-03-07'));
    const origin = { path: 'deadline', certainty: 'sure', lines: [1, 1] };
    await until(() => expect(values().reviewEdits).toMatchObject({ origins: [origin] }));
    // Its line stays where it is, though nothing is in doubt about it any more.
    expect(page.find('#check-first [data-check]')?.dataset.check).toBe('deadline');
    expect(page.find('#check-first .check-done')?.textContent).toContain('March 7, 2031');
    expect(page.find(`.review-doubt ${field('deadline')}`)).toBeNull();
    await page.close();
    const again = await openRead(actionOf('7/23'), { fields: [doubtful] });
    await until(() => expect(again.valueOf(field('deadline'))).toBe('2031-03-07'));
    expect(again.find('#check-first')).toBeNull();
  });

  it('go back as they came, until something else is changed', async () => {
    const page = await openRead(actionOf('7/23'));
    const before = page.valueOf(field('title.en'));
    await hold(page, 'title.en');
    await page.press(line(0));
    await until(() => expect(page.valueOf(field('title.en'))).toBe('Poet at risk in Peru'));
    await page.says(t('review.putDone', [t('review.title')]));
    await page.press('#put-back');
    expect(page.valueOf(field('title.en'))).toBe(before);
    await page.press(line(0));
    await page.get('#put-back');
    await writeReference(page, 'My reference');
    expect(page.find('#put-back')).toBeNull();
    expect(page.valueOf(field('title.en'))).toBe('Poet at risk in Peru');
  });

  it('that hold nothing for the field change nothing, and that is said', async () => {
    const page = await openRead(actionOf('7/23'));
    const before = page.valueOf(field('deadline'));
    await hold(page, 'deadline');
    await page.press(line(0));
    await page.says(t('review.putNoDate', [t('review.deadline')]));
    expect(page.valueOf(field('deadline'))).toBe(before);
  });

  it('go nowhere without a field in hand, and what to do is said', async () => {
    const page = await openRead(actionOf('7/23'));
    await page.press(line(0));
    await page.says(t('review.putNowhere'));
    expect(values().reviewEdits).toBeUndefined();
  });

  it('say what is stored of the case when they give its reference', async () => {
    keepActions(here.extension, [actionOf('7/23')]);
    const page = await openRead({ title: { en: 'A case' } }, {}, [{ text: 'UA 7/23 Peru' }]);
    expect(page.find('#known')).toBeNull();
    await hold(page, 'reference');
    await page.press(line(0));
    expect((await page.get('#known')).dataset.how).toBe('same');
  });
});

describe('a form that says too little to act on', () => {
  it('asks for a title, and somebody to write to or something to say', async () => {
    const page = await openRead({ reference: 'UA 9/23', title: { en: '' } });
    await page.press('#keep');
    await page.says(t('review.lacking', [`${t('review.title')}; ${t('review.lackingText')}`]));
    expect(page.find(field('title.en'))?.getAttribute('aria-invalid')).toBe('true');
    expect(here.extension.messages).toEqual([]);
    await page.type(field('title.en'), 'Free her');
    await page.press('#keep');
    await page.says(t('review.lacking', [t('review.lackingText')]));
  });

  it('is saved with a title and one demand, or once it is over', () => {
    const title = { en: 'Free her' };
    expect(lackingIn({ title, demands: [{ en: 'Free her' }] })).toEqual([]);
    expect(lackingIn({ title, closed: { date: '2023-01-01', outcome: {} } })).toEqual([]);
    expect(lackingIn({ title, targets: [{ id: 'a', name: '' }] as never })).toEqual([
      'whom-or-what',
    ]);
  });

  it('shows languages by their names, and takes them back', async () => {
    const page = await openRead(actionOf('7/23', { preferredLanguages: ['fr', 'pt'] }));
    const LANGUAGES = field('preferredLanguages');
    expect(page.valueOf(LANGUAGES)).toBe('French, Portuguese');
    await page.type(LANGUAGES, 'French, Spanish');
    await until(() =>
      expect(values().reviewEdits).toMatchObject({ changes: { preferredLanguages: ['fr', 'es'] } }),
    );
    await page.type(LANGUAGES, 'French, Spanish', 'blur');
    expect(page.valueOf(LANGUAGES)).toBe('French, Spanish');
  });
});

describe('an action that the person has already', () => {
  const doubtful: FieldOrigin[] = ['deadline', 'targets[0].name'].map((path) => ({
    ...{ path, certainty: 'doubtful' as const, lines: [0, 0] as [number, number] },
  }));

  it('is said to be there, and opened, where nothing differs', async () => {
    keepActions(here.extension, [actionOf('7/23')]);
    const page = await openRead(actionOf('7/23'), { fields: doubtful });
    expect(page.text).toContain(t('review.hadText', ['UA 7/23']));
    expect(page.find('.review-field, #keep')).toBeNull();
    expect(page.find('#open-kept')?.classList).toContain('button-main');
    await page.press('#show-form');
    expect(page.valueOf(REFERENCE)).toBe('UA 7/23');
    // What stands like this in the action was decided before.
    expect(page.find('#check-first, .review-doubt')).toBeNull();
  });

  it('asks about what differs, and about nothing else', async () => {
    keepActions(here.extension, [actionOf('7/23')]);
    const read = actionOf('7/23', { deadline: '2031-05-01' });
    const page = await openRead(read, { fields: doubtful });
    await page.get('#check-first');
    const asked = [...page.place.querySelectorAll<HTMLElement>('#check-first [data-check]')];
    expect(asked.map(({ dataset }) => dataset.check)).toEqual(['deadline']);
  });
});

describe('the fields in doubt', () => {
  const doubts: FieldOrigin[] = [
    { path: 'deadline', certainty: 'doubtful', lines: [1, 1], doubt: 'day-or-month' },
    { path: 'targets[1].emails', certainty: 'doubtful', lines: [1, 1] },
  ];
  const checks = (page: Page) => [
    ...page.place.querySelectorAll<HTMLElement>('#check-first [data-check]'),
  ];

  it('are listed on top with values and reasons, in the order of the form', async () => {
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    const first = await page.get('#check-first');
    expect(checks(page).map(({ textContent }) => textContent)).toEqual([
      t('review.deadline'),
      `${t('review.group_targets', ['2'])} · ${t('review.emails')}`,
    ]);
    expect(first.textContent).toContain(page.valueOf(field('targets[1].emails'))?.split('\n')[0]);
    expect(first.textContent).toContain(t('review.doubt_day_or_month'));
    expect(first.textContent).toContain(t('review.doubt_place'));
  });

  it('stand with the other fields of their entry, marked and with the reason', async () => {
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    const mail = await page.get(field('targets[1].emails'));
    const group = mail.closest('fieldset');
    expect(group?.querySelector('legend')?.textContent).toBe(t('review.group_targets', ['2']));
    expect(group?.querySelector(field('targets[1].name'))).not.toBeNull();
    expect(mail.closest('.review-doubt')).not.toBeNull();
    const described = page.find(field('deadline'))?.getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toBe(
      t('review.doubt_day_or_month'),
    );
    // Each field and each button stands there once.
    expect(page.place.querySelectorAll('[data-remove="targets 1"]')).toHaveLength(1);
    expect(page.place.querySelectorAll('legend')).toHaveLength(
      new Set([...page.place.querySelectorAll('legend')].map((one) => one.textContent)).size,
    );
  });

  it('are one press away, and count as looked at then', async () => {
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    await page.press('[data-check="targets[1].emails"]');
    expect(document.activeElement?.id).toBe('field-targets[1].emails');
    await until(() =>
      expect(page.find('.check-done [data-check]')?.dataset.check).toBe('targets[1].emails'),
    );
    expect(page.place.querySelectorAll('.check-done')).toHaveLength(1);
  });

  it('are looked at before anything is saved: the first press leads to the first, the second saves', async () => {
    here.extension.onMessage.addListener(async () => ({ done: true, id: '7/23' }));
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    await page.press('#keep');
    await page.says(t('review.lookFirst', ['2']));
    expect(document.activeElement?.id).toBe('field-deadline');
    expect(here.extension.messages).toEqual([]);
    await page.press('#keep');
    await page.says(t('review.kept'));
    expect(here.extension.messages).toHaveLength(1);
  });

  it('hold nobody up who has looked at all of them', async () => {
    here.extension.onMessage.addListener(async () => ({ done: true, id: '7/23' }));
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    for (const { path } of doubts) await page.press(`[data-check="${path}"]`);
    await page.press('#keep');
    await page.says(t('review.kept'));
  });

  it('are no longer marked once the action is saved, which can be opened then', async () => {
    here.extension.onMessage.addListener(async () => ({ done: true, id: '7/23' }));
    const page = await openRead(actionOf('7/23'), { fields: doubts });
    await page.press('#keep');
    await page.press('#keep');
    await page.says(t('review.kept'));
    // Whoever pressed twice has decided, also about the field that they did not look at.
    expect(page.find('#check-first, .review-doubt, .review-mark, #keep')).toBeNull();
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    await page.press('#open-kept');
    await until(() => expect(assign).toHaveBeenCalledWith('/popup.html'));
    expect(here.extension.session.values.view).toEqual({
      action: '7/23',
    });
  });
});

describe('an action that would stand among the ended ones', () => {
  const answerKept = () =>
    here.extension.onMessage.addListener(async () => ({ done: true, id: '7/23' }));

  it('shows the day on which it ended, says where it goes, and says so again when it is saved', async () => {
    answerKept();
    const closed = { date: '2023-01-02', outcome: {} };
    const page = await openRead(actionOf('7/23', { closed }));
    expect(page.valueOf(field('closed'))).toBe('2023-01-02');
    await page.says(t('review.endsOn', ['January 2, 2023']));
    await page.press('#keep');
    await page.says(t('review.keptEnded'));
    expect(page.text).not.toContain(t('review.kept'));
    expect(page.find('#ends')).toBeNull();
  });

  it('goes on when the person says so, and the wrong end is not kept', async () => {
    answerKept();
    const closed = { date: '2023-01-02', outcome: {} };
    const page = await openRead(actionOf('7/23', { closed, kind: 'closure' }));
    await page.press('#goes-on');
    expect(page.find('#ends')).toBeNull();
    expect(page.valueOf(field('closed'))).toBe('');
    await page.press('#keep');
    await page.says(t('review.kept'));
    const [{ action }] = here.extension.messages as [{ action: UrgentAction }];
    expect(action).not.toHaveProperty('closed');
    expect(action.kind).toBe('appeal');
  });

  it('says so too where its last day has passed, until another day is given', async () => {
    const page = await openRead(actionOf('7/23', { deadline: '2023-01-28' }));
    await page.says(t('review.endsPast', ['January 28, 2023']));
    expect(page.find('#goes-on')).toBeNull();
    await page.type(field('deadline'), TODAY);
    expect(page.find('#ends')).toBeNull();
  });

  it('has a box for the day where the text names none', async () => {
    const page = await openRead(actionOf('7/23', { kind: 'closure' }));
    expect(page.valueOf(field('closed'))).toBe('');
    await page.says(t('review.ends'));
  });

  it('has no such box where nothing speaks of an end', async () => {
    const page = await openRead(actionOf('7/23'));
    expect(page.find(field('closed'))).toBeNull();
  });
});

describe('the country', () => {
  it('is shown by its name with the code beside it, and taken back by name or code', async () => {
    const page = await openRead(actionOf('7/23', { country: ['BZ'] }));
    expect(page.valueOf(field('country'))).toBe('Belize');
    expect(page.find('.review-code')?.textContent).toContain('BZ');
    for (const typed of ['Kyrgyzstan', 'kg']) {
      await page.type(field('country'), typed);
      await page.type(field('country'), typed, 'blur');
      await until(() => expect(page.valueOf(field('country'))).toBe('Kyrgyzstan'));
      const changes = { country: ['KG'] };
      await until(() => expect(values().reviewEdits).toMatchObject({ changes }));
    }
  });
});

describe('a list of actions', () => {
  const linked = ['Poet at risk', 'Farmers threatened'].map((title, at) => ({
    ...{ title, href: `https://a.example/${at}` },
    ...(at === 0 ? { day: '2031-03-07' } : {}),
  }));

  it('is offered instead of the one wrong record that it looks like', async () => {
    const page = await openRead({ reference: 'UA 7/23' }, { linked });
    await page.says(t('review.linked', ['2']));
    expect(page.text).toContain('March 7, 2031');
    const [link] = page.place.querySelectorAll('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([
      'https://a.example/0',
      '_blank',
      'noreferrer',
    ]);
    expect(page.find('#keep')).toBeNull();
    await page.press('#linked-form');
    expect(page.valueOf(REFERENCE)).toBe('UA 7/23');
  });

  it('is no reason to hide an action that only links to others', async () => {
    const page = await openRead(actionOf('7/23'), { linked });
    expect(await page.get(REFERENCE)).toHaveProperty('value', 'UA 7/23');
  });
});
