import { describe, expect, it } from 'vitest';
import { DOUBTFUL, makeReader } from '../../../../utils/actions/validation/quick.ts';
import {
  feedSchema,
  hintSchema,
  urgentActionSchema,
} from '../../../../utils/actions/validation/schema.ts';
import { soundFeed } from '../../../fuzz/sound-feed.ts';
import { peru } from '../../../peru.ts';

const read = makeReader(urgentActionSchema);

describe('the quick way', () => {
  it.each([...soundFeed.actions, peru, { ...peru, title: { es: 'Peru\u0301' }, mood: 1 }])(
    'makes of a sound action what zod makes of it: $id',
    (action) => {
      expect(read(action)).toStrictEqual(urgentActionSchema.parse(action));
    },
  );

  it('makes of a feed’s head and its hints what zod makes of them', () => {
    expect(makeReader(feedSchema)(soundFeed)).toStrictEqual(feedSchema.parse(soundFeed));
    const hint = { network: 'x', code: 'alert(1)' };
    expect(makeReader(hintSchema)(hint)).toStrictEqual(hintSchema.parse(hint));
  });

  it.each<[what: string, fields: object]>([
    ['text', { reference: 7 }],
    ['check of a text', { title: { en: 'a\u202eb' } }],
    ['name in a record', { title: { english: 'a' } }],
    ['record', { title: new Map() }],
    ['list', { targets: {} }],
    ['list’s length', { hashtags: Array(101).fill('#a') }],
    ['format', { targets: [{ id: 'a', name: 'A', emails: ['a'] }] }],
    ['choice', { kind: 'petition' }],
    ['number', { documents: [{ title: 'a', bytes: -1 }] }],
    ['union', { targets: [{ id: 'a', name: 'A', accounts: { x: 7 } }] }],
    ['check of the whole', { copies: peru.targets }],
    ['field that is missing', { source: undefined }],
  ])('leaves to zod what has the wrong %s', (_, fields) => {
    expect(read({ ...peru, ...fields })).toBe(DOUBTFUL);
    // A check that failed once must not fail the next.
    expect(read(peru)).toStrictEqual(peru);
  });

  it('gives defaults that nobody else holds', () => {
    const [one, other] = soundFeed.actions.slice(1).map((action) => read(action) as typeof peru);
    one?.guidance.instructions.push({ en: 'A change' });
    one?.hashtags.push('#a');
    expect([other?.guidance.instructions, other?.hashtags]).toEqual([[], []]);
  });
});
