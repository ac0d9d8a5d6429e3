// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupApp } from '../../../entrypoints/popup/App.tsx';
import { type Attempt, attemptId } from '../../../utils/history/attempts.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { hashText } from '../../../utils/posts/own-words.ts';
import type { FakeFrame } from '../../fake-extension.ts';
import { peru } from '../../peru.ts';
import { inNewBrowser, keepActions, openPage, type Page, TODAY, t, until } from '../page.tsx';

const here = inNewBrowser();
const DRAFT = `draft/${peru.id}|post 0|x|en`;

/** The popup on an open Peru action, with this page in front. */
async function openPeru(
  url = 'https://x.com/home',
  frame: Partial<FakeFrame> = {},
  waitFor = '#post-insert',
) {
  keepActions(here.extension, [peru]);
  here.extension.openTab({ url, frames: [frame] });
  const popup = await openPage(<PopupApp />);
  await popup.press('[data-action="105/22-1"]');
  await popup.get(waitFor);
  return popup;
}
const answers = (answer: unknown) => ({ answer: () => answer });
const valuesUnder = (prefix: string) =>
  Object.entries(here.extension.local.values)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value);
const attempts = () => valuesUnder('attempt/') as Attempt[];
const AT_X = { site: 'x', host: 'x.com', isNetwork: true };
/** Nothing counts as done that the person has not said. */
afterEach(() => expect(valuesUnder('deed/')).toEqual([]));

