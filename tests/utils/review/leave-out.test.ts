import { describe, expect, it } from 'vitest';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import type { FoundAction } from '../../../utils/extract/extracted-action.ts';
import { toRecord } from '../../../utils/extract/to-record.ts';
import { toFormFields } from '../../../utils/review/form-fields.ts';
import { hasField, leaveOut } from '../../../utils/review/leave-out.ts';
import { peru } from '../../peru.ts';

const BAD_URL = 'https://192.0.2.1/list.pdf';
const [first, ...others] = peru.targets;

/** What is kept in the end of a record with faults, each of which must be in no field. */
function keepable(record: FoundAction) {
  const fields = toFormFields(record, []);
  const parts = new Set<string>();
  let now: FoundAction = toRecord(record);
  for (let round = 0; round < 9; round += 1) {
    const { action, faults } = readAction(now);
    if (action) return { action, parts: [...parts] };
    expect(faults.filter((fault) => hasField(fault, fields))).toEqual([]);
    const less = leaveOut(now, faults);
    if (!less) throw new Error(JSON.stringify(faults));
    now = less.record;
    for (const part of less.parts) parts.add(part);
  }
  throw new Error('still has faults');
}

describe('what has a fault and no field', () => {
  const good = { title: 'A sound one', url: 'https://letters.example/a.pdf' };
  const text = { en: ['a\u0000b'] };

  it.each<[string, FoundAction, FoundAction]>([
    ['documents', { documents: [{ title: 'A list', url: BAD_URL }, good] }, { documents: [good] }],
    ['campaigns', { campaigns: [{ title: 'One', text: {}, url: BAD_URL }] }, { campaigns: [] }],
    [
      'people',
      { people: [{ name: '' }, { name: 'Lan Muster' }] },
      { people: [{ name: 'Lan Muster' }] },
    ],
    [
      'guidance',
      { guidance: { ...peru.guidance, safety: text } },
      { guidance: { ...peru.guidance, safety: {} } },
    ],
    ['source', { source: { ...peru.source, url: BAD_URL } }, { source: peru.source }],
    [
      'closed',
      { closed: { date: '2023-02-01', outcome: { en: 'a\u0000b' } } },
      { closed: { date: '2023-02-01', outcome: {} } },
    ],
  ])('is left out of the %s, and nothing else', (part, faulty, sound) => {
    const { url: _, ...source } = peru.source;
    const plain = { ...peru, source };
    const given = faulty.source ? { source: { ...source, url: BAD_URL } } : faulty;
    const left = sound.source ? { source } : sound;
    expect(keepable({ ...plain, ...given })).toEqual({
      action: { ...plain, ...left },
      parts: [part],
    });
  });

  it('is made anew where nobody sees it, and a list is cut where it is too long', () => {
    if (!first) throw new Error('no target');
    const twice = keepable({ ...peru, targets: [first, ...others, { ...first, name: 'Another' }] });
    expect(twice.parts).toEqual([]);
    expect(twice.action.targets.at(-1)?.name).toBe('Another');
    const { id: _, case: __, index: ___, ...unnamed } = peru;
    const title = { ar: 'أطلقوا سراح المعلمة' };
    const made = keepable({ ...unnamed, title, country: [], issued: undefined } as FoundAction);
    expect(made.parts).toEqual([]);
    expect(made.action.id).toMatch(/^own-\w+$/);
    const many = Array.from({ length: 101 }, () => peru.demands[0] ?? { en: 'Free her' });
    expect(keepable({ ...peru, demands: many }).action.demands).toHaveLength(100);
    expect(keepable({ ...peru, id: '!', case: '!' }).action.title).toEqual(peru.title);
  });
});

it('leaves alone what a field of the form shows', () => {
  const fields = toFormFields(peru, []);
  expect(hasField({ path: 'targets[0].name' }, fields)).toBe(true);
  expect(hasField({ path: 'documents[0].url' }, fields)).toBe(false);
});
