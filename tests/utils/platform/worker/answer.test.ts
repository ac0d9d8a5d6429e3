import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBy } from '../../../../utils/platform/worker/answer.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';

const ID = 'test-extension-id';
const OWN_PAGE = { id: ID, url: `chrome-extension://${ID}/options.html`, tab: { id: 4 } };
const SCRIPT_IN_PAGE = { id: ID, url: 'https://x.com/home', tab: { id: 4 }, frameId: 2 };

let extension: FakeExtension;
const own = Object.fromEntries(
  ['ensure-catalogue', 'import', 'export', 'read-own', 'keep', 'drop', 'follow']
    .concat(['unfollow', 'accept-key', 'set-on', 'refresh', 'mark-seen', 'erase'])
    .map((name) => [name, vi.fn(() => `${name} done`)]),
) as unknown as Parameters<typeof answerBy>[0];
const page = {
  'open-picker': vi.fn(() => true),
  ...{ 'insertion-ended': vi.fn(), 'text-lost': vi.fn(), 'text-undone': vi.fn() },
  ...{
    'button-here': () => null,
    'picker-search': () => null,
    'picker-took': () => false,
    'picker-failed': () => false,
  },
};
const names = Object.keys(own);

beforeEach(() => {
  extension = installExtension();
  vi.clearAllMocks();
  extension.onMessage.addListener(answerBy(own, page));
});
const isAsked = () =>
  [...Object.values(own), page['open-picker']].some((one) => vi.mocked(one).mock.calls.length > 0);

describe('the worker answers', () => {
  it.each(names)('%s to a page of its own extension', async (name) => {
    expect(await extension.send({ vigil: name, url: 'u' }, OWN_PAGE)).toBe(`${name} done`);
    expect(own[name as 'drop']).toHaveBeenCalledWith({ url: 'u' }, OWN_PAGE);
  });

  it('open-picker to a script in a page, and tells the handler which page', async () => {
    expect(await extension.send({ vigil: 'open-picker' }, SCRIPT_IN_PAGE)).toBe(true);
    expect(page['open-picker']).toHaveBeenCalledWith({}, SCRIPT_IN_PAGE);
  });

  it.each(names)('nothing to a script in a page that asks %s', async (name) => {
    expect(await extension.send({ vigil: name }, SCRIPT_IN_PAGE)).toBeUndefined();
    expect(isAsked()).toBe(false);
  });

  it.each(names)(
    'nothing to a frame whose address is ours and whose origin is not: %s',
    async (name) => {
      const sender = { ...OWN_PAGE, origin: 'https://x.com' };
      expect(await extension.send({ vigil: name }, sender)).toBeUndefined();
      expect(isAsked()).toBe(false);
      const own = { ...OWN_PAGE, origin: `chrome-extension://${ID}` };
      expect(await extension.send({ vigil: name }, own)).toBe(`${name} done`);
    },
  );

  it.each([...names, 'open-picker'])('nothing to another extension that asks %s', async (name) => {
    for (const sender of [
      { id: 'another', url: OWN_PAGE.url },
      { id: 'another', url: 'chrome-extension://another/page.html' },
      { url: OWN_PAGE.url },
    ]) {
      expect(await extension.send({ vigil: name }, sender)).toBeUndefined();
    }
    expect(isAsked()).toBe(false);
  });

  it.each([
    ['an unknown name', { vigil: 'sell' }],
    ['a name that every object has', { vigil: 'toString' }],
    ['a name that is a prototype', { vigil: '__proto__' }],
    ['no name', {}],
    ['null', null],
    ['a string', 'erase'],
    ['a number', 7],
    ['a list', ['erase']],
    ['nothing', undefined],
  ])('nothing to %s, and throws nothing', (_, message) => {
    expect(answerBy(own, page)(message, OWN_PAGE)).toBeUndefined();
    expect(answerBy(own, page)(message, SCRIPT_IN_PAGE)).toBeUndefined();
  });

  it('nothing to a page without an address', async () => {
    expect(await extension.send({ vigil: 'erase' }, { id: ID })).toBeUndefined();
    expect(isAsked()).toBe(false);
  });
});