describe('Insert', () => {
  it('puts the text into the page, keeps that it is there, and closes', async () => {
    const popup = await openPeru('https://x.com/home', answers({ done: true }));
    const text = popup.valueOf('#post-text') ?? '';
    await popup.press('#post-insert');
    const { extension } = here;
    await until(() => expect(extension.closed).toBe(1));
    expect(extension.told[0]?.message).toMatchObject({
      ...{ vigil: 'insert', text, composer: networkById('x')?.composer },
    });
    expect(attempts()).toEqual([
      {
        ...{ action: peru.id, date: TODAY, kind: 'post', how: 'inserted', where: 'x' },
        ...{ language: 'en', message: 0, mark: hashText(text), at: expect.any(Number) },
        ...{ title: { text: '18 killed during protests', language: 'en' }, country: ['PE'] },
      },
    ]);
    expect(extension.session.values.view).toEqual({ action: peru.id, panel: 'post' });
    expect(extension.copied).toEqual([]);
  });

  it('leaves with the worker what to keep of it, in case the popup is closed before it ends', async () => {
    const { promise, resolve } = Promise.withResolvers();
    const popup = await openPeru('https://x.com/home', { answer: () => promise });
    await popup.press('#post-insert');
    const { extension } = here;
    await until(() => expect(extension.told).toHaveLength(1));
    const { press } = (extension.told[0] as { message: unknown }).message as { press: string };
    const [line] = extension.lines;
    expect(line?.said).toEqual([expect.objectContaining({ tabId: 1, press, site: AT_X })]);
    expect(extension.session.values[`pressed/${press}`]).toMatchObject({
      attempt: { action: peru.id, kind: 'post', how: 'inserted', where: 'x' },
      ...{ site: 'x', host: 'x.com' },
    });
    expect(attempts()).toEqual([]);
    resolve({ done: false, why: 'gone' });
    await popup.says(t('refused.gone'));
    // Only when it stood there for a moment was the person told.
    expect(line?.said.slice(1)).toEqual(['answered']);
    await until(() => expect(line?.said.at(-1)).toBe('over'));
  });

  it('leaves the press itself there in the task of the click', async () => {
    const popup = await openPeru('https://x.com/home', answers({ done: true }));
    popup.find('#post-insert')?.click();
    expect(here.extension.lines[0]?.said).toMatchObject([
      { request: { vigil: 'insert', text: popup.valueOf('#post-text') } },
    ]);
    await until(() => expect(here.extension.closed).toBe(1));
    expect(here.extension.lines[0]?.said.at(-1)).toBe('over');
  });

  it('tells once of a text that did not go in after its popup was closed', async () => {
    Object.assign(here.extension.session.values, {
      notTaken: { action: peru.id, kind: 'post' },
    });
    const popup = await openPeru();
    await popup.says(t('said.notTaken'));
    await until(() => expect(here.extension.session.values.notTaken).toBeUndefined());
  });

  it('copies the text and says why where the page does not take it', async () => {
    const popup = await openPeru('https://x.com/home', answers({ done: false, why: 'several' }));
    await popup.press('#post-insert');
    await popup.says(t('refused.several'));
    expect(here.extension.copied).toEqual([popup.valueOf('#post-text')]);
    expect([here.extension.closed, attempts()]).toEqual([0, []]);
  });

  it('says that copying failed, too, where it did', async () => {
    const popup = await openPeru('https://x.com/home', answers({ done: false, why: 'several' }));
    here.extension.isClipboardShut = true;
    await popup.press('#post-insert');
    await popup.says(t('said.copyFailed'));
  });

  it.each([
    ['ignored', { done: false, why: 'ignored' }, t('refused.ignoredAt', ['X'])],
    ['in the page', { done: true }, t('said.notNoted')],
  ] as const)('with a full disk says what became of a text: %s', async (_, answer, said) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const popup = await openPeru('https://x.com/home', answers(answer));
    const full = new Error('Resource::kQuotaBytes quota exceeded');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    await popup.press('#post-insert');
    await popup.says(said);
    expect([here.extension.closed, attempts()]).toEqual([0, []]);
    expect(console.error).toHaveBeenCalledWith(full);
  });

  it('remembers a site that changed until it works there again', async () => {
    let answer: unknown = { done: false, why: 'ignored' };
    const popup = await openPeru('https://x.com/home', { answer: () => answer });
    await popup.press('#post-insert');
    await popup.says(t('refused.ignoredAt', ['X']));
    expect(valuesUnder('trouble/')).toEqual([{ date: TODAY, why: 'ignored', host: 'x.com' }]);
    answer = { done: true };
    await popup.press('#post-insert');
    await until(() => expect(valuesUnder('trouble/')).toEqual([]));
  });

  it('has the ways tried last that lost a text there, on that host', async () => {
    const failure = { date: TODAY, why: 'taken-out', host: 'x.com', ways: ['paste'] };
    here.extension.local.values['trouble/x'] = failure;
    const popup = await openPeru('https://x.com/home', answers({ done: true }));
    await popup.press('#post-insert');
    await until(() => expect(here.extension.closed).toBe(1));
    expect(here.extension.told[0]?.message).toMatchObject({ avoid: ['paste'] });
    expect(valuesUnder('trouble/')).toEqual([{ ...failure, works: true }]);
  });

  it.each([
    [
      'the way in which a site of any kind lost it',
      { done: false, why: 'taken-out', by: 'paste' },
      1,
    ],
    ['nothing of a page that has no box', { done: false, why: 'none' }, 0],
  ])('remembers %s, and no word of it', async (_, answer, count) => {
    const popup = await openPeru('https://forum.example/new', answers(answer), '#post-copy');
    const text = popup.valueOf('#post-text') ?? '';
    await popup.press('#post-insert');
    await until(() => expect(here.extension.copied).toEqual([text]));
    expect(valuesUnder('trouble/')).toHaveLength(count);
    if (count === 0) return;
    expect(here.extension.local.values['trouble/forum.example']).toEqual({
      ...{ date: TODAY, why: 'taken-out', host: 'forum.example', ways: ['paste'] },
    });
    const kept = JSON.stringify(here.extension.local.values['trouble/forum.example']);
    for (const word of text.match(/\p{L}{4,}/gu) ?? []) expect(kept).not.toContain(word);
  });

  it('does not try where a feed says that texts would be lost', async () => {
    here.extension.local.values.networkHints = [{ network: 'x', composer: [], off: true }];
    const popup = await openPeru('https://x.com/home', answers({ done: true }), '#post-open');
    await popup.says(t('post.off', ['X']));
    expect(popup.find('#post-insert')).toBeNull();
    expect(popup.find('.bar-main')?.textContent).toBe(t('post.openWith', ['X']));
  });

  it('looks first where a feed says that the box is now', async () => {
    here.extension.local.values.networkHints = [{ network: 'x', composer: ['#new-box'] }];
    const popup = await openPeru('https://x.com/home', answers({ done: true }));
    await popup.press('#post-insert');
    await until(() => expect(here.extension.closed).toBe(1));
    const composer = ['#new-box', ...(networkById('x')?.composer ?? [])];
    expect(here.extension.told[0]?.message).toMatchObject({ composer });
  });

  it('says that Vigil may not write on a page that it may not enter', async () => {
    const popup = await openPeru('https://addons.mozilla.org/', { isClosed: true });
    await popup.press('#post-insert');
    await popup.says(t('refused.closed'));
  });

  it('is not offered on a page of the browser’s own', async () => {
    const popup = await openPeru('about:addons', { isClosed: true }, '#post-open');
    expect(popup.find('#post-insert')).toBeNull();
  });

  it('has a way out where there is no box: the network’s own page, which the keyboard stands on', async () => {
    const popup = await openPeru('https://x.com/home', answers({ done: false, why: 'none' }));
    expect(popup.find('.bar-main')?.textContent).toBe(t('post.putInto', ['X']));
    await popup.press('#post-insert');
    await popup.says(t('refused.noneAt', ['X']));
    expect(popup.find('[role=alert]')?.textContent).toBe(t('refused.noneAt', ['X']));
    await until(() => expect(document.activeElement?.id).toBe('post-open'));
    expect(popup.find('#post-insert')?.textContent).toBe(t('post.again'));
  });

  it('is for the next post of a thread each time', async () => {
    const posts = ['First part', 'Second part'];
    here.extension.session.values[`thread/${peru.id}|post 0|x|en`] = { posts, next: 0 };
    const popup = await openPeru('https://x.com/home', answers({ done: true }));
    await popup.says(t('post.threadNext', ['1', '2']));
    await popup.press('#post-insert');
    await popup.says(t('post.threadNext', ['2', '2']));
    await popup.press('#post-insert');
    await popup.says(t('post.threadDone'));
    const told = here.extension.told.map(({ message }) => (message as { text: string }).text);
    expect(told).toEqual(posts);
  });
});

