import { beforeEach, describe, expect, it } from 'vitest';
import { type Attempt, attemptId } from '../../../../utils/history/attempts.ts';
import { endOf, endPress, noteLost, noteUndone } from '../../../../utils/platform/press/pressed.ts';
import { pressed, threads } from '../../../../utils/platform/storage.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

const ATTEMPT: Attempt = {
  ...{ action: '1/23', kind: 'post', how: 'inserted', where: 'x', language: 'en' },
  ...{ date: '2023-01-29', at: 7 },
};
const KEY = `attempt/${attemptId(ATTEMPT)}`;
const kept = () => extension.local.values[KEY];

describe('an insertion that outlived its popup', () => {
  beforeEach(async () => {
    await threads.write('a thread', { posts: ['one', 'two'], next: 0 });
    await pressed.write('7', {
      ...{ attempt: ATTEMPT, site: 'x', host: 'x.com', thread: { key: 'a thread', next: 1 } },
    });
  });

  it('is kept when the text is in, and its thread goes on', async () => {
    await endPress({ press: '7' });
    expect(kept()).toEqual(ATTEMPT);
    expect((await threads.read(['a thread']))['a thread']?.next).toBe(1);
  });

  it('is kept once, and its thread goes on once, where the popup did the same', async () => {
    await threads.write('a thread', { posts: ['one', 'two'], next: 1 });
    await endPress({ press: '7' });
    await endPress({ press: '7' });
    expect((await threads.read(['a thread']))['a thread']?.next).toBe(1);
    expect(await pressed.readAll()).toEqual({});
  });

  it('is not kept when the text is not in; the network’s health is noted', async () => {
    await endPress({ press: '7', why: 'ignored' });
    expect(kept()).toBeUndefined();
    expect(extension.local.values['trouble/x']).toEqual({
      ...{ date: '2023-01-29', why: 'ignored', host: 'x.com' },
    });
    expect(endOf('7')).toEqual({ why: 'ignored' });
  });

  it('has the way remembered in which the page lost the text a moment later', async () => {
    await endPress({ press: '7' });
    expect(extension.local.values).not.toHaveProperty(['trouble/x']);
    await noteLost({ press: '7', way: 'paste' });
    expect(extension.local.values['trouble/x']).toEqual({
      ...{ date: '2023-01-29', why: 'taken-out', host: 'x.com', ways: ['paste'] },
    });
  });

  it('is asked about no more once it was undone, also by a worker that woke up meanwhile', async () => {
    await endPress({ press: '7' });
    await noteUndone({ press: 'unknown' });
    expect(kept()).toEqual(ATTEMPT);
    await noteUndone({ press: '7' });
    expect(kept()).toBeUndefined();
    expect(extension.session.values.undoable).toEqual([]);
  });

  it('is asked about where the same text was put in again before the first was undone', async () => {
    await endPress({ press: '7' });
    await pressed.write('8', { attempt: ATTEMPT });
    await endPress({ press: '8' });
    await noteUndone({ press: '7' });
    expect(kept()).toEqual(ATTEMPT);
  });

  it('lost nothing where nothing was pressed, or it ended already', async () => {
    await noteLost({ press: 'unknown', way: 'paste' });
    await endPress({ press: '7' });
    await noteLost({ press: '7', way: 'paste' });
    const first = extension.local.values['trouble/x'];
    await noteLost({ press: '7', way: 'typing' });
    expect(extension.local.values['trouble/x']).toEqual(first);
  });

  it('is nothing that a page could make up', async () => {
    await endPress({ press: 'unknown' });
    expect(kept()).toBeUndefined();
  });
});
