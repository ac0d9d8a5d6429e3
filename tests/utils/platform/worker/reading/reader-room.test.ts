// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInRoom } from '../../../../../utils/platform/pages/reader-answers.ts';
import { answerBy } from '../../../../../utils/platform/worker/answer.ts';
import { askReader } from '../../../../../utils/platform/worker/reading/reader-room.ts';
import { MAX_PAGE_HTML, thinHtml } from '../../../../../utils/platform/worker/reading/thin-html.ts';
import { type FakeExtension, installExtension } from '../../../../fake-extension.ts';

const BACKGROUND = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/background.js',
};
const CONTENT = { title: 'A page', sources: [], leads: [], isAction: false };
const PAGE = { html: '<p>Text</p>', url: 'https://section.example/' };

let extension: FakeExtension;
/** what was done with Chromium's document, in its order */
let steps: string[];
/** how the room answers */
let read: (data: { html: string; url: string }) => Promise<typeof CONTENT>;

beforeEach(() => {
  extension = installExtension();
  steps = [];
  read = async () => CONTENT;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let listener: ReturnType<typeof answerInRoom> | undefined;
  const offscreen = {
    createDocument: async ({ url }: { url: string }) => {
      if (listener) throw new Error('Only a single offscreen document may be created.');
      steps.push(`open ${new URL(url).pathname}`);
      listener = answerInRoom({ 'read-page': (data) => read(data), 'read-texts': async () => [] });
    },
    closeDocument: async () => {
      if (!listener) throw new Error('No current offscreen document.');
      listener = undefined;
      steps.push('close');
    },
  };
  Object.assign(fakeBrowser, { offscreen });
  const sendMessage = async (message: unknown) => {
    const answer = listener?.(message, BACKGROUND);
    if (!answer) throw new Error('Receiving end does not exist.');
    return answer;
  };
  Object.assign(fakeBrowser.runtime, { sendMessage });
});
afterEach(() => vi.restoreAllMocks());

const closed = () => vi.waitFor(() => expect(steps.at(-1)).toBe('close'), { timeout: 3000 });

describe('the reader room', () => {
  it('opens for an asking, answers, and closes', async () => {
    expect(await askReader('read-page', PAGE)).toEqual(CONTENT);
    await closed();
    expect(steps).toEqual(['open /reader.html', 'close']);
  });

  it('opens once for several at the same time', async () => {
    const all = await Promise.all([1, 2, 3].map(() => askReader('read-page', PAGE)));
    expect(all).toEqual([CONTENT, CONTENT, CONTENT]);
    await closed();
    expect(steps).toEqual(['open /reader.html', 'close']);
  });

  it('opens again after it has closed', async () => {
    await askReader('read-page', PAGE);
    expect(await askReader('read-page', PAGE)).toEqual(CONTENT);
    await closed();
    expect(steps).toEqual(['open /reader.html', 'close', 'open /reader.html', 'close']);
  });

  it('is closed when it hangs, and told as undefined', async () => {
    read = () => new Promise(() => undefined);
    expect(await askReader('read-page', PAGE, 30)).toBeUndefined();
    await closed();
    read = async () => CONTENT;
    expect(await askReader('read-page', PAGE)).toEqual(CONTENT);
  });

  it('is told as undefined when it breaks', async () => {
    read = async () => {
      throw new Error('a bug');
    };
    expect(await askReader('read-page', PAGE)).toBeUndefined();
    await closed();
  });

  it('takes the place of one that an ended worker left open', async () => {
    const { offscreen } = fakeBrowser as unknown as {
      offscreen: { createDocument(what: object): Promise<void> };
    };
    await offscreen.createDocument({ url: 'chrome-extension://test-extension-id/reader.html' });
    expect(await askReader('read-page', PAGE)).toEqual(CONTENT);
    expect(steps.slice(0, 3)).toEqual(['open /reader.html', 'close', 'open /reader.html']);
  });

  it('tells undefined where the browser opens none', async () => {
    Object.assign(fakeBrowser, {
      offscreen: {
        createDocument: () => new Promise(() => undefined),
        closeDocument: async () => undefined,
      },
    });
    expect(await askReader('read-page', PAGE, 30)).toBeUndefined();
  });
});

describe('a message to the room', () => {
  const message = { vigil: 'read-page', ...PAGE };
  const listener = answerInRoom({
    'read-page': async () => CONTENT,
    'read-texts': async () => [],
  });
  const from = (path: string, more: object = {}) => ({
    ...{ id: 'test-extension-id', url: `chrome-extension://test-extension-id/${path}` },
    ...more,
  });

  it.each(['background.js', '_generated_background_page.html'])(
    'is answered to %s',
    async (path) => {
      expect(await listener(message, from(path))).toEqual(CONTENT);
    },
  );

  it.each<[string, object]>([
    ['a page of ours', from('popup.html')],
    ['a script of ours in a page', { ...from(''), url: 'https://section.example/background.js' }],
    ['a tab', from('background.js', { tab: { id: 1 } })],
    ['another extension', { ...from('background.js'), id: 'other' }],
    ['nobody', {}],
  ])('is not answered to %s', (_, sender) => {
    expect(listener(message, sender)).toBeUndefined();
  });

  it.each([{ vigil: 'follow' }, { vigil: 'constructor' }, { vigil: 7 }, null, 'read-page'])(
    'that is %o is left to others',
    (other) => {
      expect(listener(other, from('background.js'))).toBeUndefined();
    },
  );

  it('is not taken by the worker’s own listener', () => {
    const own = answerBy({} as never, {} as never);
    expect(own(message, from('background.js'))).toBeUndefined();
    expect(extension.messages).toEqual([]);
  });
});

describe('very long HTML', () => {
  it('stays as it is where it is not', () => {
    const html = '<style>p{}</style><p>Text</p>';
    expect(thinHtml(html)).toBe(html);
  });

  it('loses scripts, styles and drawings, but no text', () => {
    const script = `<SCRIPT type="x">${'a'.repeat(MAX_PAGE_HTML)}</script >`;
    const html = `<p>One</p>${script}<styles>Two</styles><svg/><g></svg><p>Three</p>`;
    expect(thinHtml(html)).toBe('<p>One</p><styles>Two</styles><p>Three</p>');
  });

  it('is cut where it is still too long', () => {
    expect(thinHtml('<p>'.repeat(MAX_PAGE_HTML))).toHaveLength(MAX_PAGE_HTML);
  });

  it.each(['<script', '<script>', '</script', '<scripts>', '<svg><style>'])(
    'of nothing but %s is made short in time',
    (piece) => {
      const start = performance.now();
      thinHtml(piece.repeat(4_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