describe('Copy', () => {
  it('copies, says so, and keeps it', async () => {
    const popup = await openPeru();
    await popup.press('#post-copy');
    await popup.says(t('said.copied'));
    expect(here.extension.copied).toEqual([popup.valueOf('#post-text')]);
    expect(attempts()).toMatchObject([{ how: 'copied', kind: 'post', where: 'x', message: 0 }]);
  });

  it('keeps nothing where the browser did not copy', async () => {
    const popup = await openPeru();
    here.extension.isClipboardShut = true;
    await popup.press('#post-copy');
    await popup.says(t('said.copyFailed'));
    expect(attempts()).toEqual([]);
  });

  it('is answered with its success, and with no reproach for the copy just made', async () => {
    const popup = await openPeru();
    await popup.press('#post-copy');
    await popup.says(t('said.copied'));
    await until(() => expect(attempts()).toHaveLength(1));
    expect(popup.find('.notice-done')).not.toBeNull();
    expect(popup.find('.repeated')).toBeNull();
    await popup.press('[data-panel=about]');
    expect(popup.text).not.toContain(t('did.title'));
  });

  it('minds the same text when the person comes back to it', async () => {
    const first = await openPeru();
    await first.press('#post-copy');
    await until(() => expect(attempts()).toHaveLength(1));
    await first.close();
    const { values } = here.extension.local;
    values.attemptIds = attempts().map(attemptId);
    here.extension.session.values.view = undefined;
    const popup = await openPeru();
    expect(popup.find('.repeated')).toBeNull();
    // The other message is offered first.
    await popup.press('#post-before');
    await popup.says(t('post.repeated', ['January 29, 2023']));
  });

  it('is spoken again when it is pressed again', async () => {
    const popup = await openPeru();
    await popup.press('#post-copy');
    const first = await popup.get('.notice');
    await popup.press('#post-copy');
    await until(() => expect(popup.find('.notice')).not.toBe(first));
    expect(popup.find('.notice')?.textContent).toBe(t('said.copied'));
  });

  it('says which post of a thread it was, since the mark has moved on', async () => {
    const popup = await openPeru();
    await popup.type('#post-text', 'One sentence of some length stands here. '.repeat(9));
    await popup.press('#fix-thread');
    await popup.press('#post-copy');
    await popup.says(t('said.copiedPart', ['1', '2']));
    await until(() =>
      expect(
        popup.find('.thread-part:nth-child(2)')?.ariaCurrent ??
          popup.find('.thread-part:nth-child(2)')?.getAttribute('aria-current'),
      ).toBe('step'),
    );
  });
});

