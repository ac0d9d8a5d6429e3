import { describe, expect, it } from 'vitest';
import type { FoundAction } from '../../../utils/extract/extracted-action.ts';
import type { SourceLine } from '../../../utils/extract/source-text.ts';
import { addEntry } from '../../../utils/review/entries.ts';
import { formatPath, toFormFields } from '../../../utils/review/form-fields.ts';
import { putLines } from '../../../utils/review/put-lines.ts';
import { notePut, overlayOrigins } from '../../../utils/review/put-result.ts';

const LISTS = ['targets', 'letters', 'demands', 'posts'] as const;
const EMPTY = LISTS.reduce<FoundAction>((made, list) => addEntry(made, list, 'en'), {
  title: { en: '' },
});
const ALL = ['issued', 'index', 'preferredLanguages', 'hashtags', 'summary.en', 'background.en'];
const TARGET = ['faxes', 'phones', 'forms', 'accounts', 'notes', 'role', 'salutation.en'];
const SHOWN = new Set([...ALL, ...TARGET.map((name) => `targets[0].${name}`)]);

/** Puts lines into the field at this path of an action. */
function put(path: string, texts: (string | SourceLine)[], action = EMPTY) {
  const field = toFormFields(action, [], SHOWN).find((one) => formatPath(one.path) === path);
  if (!field) throw new Error(`no field ${path}`);
  const lines = texts.map((one) => (typeof one === 'string' ? { text: one } : one));
  return putLines(action, field, lines);
}
/** What the action is after that. */
function putIn(...args: Parameters<typeof put>): FoundAction {
  const result = put(...args);
  if ('refused' in result) throw new Error(result.refused);
  return result.action;
}
const target = (...args: Parameters<typeof put>) => putIn(...args).targets?.[0];

describe('a single value', () => {
  it.each<[path: string, texts: string[], name: keyof FoundAction, value: unknown]>([
    ['title.en', ['Poet at risk', 'in Iran'], 'title', { en: 'Poet at risk in Iran' }],
    ['deadline', ['Please write before 7 March 2031'], 'deadline', '2031-03-07'],
    ['deadline', ['21. Februar 2031 (bisher 3. Februar 2031)'], 'deadline', '2031-02-21'],
    ['deadline', ['Antes del 8 de abril de 2031'], 'deadline', '2031-04-08'],
    ['issued', ['2 mars 2031, prolongée le 9 mars 2031'], 'issued', '2031-03-02'],
    ['country', ['Côte d’Ivoire'], 'country', ['CI']],
    ['country', ['A poet was arrested in Peru'], 'country', ['PE']],
    ['country', ['PE, BO'], 'country', ['PE', 'BO']],
    ['reference', ['Further information on UA: 105/22 Peru'], 'reference', 'UA: 105/22'],
    ['index', ['Index: AMR 46/6346/2023 Peru'], 'index', 'AMR 46/6346/2023'],
    ['preferredLanguages', ['in Spanish or your own language'], 'preferredLanguages', ['es']],
  ])('%s takes from %j what it needs', (path, texts, name, value) => {
    expect(putIn(path, texts)[name]).toEqual(value);
  });

  it('takes the place of what was there', () => {
    const first = putIn('title.en', ['Wrong']);
    expect(putIn('title.en', ['Right'], first).title).toEqual({ en: 'Right' });
  });

  it.each([
    ['deadline', 'as soon as possible', 'no-date'],
    ['country', 'Ministry of Justice', 'no-country'],
    ['preferredLanguages', 'politely', 'no-language'],
    ['title.en', '  ', 'no-text'],
  ])('%s stays as it was when “%s” has nothing for it', (path, text, refused) => {
    expect(put(path, [text])).toEqual({ refused });
  });
});

describe('a reference', () => {
  it('says which action it is', () => {
    expect(putIn('reference', ['UA 71/31'])).toMatchObject({ id: '71/31', case: '71/31' });
  });

  it('says so again when another one is put in', () => {
    const wrong = putIn('reference', ['UA 5/20']);
    expect(putIn('reference', ['UA 71/31'], wrong).id).toBe('71/31');
  });

  it('leaves an identity that does not come from it', () => {
    const action = { ...EMPTY, id: 'AMR 46/6346/2023', reference: 'Peru' };
    expect(putIn('reference', ['UA 71/31'], action).id).toBe('AMR 46/6346/2023');
  });
});

