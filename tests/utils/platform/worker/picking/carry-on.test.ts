import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../../../../utils/history/attempts.ts';
import { type PressOrder, pressOrders } from '../../../../../utils/platform/press/press-line.ts';
import { endPress } from '../../../../../utils/platform/press/pressed.ts';
import { hearOrder, hearPress } from '../../../../../utils/platform/worker/picking/carry-on.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';
import { FakeLine } from '../../../../fake-line.ts';

let extension: FakeExtension;
let line: FakeLine;
const connect = (sender = { url: 'chrome-extension://test-extension-id/popup.html' }) => {
  line = new FakeLine('press', sender);
  hearPress(line.far as never);
};
/** Ends the line, and waits until the worker has done what comes of it. */
const cut = async () => {
  await line.cut();
  for (let turn = 0; turn < 30; turn += 1) await new Promise((done) => setTimeout(done));
};

const attempt: Attempt = {
  ...{ action: '1/23', kind: 'post', how: 'inserted', where: 'x', language: 'en' },
  ...{ date: '2023-01-29', at: 7 },
};
let order: PressOrder;
let count = 0;
/** What the page answers each request, the last one again. */
let answers: object[];

beforeEach(() => {
  extension = installExtension();
  answers = [{ done: true }];
  const answer = () => (answers.length > 1 ? answers.shift() : answers[0]);
  const { id } = extension.openTab({ url: 'https://x.com/', frames: [{ answer }] });
  const site = { site: 'x', host: 'x.com', isNetwork: true };
  order = {
    ...{
      tabId: id,
      press: `p${count++}`,
      date: '2023-01-29',
      at: 5,
      site,
      kept: { attempt, ...site },
    },
    request: { vigil: 'insert', composer: ['.box'], text: 'Text' },
  };
  connect();
});
const kept = () => Object.keys(extension.local.values).filter((key) => key.startsWith('attempt/'));
const notTaken = () => extension.session.values.notTaken;

describe('a press whose popup is closed', () => {
  it('before the page was asked goes in, and is kept', async () => {
    line.near.postMessage(order);
    await cut();
    expect(extension.told.map(({ message }) => message)).toMatchObject([
      { vigil: 'insert', text: 'Text', press: order.press, aloneSince: 5 },
    ]);
    expect(kept()).toHaveLength(1);
    expect(notTaken()).toBeUndefined();
  });

  it('while the worker wakes up goes in, as it was kept', async () => {
    await pressOrders.write(order.press, order);
    await hearOrder(order.press, order);
    expect(extension.told[0]?.message).toMatchObject({ text: 'Text', aloneSince: 5 });
    expect(kept()).toHaveLength(1);
    expect(await pressOrders.readAll()).toEqual({});
  });

  it('is done once where the line came as well', async () => {
    await pressOrders.write(order.press, order);
    const coming = hearOrder(order.press, order);
    line.near.postMessage(order);
    await coming;
    expect(extension.told).toEqual([]);
    await cut();
    expect(extension.told).toHaveLength(1);
    expect(await pressOrders.readAll()).toEqual({});
  });

  it('minds the ways that lost a text on the site', async () => {
    extension.local.values['trouble/x'] = {
      ...{ date: '2023-01-28', why: 'taken-out', host: 'x.com', ways: ['paste'] },
    };
    line.near.postMessage(order);
    await cut();
    expect(extension.told[0]?.message).toMatchObject({ avoid: ['paste'] });
  });

  it('is told at the next opening when the text is not in, and the site’s health is noted', async () => {
    answers = [{ done: false, why: 'ignored', by: 'paste' }];
    line.near.postMessage(order);
    await cut();
    expect(notTaken()).toEqual({ action: '1/23', kind: 'post' });
    expect(kept()).toEqual([]);
    expect(extension.local.values['trouble/x']).toMatchObject({ why: 'ignored', ways: ['paste'] });
  });

  it('whose refusal the page told itself is noted once, so that what is newer stays', async () => {
    await extension.session.set({ [`pressed/${order.press}`]: order.kept });
    await endPress({ press: order.press, why: 'ignored', way: 'paste' });
    expect(extension.local.values['trouble/x']).toMatchObject({ why: 'ignored' });
    // Another insertion worked there meanwhile.
    await extension.local.remove('trouble/x');
    answers = [{ done: false, why: 'ignored', by: 'paste' }];
    line.near.postMessage(order);
    await cut();
    expect(notTaken()).toEqual({ action: '1/23', kind: 'post' });
    expect(extension.local.values).not.toHaveProperty('trouble/x');
  });

  it('is told also where the page has no box', async () => {
    answers = [{ done: false, why: 'none' }];
    line.near.postMessage(order);
    await cut();
    expect(notTaken()).toEqual({ action: '1/23', kind: 'post' });
  });

  it('is not called lost when it was in and its page is another one by now', async () => {
    await extension.session.set({ [`pressed/${order.press}`]: order.kept });
    await endPress({ press: order.press });
    answers = [{ done: false, why: 'none' }];
    line.near.postMessage(order);
    await cut();
    expect(notTaken()).toBeUndefined();
    expect(kept()).toHaveLength(1);
  });

  it('after the answer came is only told, as nothing goes in after a no', async () => {
    answers = [{ done: false, why: 'none' }];
    line.near.postMessage(order);
    line.near.postMessage('answered');
    await cut();
    expect(extension.told[0]?.message).toMatchObject({ press: order.press, aloneSince: 0 });
    expect(notTaken()).toEqual({ action: '1/23', kind: 'post' });
  });

  it('after the person was told is over', async () => {
    line.near.postMessage(order);
    line.near.postMessage('over');
    await cut();
    expect(extension.told).toEqual([]);
  });

  it('is a letter, too', async () => {
    answers = [{ body: { done: false, why: 'gone' } }];
    line.near.postMessage({ ...order, request: { vigil: 'fill', fields: [] } });
    await cut();
    expect(extension.told[0]?.message).toMatchObject({ vigil: 'fill', press: order.press });
    expect(notTaken()).toEqual({ action: '1/23', kind: 'post' });
  });

  it('leaves nothing of a private window', async () => {
    answers = [{ done: false, why: 'ignored' }];
    line.near.postMessage({ ...order, kept: undefined, site: undefined });
    await cut();
    expect(extension.told).toHaveLength(1);
    expect([...extension.local.written, ...extension.session.written]).toEqual([]);
  });

  it('is heard from our own pages alone', async () => {
    connect({ url: 'https://x.com/' });
    line.near.postMessage(order);
    await cut();
    expect(extension.told).toEqual([]);
  });
});