describe('the picture for a network that needs one', () => {
  it('has a description that can be copied', async () => {
    const popup = await openPeru('https://www.instagram.com/');
    await popup.press('#card-alt');
    await popup.says(t('said.copiedAlt'));
    const description = popup.find('.card canvas')?.getAttribute('aria-label');
    expect(here.extension.copied).toEqual([description]);
    expect(attempts()).toEqual([]);
  });

  it('can be copied itself', async () => {
    const kinds: Record<string, Promise<Blob>>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(all: Record<string, Promise<Blob>>) {
          kinds.push(all);
        }
      },
    );
    const picture = new Blob(['picture'], { type: 'image/png' });
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) => take(picture));
    const popup = await openPeru('https://www.instagram.com/');
    await popup.press('#card-copy');
    await popup.says(t('said.copiedPicture'));
    expect(await kinds[0]?.['image/png']).toBe(picture);
  });

  it('is not said to be copied where the browser refuses', async () => {
    const popup = await openPeru('https://www.instagram.com/');
    here.extension.isClipboardShut = true;
    await popup.press('#card-alt');
    await popup.says(t('said.copyFailed'));
    expect(popup.text).not.toContain(t('said.copiedAlt'));
  });
});

describe('Open', () => {
  it('opens the network with the text in it, and copies nothing', async () => {
    const popup = await openPeru();
    await popup.press('#post-open');
    await until(() => expect(here.extension.opened).toHaveLength(1));
    const text = encodeURIComponent(popup.valueOf('#post-text') ?? '');
    expect(here.extension.opened).toEqual([`https://x.com/intent/post?text=${text}`]);
    expect(here.extension.copied).toEqual([]);
    expect(attempts()).toMatchObject([{ how: 'opened', where: 'x' }]);
  });

  it('copies the text for a network that takes none', async () => {
    const popup = await openPeru('https://www.facebook.com/');
    await popup.press('#post-open');
    await popup.says(t('said.openedCopied', ['Facebook']));
    await until(() => expect(here.extension.opened).toEqual(['https://www.facebook.com/']));
    expect(here.extension.copied).toEqual([popup.valueOf('#post-text')]);
  });

  it('says so before, and again when the popup opens the next time, until it is seen or an hour old', async () => {
    const first = await openPeru('https://example.org/');
    await first.choose('#post-network', 'facebook');
    expect(first.find('.bar-main')?.textContent).toBe(t('post.copyOpen', ['Facebook']));
    await first.says(t('post.pasteThere', ['Facebook', t('post.pasteKeys')]));
    await first.press('#post-open');
    await until(() => expect(here.extension.opened).toHaveLength(1));
    expect(first.find('#paste-note')).toBeNull();
    await first.close();
    const again = await openPage(<PopupApp />);
    await again.says(t('post.stillCopied', ['Facebook', t('post.pasteKeys')]));
    await again.close();
    vi.setSystemTime(new Date(`${TODAY}T13:00:01`));
    const late = await openPage(<PopupApp />);
    await late.get('#post-copy');
    expect(late.find('#paste-note')).toBeNull();
    await late.close();
    vi.setSystemTime(new Date(`${TODAY}T12:30:00`));
    const seen = await openPage(<PopupApp />);
    await seen.press('#paste-seen');
    expect(seen.find('#paste-note')).toBeNull();
    await until(() => expect(here.extension.session.values.copiedText ?? null).toBeNull());
  });

  it('opens nothing where that text could not be copied', async () => {
    const popup = await openPeru('https://www.facebook.com/');
    here.extension.isClipboardShut = true;
    await popup.press('#post-open');
    await popup.says(t('said.copyFailed'));
    expect([here.extension.opened, attempts()]).toEqual([[], []]);
  });

  it('asks for the server where the network has many, and keeps it', async () => {
    const popup = await openPeru();
    await popup.choose('#post-network', 'lemmy');
    await popup.press('#post-open');
    await popup.says(t('post.serverWrong'));
    expect(here.extension.opened).toEqual([]);
    expect(document.activeElement?.id).toBe('post-server');
    await popup.choose('#post-server', '@me@our-village.example');
    await popup.press('#post-open');
    await until(() =>
      expect(here.extension.opened[0]).toMatch(/^https:\/\/our-village\.example\/create_post/),
    );
    expect(here.extension.local.values['server/lemmy']).toBe('our-village.example');
  });

  it('opens Mastodon’s own page, which asks for the server, where none is known', async () => {
    const popup = await openPeru();
    await popup.choose('#post-network', 'mastodon');
    await popup.press('#post-open');
    await until(() =>
      expect(here.extension.opened[0]).toMatch(/^https:\/\/share\.joinmastodon\.org\/#text=\w/),
    );
  });

  it('opens the server of the page in front', async () => {
    const popup = await openPeru('https://mastodon.online/home');
    await popup.press('#post-open');
    await until(() =>
      expect(here.extension.opened[0]).toMatch(/^https:\/\/mastodon\.online\/share/),
    );
  });

  it('opens the server of the page in front, before another that was kept', async () => {
    here.extension.local.values['server/mastodon'] = 'our-village.example';
    const popup = await openPeru('https://mastodon.online/home');
    await popup.press('#post-open');
    await until(() =>
      expect(here.extension.opened[0]).toMatch(/^https:\/\/mastodon\.online\/share/),
    );
  });

  it('keeps no server that can be none', async () => {
    const popup = await openPeru();
    await popup.choose('#post-network', 'mastodon');
    await popup.choose('#post-server', 'not a server');
    await popup.says(t('post.serverWrong'));
    expect(valuesUnder('server/')).toEqual([]);
  });
});

describe('a text that the person did not post yet', () => {
  const keep = (part: Partial<Attempt>) => {
    const one: Attempt = {
      ...{ action: peru.id, kind: 'post', how: 'inserted', where: 'x', language: 'en' },
      ...{ date: '2023-01-28', at: Date.now() - 86_400_000, message: 0, mark: 'm', ...part },
    };
    here.extension.local.values[`attempt/${attemptId(one)}`] = one;
    here.extension.local.values.attemptIds = [attemptId(one)];
  };

  it('is the one that comes again, as they say', async () => {
    keep({ askFrom: '2023-02-05' });
    const popup = await openPeru();
    expect(popup.find('#post-message')?.dataset.message).toBe('0');
  });

  it('makes way for another where they have not said so', async () => {
    keep({});
    const popup = await openPeru();
    expect(popup.find('#post-message')?.dataset.message).toBe('1');
  });
});

describe('what the person writes', () => {
  it('is kept as it is typed, and gone with the way back', async () => {
    const popup = await openPeru();
    const suggested = popup.valueOf('#post-text');
    await popup.type('#post-text', 'My own words');
    await until(() => expect(here.extension.local.values[DRAFT]).toBe('My own words'));
    await popup.press('#post-reset');
    await until(() => expect(here.extension.local.values).not.toHaveProperty([DRAFT]));
    expect(popup.valueOf('#post-text')).toBe(suggested);
  });

  it('is there again when the popup is', async () => {
    here.extension.local.values[DRAFT] = 'My own words';
    const popup = await openPeru();
    expect(popup.valueOf('#post-text')).toBe('My own words');
  });

  it('can be a correction of an account, for every post to it', async () => {
    const popup = await openPeru();
    await popup.choose('[data-target="dina-boluarte"]', '@Dina_Example');
    await until(() => expect(popup.valueOf('#post-text')).toMatch(/@Dina_Example$/));
    expect(valuesUnder('account/')).toEqual(['Dina_Example']);
    expect(here.extension.local.written.filter((key) => key.startsWith('account/'))).toHaveLength(
      1,
    );
  });

  it('can be split into posts, and joined again', async () => {
    here.extension.local.values[DRAFT] = 'One sentence of some length stands here. '.repeat(9);
    const popup = await openPeru();
    await popup.press('#fix-thread');
    await popup.says(t('post.threadNext', ['1', '2']));
    const key = `thread/${peru.id}|post 0|x|en`;
    await until(() => expect(here.extension.session.values[key]).toMatchObject({ next: 0 }));
    await popup.press('#thread-join');
    await until(() => expect(here.extension.session.values).not.toHaveProperty([key]));
  });
});

describe('what the person chose for a post', () => {
  const chosen = (popup: Page, name: string) => popup.valueOf(`#post-${name}`);
  const choose = (popup: Page, name: string, value: string) => popup.choose(`#post-${name}`, value);
  const NOWHERE = 'https://example.org/';
  const openAgain = async (popup: Page, url: string) => {
    await popup.close();
    here.extension.session.values.view = undefined;
    here.extension.tabs.length = 0;
    return openPeru(url);
  };

  it('stands there again after a look at the letter, the message and the own words, too', async () => {
    const popup = await openPeru(NOWHERE);
    await choose(popup, 'network', 'bluesky');
    await choose(popup, 'language', 'es');
    await popup.press('#post-next');
    await popup.press('#add-words');
    await popup.type('#own-words', 'Lo veo.');
    await popup.press('[data-panel=letter]');
    await popup.press('[data-panel=post]');
    await popup.get('#post-text');
    expect(['network', 'language'].map((name) => chosen(popup, name))).toEqual(['bluesky', 'es']);
    expect(popup.find('#post-message')?.dataset.message).toBe('1');
    expect(popup.valueOf('#own-words')).toBe('Lo veo.');
    await popup.type('#own-words', 'Lo leo.');
    expect(popup.valueOf('#post-text')).toMatch(/^Lo leo\. (?!Lo veo)/);
  });

  it('comes again when the popup opens the next time: the network, and the language', async () => {
    const first = await openPeru(NOWHERE);
    await choose(first, 'network', 'bluesky');
    await choose(first, 'language', 'es');
    const popup = await openAgain(first, NOWHERE);
    expect([chosen(popup, 'network'), chosen(popup, 'language')]).toEqual(['bluesky', 'es']);
  });

  it('gives way to the network of the page in front', async () => {
    const first = await openPeru(NOWHERE);
    await choose(first, 'network', 'bluesky');
    const popup = await openAgain(first, 'https://x.com/home');
    expect(chosen(popup, 'network')).toBe('x');
    const again = await openAgain(popup, NOWHERE);
    expect(chosen(again, 'network')).toBe('bluesky');
  });

  it('is let be where it is no network that Vigil knows', async () => {
    here.extension.local.values.postNetwork = 'gone';
    here.extension.local.values.postLanguage = 'no language';
    const popup = await openPeru(NOWHERE);
    expect([chosen(popup, 'network'), chosen(popup, 'language')]).toEqual(['x', 'en']);
  });
});
