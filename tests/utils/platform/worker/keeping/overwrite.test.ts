import { expect, it } from 'vitest';
import { overwriteStored } from '../../../../../utils/platform/worker/keeping/overwrite.ts';
import { installExtension } from '../../../../fake-extension.ts';

it('each value is written over by as much of something else, then all goes, and its place is filled', async () => {
  const { local } = installExtension();
  const kept = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`draft/${at}`, `words ${at} `.repeat(at + 1)]),
  );
  Object.assign(local.values, { ...kept, sender: { name: 'Ada Example', place: '' } });
  await overwriteStored({ letters: 1000, times: 12, rows: 100 });
  // Written once more, and then removed.
  expect(local.written.filter((key) => key in kept || key === 'sender')).toHaveLength(242);
  const left = Object.entries(local.values);
  expect(left.every(([key]) => key.startsWith('overwritten/'))).toBe(true);
  expect(JSON.stringify(left)).not.toMatch(/words|Ada/);
  expect(left).toHaveLength(109);
  expect(new Set(left.map(([, value]) => value)).size).toBe(109);
});
