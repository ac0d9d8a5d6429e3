import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepOnDisk, whenDiskIsFull } from '../../../../../utils/platform/keeping/full-disk.ts';
import { drafts } from '../../../../../utils/platform/storage.ts';
import { DISK_ALARM, renewFiles } from '../../../../../utils/platform/worker/keeping/renew.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  vi.restoreAllMocks();
  // Vitest's values are texts, and none is no.
  vi.stubEnv('FIREFOX', '');
  extension = installExtension();
});
const FULL = new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE)');
/** From now on nothing can be written; @returns what gives the room back */
function takeRoom(): () => void {
  const { local } = browser.storage;
  const { set } = local;
  const fail = async () => {
    throw FULL;
  };
  Object.assign(local, { set: fail });
  return () => void Object.assign(local, { set });
}

describe('a full disk', () => {
  it('is told to the page and the worker once, and once when there is room again', async () => {
    const heard: boolean[] = [];
    whenDiskIsFull((isFull) => heard.push(isFull));
    const news = vi.spyOn(browser.storage.session, 'set');
    const giveBack = takeRoom();
    await expect(drafts.write('a', 'x')).rejects.toThrow('NO_SPACE');
    await expect(drafts.write('a', 'y')).rejects.toThrow('NO_SPACE');
    giveBack();
    await drafts.write('a', 'z');
    await drafts.write('a', 'zz');
    expect(heard).toEqual([true, false]);
    expect(news).toHaveBeenCalledTimes(2);
    expect(extension.local.values).toEqual({ 'draft/a': 'zz' });
  });

  it('of which Firefox gives no reason is asked for once more', async () => {
    const write = vi
      .fn()
      .mockRejectedValueOnce(new Error('An unexpected error occurred'))
      .mockRejectedValue(new Error('QuotaExceededError: storage.local API call exceeded'));
    await expect(keepOnDisk(write)).rejects.toThrow('Quota');
    await keepOnDisk(async () => undefined);
  });

  it('is tried again by an alarm, until new files stand and nothing of the trial', async () => {
    const giveBack = takeRoom();
    await renewFiles();
    expect(await browser.alarms.getAll()).toMatchObject([{ name: DISK_ALARM }]);
    giveBack();
    const written = vi.spyOn(browser.storage.local, 'set');
    await renewFiles();
    const most = Math.max(...written.mock.calls.map(([one]) => JSON.stringify(one).length));
    expect(most).toBeGreaterThan(4 * 2 ** 20);
    expect(await browser.alarms.getAll()).toEqual([]);
    expect(extension.local.values).toEqual({});
  });
});
