import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

describe('what is kept', () => {
  it('is asked for nothing as the list of it is loaded', async () => {
    await import('../../../utils/platform/storage.ts');
    expect([...extension.local.asked, ...extension.session.asked]).toEqual([]);
  });
});
