import { beforeEach, describe, expect, it } from 'vitest';
import { type Attempt, attemptId } from '../../../utils/history/attempts.ts';
import { endPress, noteLost } from '../../../utils/platform/pressed.ts';
import { pressed, threads } from '../../../utils/platform/storage.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

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
    await endPress({ press: '7', isAlone: true });
    expect(kept()).toEqual(ATTEMPT);
    expect((await threads.read(['a thread']))['a thread']?.next).toBe(1);
    expect(extension.session.values).not.toHaveProperty('notTaken');
  });

  it('is kept once, and its thread goes on once, where the popup did the same', async () => {
    await threads.write('a thread', { posts: ['one', 'two'], next: 1 });
    await endPress({ press: '7', isAlone: false });
    await endPress({ press: '7', isAlone: false });
    expect((await threads.read(['a thread']))['a thread']?.next).toBe(1);
    expect(await pressed.readAll()).toEqual({});
  });

  it('is told at the next opening when the text is not in, and the network’s health is noted', async () => {
    await endPress({ press: '7', why: 'ignored', isAlone: true });
    expect(kept()).toBeUndefined();
    expect(extension.session.values.notTaken).toEqual({ action: '1/23', kind: 'post' });
    expect(extension.local.values['trouble/x']).toEqual({
      ...{ date: '2023-01-29', why: 'ignored', host: 'x.com' },
    });
  });

  it('is not told twice where the popup stood', async () => {
    await endPress({ press: '7', why: 'ignored', isAlone: false });
    expect(extension.session.values).not.toHaveProperty('notTaken');
  });

  it('has the way remembered in which the page lost the text a moment later', async () => {
    await endPress({ press: '7', isAlone: false });
    expect(extension.local.values).not.toHaveProperty(['trouble/x']);
    await noteLost({ press: '7', way: 'paste' });
    expect(extension.local.values['trouble/x']).toEqual({
      ...{ date: '2023-01-29', why: 'taken-out', host: 'x.com', ways: ['paste'] },
    });
  });

  it('lost nothing where nothing was pressed, or it ended already', async () => {
    await noteLost({ press: 'unknown', way: 'paste' });
    await endPress({ press: '7', isAlone: false });
    await noteLost({ press: '7', way: 'paste' });
    const first = extension.local.values['trouble/x'];
    await noteLost({ press: '7', way: 'typing' });
    expect(extension.local.values['trouble/x']).toEqual(first);
  });

  it('is nothing that a page could make up', async () => {
    await endPress({ press: 'unknown', isAlone: true });
    expect([kept(), extension.session.values.notTaken]).toEqual([undefined, undefined]);
  });
});
