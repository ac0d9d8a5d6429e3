import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  endChoosing,
  giveBackHost,
  keepForChoosing,
} from '../../../../utils/platform/worker/host-permissions.ts';

const PAGE = 'https://site.example/';
let removed: string[];
beforeEach(() => {
  fakeBrowser.reset();
  removed = [];
  Object.assign(fakeBrowser.permissions, {
    remove: async ({ origins }: { origins: string[] }) => removed.push(...origins) > 0,
  });
});

describe('the permission of a host whose page came in place of a source', () => {
  it('stays while the person chooses from the page, so that the browser asks once', async () => {
    await keepForChoosing(PAGE);
    await giveBackHost(PAGE);
    await endChoosing();
    expect(removed).toEqual([]);
  });

  it('is given back when nothing was chosen for ten minutes', async () => {
    await keepForChoosing(PAGE);
    vi.useFakeTimers({ now: Date.now() + 600_001, toFake: ['Date'] });
    await endChoosing();
    vi.useRealTimers();
    expect(removed).toEqual(['https://site.example/*']);
    const { choosing } = await fakeBrowser.storage.local.get('choosing');
    expect(choosing).toEqual({});
  });
});
