import { describe, expect, it } from 'vitest';
import { NO_PUBLISHER } from '../../../utils/actions/source-name.ts';
import type { FoundAction } from '../../../utils/extract/extracted-action.ts';
import { addEntry, dropEmptyEntries, removeEntry } from '../../../utils/review/entries.ts';
import {
  type FormField,
  findFault,
  formatPath,
  setField,
  toFormFields,
} from '../../../utils/review/form-fields.ts';
import { readRecord } from '../../../utils/review/record-lines.ts';
import { peru } from '../../peru.ts';

const fieldAt = (path: string, of: FoundAction = peru): FormField => {
  const found = toFormFields(of, []).find((one) => formatPath(one.path) === path);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};
const pathsOf = (fields: FormField[]) => fields.map(({ path }) => formatPath(path));

describe('the fields of a form', () => {
  it('give back the action that they show, whichever of them is put back as it was', () => {
    for (const field of toFormFields(peru, []).filter(({ value }) => value))
      expect(setField(peru, field, field.value)).toEqual(peru);
  });

  it('stand in one order, whatever is in doubt, and say why it is', () => {
    const doubt = { certainty: 'doubtful', doubt: 'counted', lines: [3, 3] } as const;
    const fields = toFormFields(peru, [{ path: 'deadline', ...doubt, lines: [3, 3] }]);
    expect(pathsOf(fields)).toEqual(pathsOf(toFormFields(peru, [])));
    expect(fields.filter(({ certainty }) => certainty === 'doubtful')).toMatchObject([
      { name: 'deadline', ...doubt },
    ]);
  });

  it('name the publisher, or have an empty box for them', () => {
    expect(fieldAt('source.publisher').value).toBe(peru.source.publisher);
    const unnamed = { ...peru, source: { ...peru.source, publisher: NO_PUBLISHER } };
    expect(fieldAt('source.publisher', unnamed).value).toBe('');
    expect(fieldAt('source.publisher', {}).value).toBe('');
    const named = setField({}, fieldAt('source.publisher', {}), 'A committee');
    expect(named.source).toEqual({ publisher: 'A committee' });
  });

  it('keep a box that was emptied, once it was shown', () => {
    const field = fieldAt('summary.en');
    const emptied = setField(peru, field, '');
    expect(pathsOf(toFormFields(emptied, []))).not.toContain('summary.en');
    expect(pathsOf(toFormFields(emptied, [], new Set(['summary.en'])))).toContain('summary.en');
  });

  it('take codes in small letters, with or without commas, and accounts with their sign', () => {
    expect(setField(peru, fieldAt('country'), 'pe, bo cl').country).toEqual(['PE', 'BO', 'CL']);
    const { targets } = setField(
      peru,
      fieldAt('targets[0].accounts'),
      'X: @One\nmastodon: a@b.example',
    );
    expect(targets?.[0]?.accounts).toEqual({ x: 'One', mastodon: 'a@b.example' });
  });
});

describe('entries', () => {
  it('are added with a box for each thing that they need', () => {
    const added = addEntry(addEntry(addEntry({}, 'targets', 'es'), 'letters', 'es'), 'posts', 'es');
    const paths = pathsOf(toFormFields(added, []));
    expect(paths).toEqual(
      expect.arrayContaining(['targets[0].name', 'letters[0].body.es', 'posts[0].text.es']),
    );
  });

  it('never get the name of another', () => {
    const two = addEntry(addEntry({}, 'targets', 'en'), 'targets', 'en');
    const one = removeEntry({ action: two, fields: [] }, 'targets', 0).action;
    const ids = addEntry(one, 'targets', 'en').targets?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('are removed with what was read of them, and the ones behind move up', () => {
    const { extracted } = readRecord(peru);
    const { action, fields } = removeEntry(extracted, 'targets', 0);
    expect(action.targets?.[0]?.name).toBe(peru.targets[1]?.name);
    const lineOf = (all: typeof fields, path: string) =>
      all.find((one) => one.path === path)?.lines;
    expect(lineOf(fields, 'targets[0].name')).toEqual(lineOf(extracted.fields, 'targets[1].name'));
  });
});

describe('entries that nobody filled in', () => {
  it('are dropped at the end of each list, and only there', () => {
    const two = addEntry(addEntry({}, 'targets', 'en'), 'letters', 'en');
    expect(dropEmptyEntries(two)).toEqual({ targets: [], letters: [] });
    const named = { id: 'a', name: 'Ana Roca' } as (typeof peru.targets)[0];
    const [empty] = two.targets ?? [];
    const targets = [empty, named, empty] as typeof peru.targets;
    expect(dropEmptyEntries({ targets }).targets).toEqual([empty, named]);
  });

  it('are all that is dropped of an action', () => {
    expect(dropEmptyEntries(peru)).toEqual(peru);
  });
});

describe('a fault', () => {
  it.each([
    ['country', 'country[0]'],
    ['title.en', 'title'],
    ['targets[0].accounts', 'targets[0].accounts.x'],
  ])('is told at %s when it is at %s', (path, fault) => {
    expect(findFault(fieldAt(path), [{ path: fault }])).toEqual({ path: fault });
  });

  it('is not told at a field that only begins alike', () => {
    expect(findFault(fieldAt('targets[0].name'), [{ path: 'targets[1].name' }])).toBeUndefined();
  });
});

it('a record of our own stands beside the form as its JSON, with the lines of each value', () => {
  const { source, extracted } = readRecord(peru);
  expect(JSON.parse(source.lines.map(({ text }) => text).join('\n'))).toEqual(peru);
  const lines = extracted.fields.find(({ path }) => path === 'letters[0].salutation.es')?.lines;
  expect(source.lines[lines?.[0] ?? -1]?.text).toContain('Estimada Sra. presidenta');
});

describe('a country or a language', () => {
  const fieldOf = (name: 'country' | 'preferredLanguages'): FormField => ({
    ...{ path: [name], name, kind: 'list', value: '' },
  });

  it.each([
    ['country', 'Nicaragua', ['NI']],
    ['country', 'ni, hn', ['NI', 'HN']],
    ['country', 'Côte d’Ivoire; Perú', ['CI', 'PE']],
    ['country', 'Baku', ['Baku']],
    ['preferredLanguages', 'Spanish, en', ['es', 'en']],
  ] as const)('%s “%s” is kept as its codes', (name, typed, codes) => {
    expect(setField({}, fieldOf(name), typed)[name]).toEqual(codes);
  });
});
