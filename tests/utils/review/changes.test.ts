import { describe, expect, it } from 'vitest';
import { applyChanges, findChanges } from '../../../utils/review/changes.ts';
import { addEntry, removeEntry } from '../../../utils/review/entries.ts';
import { setField, toFormFields } from '../../../utils/review/form-fields.ts';
import { peru } from '../../peru.ts';

const title = toFormFields(peru, []).find(({ name }) => name === 'title');
if (!title) throw new Error('The Peru action has a title');

describe('what is kept of a review at each key', () => {
  it('is the field that was changed, and not the action or its source', () => {
    const edited = setField(peru, title, 'Another title');
    expect(findChanges(peru, edited)).toEqual({ title: { ...peru.title, en: 'Another title' } });
    const bytes = JSON.stringify(findChanges(peru, edited)).length;
    expect(bytes).toBeLessThan(JSON.stringify(peru).length / 20);
  });

  it('is nothing when the old text is put back', () => {
    const edited = setField(setField(peru, title, 'Another title'), title, title.value);
    expect(findChanges(peru, edited)).toEqual({});
  });

  it.each([
    ['a changed text', setField(peru, title, 'Another title')],
    ['an added addressee', addEntry(peru, 'targets', 'en')],
    ['a removed letter', removeEntry({ action: peru, fields: [] }, 'letters', 0).action],
    ['a field taken out', (({ deadline: _, ...rest }) => rest)(peru)],
  ])('gives back %s', (_, edited) => {
    const stored = JSON.parse(JSON.stringify(findChanges(peru, edited)));
    expect(applyChanges(peru, stored)).toEqual(edited);
  });
});