describe('a list or a long text gets each line as a further entry', () => {
  it('the letter', () => {
    const first = putIn('letters[0].body.en', ['I am writing to you.']);
    const { letters } = putIn('letters[0].body.en', ['Please free her.', '', 'Thank you.'], first);
    expect(letters?.[0]?.body.en).toEqual([
      'I am writing to you.',
      'Please free her.',
      'Thank you.',
    ]);
  });

  it('the address', () => {
    const first = putIn('targets[0].address', ['Calle 1']);
    expect(target('targets[0].address', ['Lima', 'Peru'], first)?.address).toEqual([
      'Calle 1',
      'Lima',
      'Peru',
    ]);
  });

  it('demands, the first one in the empty box', () => {
    const first = putIn('demands[0].en', ['Free her', 'Protect her family']);
    const { demands } = putIn('demands[0].en', ['Investigate'], first);
    expect(demands).toEqual([
      { en: 'Free her' },
      { en: 'Protect her family' },
      { en: 'Investigate' },
    ]);
  });

  it('hashtags, wherever they stand', () => {
    const { hashtags } = putIn('hashtags', ['Share it with #FreeHer and #PerúLibre.']);
    expect(hashtags).toEqual(['#FreeHer', '#PerúLibre']);
  });
});

describe('an addressee', () => {
  const line =
    'Ministry of Justice, Fax: +51 1 555 0101, Email: mesa@minjus.example, X: @minjus_pe';

  it('gets contacts in their fields, and the rest in the field in hand', () => {
    expect(target('targets[0].address', [line])).toMatchObject({
      address: ['Ministry of Justice'],
      faxes: ['+51 1 555 0101'],
      emails: ['mesa@minjus.example'],
      accounts: { x: 'minjus_pe' },
    });
  });

  it('names the fields that got something', () => {
    expect(put('targets[0].address', [line])).toMatchObject({
      names: ['address', 'emails', 'faxes', 'accounts'],
      paths: ['address', 'emails', 'faxes', 'accounts'].map((name) => `targets[0].${name}`),
    });
  });

  it('gets the lines below a name as the address', () => {
    expect(target('targets[0].name', ['Ana Roca', 'Calle 1', 'Lima'])).toMatchObject({
      name: 'Ana Roca',
      address: ['Calle 1', 'Lima'],
    });
  });

  it('gets no contact twice', () => {
    const first = putIn('targets[0].emails', ['mesa@minjus.example']);
    expect(target('targets[0].emails', ['E-mail: mesa@minjus.example'], first)?.emails).toEqual([
      'mesa@minjus.example',
    ]);
  });

  it('gets a number without a label in the field in hand', () => {
    expect(target('targets[0].phones', ['+51 1 555 0102'])?.phones).toEqual(['+51 1 555 0102']);
    expect(target('targets[0].faxes', ['Tel: +51 1 555 0103'])).toMatchObject({
      faxes: ['+51 1 555 0103'],
    });
  });

  it('gets the address behind a link', () => {
    const link = (text: string, href: string) => ({ text, links: [{ text, href }] });
    const mail = link('Write to the minister', 'mailto:mesa%40minjus.example?subject=Case');
    expect(target('targets[0].emails', [mail])?.emails).toEqual(['mesa@minjus.example']);
    const form = link('Contact form', 'https://minjus.example/contact');
    expect(target('targets[0].forms', [form])?.forms).toEqual(['https://minjus.example/contact']);
  });

  it('keeps its salutation as a text', () => {
    expect(target('targets[0].salutation.en', ['Dear Minister'])?.salutation).toEqual({
      en: 'Dear Minister',
    });
  });
});

describe('what a person chose', () => {
  const read = [
    { path: 'title', certainty: 'doubtful' as const, lines: [1, 1] as [number, number] },
    { path: 'deadline', certainty: 'sure' as const, lines: [2, 2] as [number, number] },
  ];

  it('is certain, whatever the reading was', () => {
    const fields = notePut(read, ['title.en'], [4, 5]);
    const [title] = toFormFields({ title: { en: 'Poet' } }, fields).filter(
      ({ name }) => name === 'title',
    );
    expect(title).toMatchObject({ certainty: 'sure', lines: [4, 5] });
  });

  it('stays as doubtful as it was where lines are only added', () => {
    const first = putIn('targets[0].address', ['Calle 1']);
    expect(put('targets[0].address', ['Lima'], first)).toMatchObject({ paths: [] });
  });

  it('lies over the reading when the page is opened again', () => {
    const own = [
      { ...read[1], path: 'deadline', lines: [9, 9] as [number, number] },
    ] as typeof read;
    expect(overlayOrigins(read, own)).toEqual([own[0], read[0]]);
  });
});
