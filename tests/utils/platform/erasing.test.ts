import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { eraseEverything } from '../../../utils/platform/worker/keeping/erase.ts';
import { ErasedError, withLock } from '../../../utils/platform/worker/lock.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

// Pages of the test before hear of an erasure as the browser closes them.
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await extension.send({ vigil: 'erasing' }).catch(() => undefined);
});

/** A page of its own: its modules are not those of another page. */
async function openOne() {
  vi.resetModules();
  const page = {
    ...(await import('../../../utils/platform/erasing.ts')),
    ...(await import('../../../utils/platform/storage.ts')),
    ...(await import('../../../utils/platform/ask-worker.ts')),
  };
  const redraw = vi.fn();
  page.leaveWhenErased(redraw);
  const isHeld = async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending].map(({ name }) => name)).toContain('pages');
  };
  await vi.waitFor(isHeld);
  return { ...page, redraw };
}
const kept = () => extension.local.values;

describe('when everything is erased', () => {
  it('a page’s last writing ends before, and nothing of that page’s is written any more', async () => {
    const page = await openOne();
    const held = Promise.withResolvers<void>();
    const { set } = extension.local;
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
      await held.promise;
      await set(items as Record<string, unknown>);
    });
    const last = page.drafts.write('a', 'mine');
    const erased = eraseEverything();
    await vi.waitFor(() => expect(extension.messages.length).toBeGreaterThan(0));
    void page.drafts.write('b', 'late');
    void page.interests.change(() => ({ countries: ['PE'], languages: [] }));
    void page.askWorker('ensure-catalogue');
    held.resolve();
    await Promise.all([last, erased]);
    await vi.waitFor(() => expect(page.redraw).toHaveBeenCalledOnce());
    void page.drafts.write('c', 'later still');
    await new Promise((done) => setTimeout(done, 20));
    expect(kept()).toEqual({});
    expect(extension.messages).toEqual([{ vigil: 'erasing' }]);
  });

  it('the page that asks for it stays, and writes again', async () => {
    const page = await openOne();
    extension.onMessage.addListener((message) =>
      (message as { vigil: string }).vigil === 'erase' ? eraseEverything() : undefined,
    );
    await page.askErasure();
    await page.drafts.write('a', 'new');
    expect(kept()).toEqual({ 'draft/a': 'new' });
    expect(page.redraw).not.toHaveBeenCalled();
  });

  it('a page that opens meanwhile is drawn anew afterwards', async () => {
    const held = Promise.withResolvers<void>();
    const { clear } = extension.local;
    vi.spyOn(browser.storage.local, 'clear').mockImplementation(async () => {
      await held.promise;
      await clear();
    });
    const erased = eraseEverything();
    await new Promise((done) => setTimeout(done, 5));
    const page = await openOne();
    await new Promise((done) => setTimeout(done, 5));
    expect(page.redraw).not.toHaveBeenCalled();
    held.resolve();
    await erased;
    await vi.waitFor(() => expect(page.redraw).toHaveBeenCalledOnce());
  });

  it('a page that hangs keeps nothing from going, and what it writes when it comes to itself goes, too', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await openOne();
    // A page that hangs hears nothing, and gives its lock back to nobody.
    const unheard = Promise.withResolvers<void>();
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...said: unknown[]) => {
      await unheard.promise;
      return extension.send(said[0]);
    });
    await page.drafts.write('a', 'mine');
    const erased = eraseEverything();
    await vi.advanceTimersByTimeAsync(2900);
    expect(kept()).toEqual({ 'draft/a': 'mine' });
    await vi.advanceTimersByTimeAsync(200);
    await erased;
    expect(kept()).toEqual({});
    await page.drafts.write('b', 'late');
    expect(kept()).toEqual({ 'draft/b': 'late' });
    unheard.resolve();
    await vi.waitFor(() => expect(page.redraw).toHaveBeenCalledOnce());
    expect(kept()).toEqual({});
  });

  it('what the worker was asked before, and had not begun, is not done any more', async () => {
    const work = vi.fn(async () => undefined);
    const erased = eraseEverything();
    const waiting = withLock(work);
    await expect(waiting).rejects.toThrow(ErasedError);
    await erased;
    expect(work).not.toHaveBeenCalled();
    expect(await withLock(async () => 'afterwards')).toBe('afterwards');
  });
});
