import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  beginAsOpened,
  handOver,
  keepsNothing,
  setPrivate,
} from '../../../utils/platform/private-memory.ts';
import { drafts, lastView, panelHabit, pendingFollow } from '../../../utils/platform/storage.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
afterEach(() => {
  setPrivate(false);
  vi.unstubAllGlobals();
});
const written = () => [...extension.local.written, ...extension.session.written];
/** A page whose address ends so. */
const at = (search: string) => vi.stubGlobal('location', { search });

describe('a private page', () => {
  it('finds again what it wrote, and writes none of it', async () => {
    setPrivate(true);
    await panelHabit.setValue('letter');
    await lastView.setValue({ action: '1/23' });
    await drafts.write('1/23|letter body|es', 'mine');
    expect(await panelHabit.getValue()).toBe('letter');
    expect(await lastView.getValue()).toEqual({ action: '1/23' });
    expect(await drafts.read(['1/23|letter body|es'])).toEqual({ '1/23|letter body|es': 'mine' });
    expect(await drafts.readAll()).toEqual({ '1/23|letter body|es': 'mine' });
    expect(written()).toEqual([]);
  });

  it('reads what was kept before, and changes and removes it for itself only', async () => {
    await panelHabit.setValue('post');
    await drafts.write('a', 'kept');
    setPrivate(true);
    expect(await drafts.read(['a', 'b'])).toEqual({ a: 'kept' });
    await drafts.write('a', undefined);
    await panelHabit.removeValue();
    expect([await drafts.readAll(), await panelHabit.getValue()]).toEqual([{}, '']);
    setPrivate(false);
    expect([await drafts.readAll(), await panelHabit.getValue()]).toEqual([{ a: 'kept' }, 'post']);
  });

  it('hears of its own changes, as of the storage’s', async () => {
    const heard: unknown[] = [];
    const stop = drafts.watch((id, value) => heard.push([id, value]));
    setPrivate(true);
    await drafts.write('a', 'one');
    await drafts.write('a', undefined);
    stop();
    await drafts.write('a', 'two');
    expect(heard).toEqual([
      ['a', 'one'],
      ['a', undefined],
    ]);
  });

  it('does not change with the value that it was given', async () => {
    setPrivate(true);
    const view = { action: '1/23' };
    await lastView.setValue(view);
    view.action = '2/23';
    expect(await lastView.getValue()).toEqual({ action: '1/23' });
  });

  it('lets the worker go on where the browser’s question closes the popup', async () => {
    setPrivate(true);
    const wish = { url: 'https://feeds.example/', since: 1 };
    await pendingFollow.setValue(wish);
    expect(extension.session.values.pendingFollow).toEqual(wish);
  });
});

describe('a page that a private window opens', () => {
  it('takes what was handed over, which is nowhere afterwards', async () => {
    await drafts.write('b', 'older');
    setPrivate(true);
    await drafts.write('a', 'mine');
    await drafts.write('b', undefined);
    await handOver();
    setPrivate(false);
    at('?action=1/23&private=');
    beginAsOpened();
    expect(await drafts.read(['a', 'b'])).toEqual({ a: 'mine' });
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(extension.local.values).toEqual({ 'draft/b': 'older' });
  });

  it('keeps nothing also where nothing was handed over, as after a reload', async () => {
    at('?private');
    beginAsOpened();
    await drafts.write('a', 'mine');
    expect([keepsNothing(), extension.local.written]).toEqual([true, []]);
  });

  it('keeps as usual where no private window opened it', async () => {
    at('?action=1/23');
    beginAsOpened();
    expect(keepsNothing()).toBe(false);
    beginAsOpened(true);
    expect(keepsNothing()).toBe(true);
  });
});
