import { expect, it } from 'vitest';
import { overwriteStored } from '../../../../../utils/platform/worker/keeping/overwrite.ts';
import { installExtension } from '../../../../fake-extension.ts';

it('each value is written over, by as much of something else each time', async () => {
  const { local } = installExtension();
  const kept = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`draft/${at}`, `words ${at} `.repeat(at + 1)]),
  );
  Object.assign(local.values, { ...kept, sender: { name: 'Ada Example', place: '' } });
  await overwriteStored({ letters: 1000, times: 3 });
  const text = JSON.stringify(local.values);
  expect(text).not.toMatch(/words|Ada/);
  for (const [key, value] of Object.entries(kept))
    expect(String(local.values[key]).length).toBeGreaterThanOrEqual(value.length);
  expect(local.written.filter((key) => key === 'overwritten')).toHaveLength(3);
  expect(new Set(Object.values(local.values)).size).toBe(122);
});
