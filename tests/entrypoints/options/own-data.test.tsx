// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { DataPart } from '../../../entrypoints/options/DataPart.tsx';
import { OwnActions } from '../../../entrypoints/options/OwnActions.tsx';
import { writePassText } from '../../../utils/pass/pass-text.ts';
import { peru } from '../../peru.ts';
import { UGANDA } from '../../uganda.ts';
import { inNewBrowser, openPage, type Page, t, until } from '../page.tsx';

const here = inNewBrowser();
/** What the worker answers, by the message's name. */
const answer = (answers: Record<string, unknown>) =>
  here.extension.onMessage.addListener(async (message) => {
    return answers[(message as { vigil: string }).vigil] ?? null;
  });

/** The person chooses a file. */
async function chooseFile(page: Page, selector: string, text: string, name = 'backup.json') {
  const field = await page.get<HTMLInputElement>(selector);
  Object.defineProperty(field, 'files', { value: [new File([text], name)], configurable: true });
  await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('a backup', () => {
  it('is saved under the day’s name', async () => {
    const files: { name: string; href: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, href: this.href });
    });
    answer({ export: '{"format":"vigil-backup/2"}' });
    const page = await openPage(<DataPart />);
    await page.press('#export');
    await page.says(t('options.exported'));
    expect(files.map(({ name }) => name)).toEqual(['vigil-2023-01-29.json']);
  });

  const IMPORTED = { done: true, conflicts: 0, faults: [] as string[] };
  it.each([
    ['taken in', IMPORTED, t('options.imported')],
    [
      'counted where texts differ',
      { ...IMPORTED, conflicts: 2 },
      t('options.importConflicts', ['2']),
    ],
    [
      'told of by its first three faults',
      { ...IMPORTED, faults: ['a: 1', 'b: 2', 'c: 3', 'd: 4'] },
      t('options.importFaults', ['a: 1; b: 2; c: 3']),
    ],
    [
      'refused with the reason',
      { done: false, faults: ['format: is none'] },
      t('options.importFailed', ['format: is none']),
    ],
  ])('is %s', async (_, answered, said) => {
    answer({ import: answered });
    const page = await openPage(<DataPart />);
    await chooseFile(page, '#import', '{"a":1}');
    await page.says(said);
    expect(here.extension.messages).toEqual([{ vigil: 'import', text: '{"a":1}' }]);
    expect(page.find('.notice-refused') !== null).toBe(answered.faults.length > 0);
  });
});

describe('erasing', () => {
  it('happens when it is asked for twice', async () => {
    answer({});
    const page = await openPage(<DataPart />);
    await page.press('#erase');
    expect(here.extension.messages).toEqual([]);
    await page.press('#erase-sure');
    await page.says(t('options.erased'));
    expect(here.extension.messages).toEqual([{ vigil: 'erase' }]);
  });
});

describe('an action from a file or a text', () => {
  const review = () => here.extension.local.values.reviewSource as Record<string, unknown>;
  const read = async (text: string, name: string, own?: unknown) => {
    answer({ 'read-own': own });
    const page = await openPage(<OwnActions />);
    await chooseFile(page, '#add-file', text, name);
    return page;
  };

  it('is read, and opened to be looked through', async () => {
    await read(UGANDA.join('\n'), 'action.txt');
    await until(() => expect(here.extension.opened).toHaveLength(1));
    expect(here.extension.opened[0]).toMatch(/\/review\.html$/);
    expect(JSON.stringify(review())).toContain(UGANDA[2]);
  });

  it('in our own format is opened as it is, with what was wrong beside it', async () => {
    const faults = [{ path: 'actions[1].title', message: 'is empty' }];
    await read('{}', 'action.json', { actions: [peru], faults });
    await until(() => expect(here.extension.opened).toHaveLength(1));
    expect(review()).toMatchObject({ records: [{ id: peru.id }], faults });
  });

  it.each([
    ['no JSON', { other: 'not-json', message: 'line 1' }, t('options.failed_not_json', ['line 1'])],
    ['a backup', { other: 'backup' }, t('options.failed_backup')],
    ['something else', { other: 'unknown' }, t('options.failed_unknown')],
    ['empty', { actions: [], faults: [] }, t('options.failed_no_action')],
    [
      'broken',
      { actions: [], faults: [{ path: 'actions[0].title', message: 'is empty' }] },
      t('options.failed_faults', ['actions[0].title: ']).trimEnd(),
    ],
  ])('in our own format that is %s is refused with words', async (_, own, said) => {
    const page = await read('{}', 'action.json', own);
    await page.says(said);
    expect(here.extension.opened).toEqual([]);
  });

  it('names eight faults and no more', async () => {
    const faults = Array.from({ length: 9 }, (_, at) => ({ path: `at${at}`, message: 'is empty' }));
    const page = await read('{}', 'action.json', { actions: [], faults });
    await page.says('at7: ');
    expect(page.text).not.toContain('at8');
  });

  it.each([
    ['has no text', '  \n ', 'empty.txt', t('options.failed_empty')],
    ['is no PDF', '%PDF-1.7 broken', 'broken.docx', t('options.failed_broken')],
  ])('that %s is refused with words', async (_, text, name, said) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await (await read(text, name)).says(said);
    expect(here.extension.opened).toEqual([]);
  });

  describe('that another Vigil wrote', () => {
    const WORDS = {
      ...{ language: 'en', heading: 'Urgent action', until: 'Until', targets: 'To', ask: 'Ask' },
      ...{ source: 'Source', readIn: 'Read it in.', block: 'For Vigil.' },
      showDate: (date: string) => date,
    };

    it('is opened as the exact record, once the worker has checked it', async () => {
      const text = await writePassText(peru, WORDS);
      await read(`Hello,\n\n${text}`, 'pasted.txt', { actions: [peru], faults: [] });
      await until(() => expect(here.extension.opened).toHaveLength(1));
      const asked = here.extension.messages.find(
        (one) => (one as { vigil: string }).vigil === 'read-own',
      ) as { text: string };
      expect(JSON.parse(asked.text)).toEqual({ actions: [JSON.parse(JSON.stringify(peru))] });
      expect(review()).toMatchObject({ records: [{ id: peru.id }] });
    });

    it('is read as words where it came damaged, and that is told', async () => {
      const text = (await writePassText(peru, WORDS)).replace(/-----END.*$/, '');
      await read(text, 'pasted.txt');
      await until(() => expect(here.extension.opened).toHaveLength(1));
      expect(review()).toMatchObject({ source: { warnings: ['passed-damaged'] } });
      expect(review()).not.toHaveProperty('records');
      const lines = (review() as { source: { lines: { text: string }[] } }).source.lines;
      expect(
        lines
          .map((line) => line.text)
          .filter(Boolean)
          .at(-1),
      ).toBe('For Vigil.');
    });
  });
});
