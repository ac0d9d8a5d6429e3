import { describe, expect, it } from 'vitest';
import type { ExtractedAction, FoundAction } from '../../../utils/extract/extracted-action.ts';
import { addEntry } from '../../../utils/review/entries.ts';
import { addFileLines, mergeFile, originsIn, setWhole } from '../../../utils/review/merge-file.ts';
import { peru } from '../../peru.ts';

const page: ExtractedAction = {
  action: { id: '7/31', reference: 'UA 7/31', title: { en: 'Poet at risk' }, posts: [] },
  fields: [{ path: 'title', certainty: 'likely', lines: [0, 0] }],
};
const letters = [{ subject: {}, salutation: {}, body: { en: ['Free her.'] }, closing: {} }];
const fileOf = (action: FoundAction) => ({
  first: 10,
  extracted: {
    action: { letters, ...action },
    fields: [{ path: 'letters[0].body.en', certainty: 'sure', lines: [2, 4] }],
  } as ExtractedAction,
});

describe('a file that is added to a page', () => {
  it('gives what the page did not have, with its lines below those of the page', () => {
    const { extracted, added, differing } = mergeFile(page, fileOf({}));
    expect([added, differing]).toEqual([['letters'], []]);
    expect(extracted.action).toEqual({ ...page.action, letters });
    expect(extracted.fields).toEqual([
      ...page.fields,
      { path: 'letters[0].body.en', certainty: 'sure', lines: [12, 14] },
    ]);
  });

  it('changes nothing that the page has, and names what differs', () => {
    const other = { title: { en: 'POET AT RISK' }, reference: 'UA 7/31', id: '8/31', case: '8/31' };
    const { extracted, differing } = mergeFile(page, fileOf(other));
    expect(differing).toEqual(['title']);
    expect(extracted.action).toMatchObject(page.action);
  });

  it('fills the empty boxes of an empty form, and says which action it is', () => {
    const empty = addEntry({ title: { en: '' } }, 'targets', 'en');
    const given = { id: '7/31', case: '7/31', reference: 'UA 7/31' };
    const { targets } = peru;
    const file = fileOf({ ...given, targets });
    const { extracted } = mergeFile({ action: empty, fields: [] }, file);
    expect(extracted.action).toMatchObject({ ...given, targets });
  });

  it('leaves the reading of the page itself untouched', () => {
    const before = structuredClone(page);
    mergeFile(page, fileOf({ title: { en: 'Other' } }));
    expect(page).toEqual(before);
  });
});

it('the other side of a choice comes with its own lines only', () => {
  const file = fileOf({});
  const chosen = setWhole({ ...page, action: { ...page.action, letters } }, 'letters', undefined);
  expect(chosen.action).not.toHaveProperty('letters');
  expect(originsIn(file, 'title')).toEqual([]);
});

it('the lines of a file stand under its name, where its values say that they are', () => {
  const lines = addFileLines([{ text: 'page' }], [{ name: 'a.docx', lines: [{ text: 'file' }] }]);
  expect(lines.map(({ text }) => text)).toEqual(['page', '', 'a.docx', 'file']);
});
