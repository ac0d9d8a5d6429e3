// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  currentTab,
  limitShownOn,
  selectorsFoundOn,
} from '../../../../utils/platform/pages/inject.ts';
import { networkById } from '../../../../utils/posts/networks.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});

describe('the tab in front', () => {
  it('is the active one, with its address', async () => {
    extension.openTab({ url: 'https://a.example/', active: false });
    extension.openTab({ url: 'https://b.example/path' });
    expect(await currentTab()).toEqual({ id: 2, url: new URL('https://b.example/path') });
  });

  it('has no address where no extension may see it, or where it is none', async () => {
    extension.openTab({});
    expect(await currentTab()).toEqual({ id: 1, url: undefined });
    (extension.tabs[0] as { url?: string }).url = 'no address';
    expect(await currentTab()).toEqual({ id: 1, url: undefined });
  });

  it('is none where there is none', async () => {
    expect(await currentTab()).toBeUndefined();
  });
});

describe('what a page says of itself', () => {
  const openTab = (isClosed = false) => ({ id: extension.openTab({ frames: [{ isClosed }] }).id });
  it('are those of the marks that it has', async () => {
    document.body.innerHTML = '<div id="mastodon"></div>';
    expect(await selectorsFoundOn(openTab(), ['#mastodon', '#misskey_app'])).toEqual(['#mastodon']);
  });

  const shownOn = (id: string, tab = openTab()) => {
    const { ownLimit, composer: [box = ''] = [] } = networkById(id) ?? {};
    if (!ownLimit) throw new Error(`${id} says no limit`);
    return limitShownOn(tab, ownLimit, box);
  };
  const mastodonPage = (count: string, text = '') =>
    `<form class="compose-form"><textarea class="autosuggest-textarea__textarea">${text}</textarea>${count}</form>`;

  it.each([
    [
      'mastodon',
      mastodonPage('<i class="character-counter"> 488 </i>', 'Twelve chars'),
      { number: 488, text: 'Twelve chars' },
    ],
    ['mastodon', mastodonPage('<i class="character-counter">-7</i>'), { number: -7, text: '' }],
    [
      'elk',
      '<div aria-roledescription="publish-widget"><div dir="ltr" pointer-events-none pe-1 text-sm tabular-nums flex> 12<span text-secondary-light>/</span><span text-secondary-light>5000</span></div></div>',
      { number: 5000, text: '' },
    ],
    [
      'phanpy',
      '<div id="compose-container"><span class="char-counter"><meter value="3" max="11000"></meter><span class="counter">10997</span></span></div>',
      { number: 11_000, text: '' },
    ],
    [
      'pixelfed',
      '<textarea placeholder="Write a caption..." maxlength="2000"></textarea>',
      { number: 2000, text: '' },
    ],
    [
      'misskey',
      '<script type="application/json" id="misskey_meta">{"name":"a","maxNoteTextLength":8192,"b":[]}</script>',
      { number: 8192, text: '' },
    ],
  ])('is the limit of a server on %s', async (id, html, shown) => {
    document.body.innerHTML = html;
    expect(await shownOn(id)).toEqual(shown);
  });

  it.each([
    ['mastodon', ''],
    ['mastodon', mastodonPage('<i class="character-counter">12 of 500</i>')],
    ['elk', '<div aria-roledescription="publish-widget"></div>'],
    ['pixelfed', '<textarea placeholder="Write a caption..."></textarea>'],
    ['misskey', '<script type="application/json" id="misskey_meta">{}</script>'],
  ])('is no limit on %s in %j', async (id, html) => {
    document.body.innerHTML = html;
    expect(await shownOn(id)).toBeUndefined();
  });

  it('is nothing where no extension may enter', async () => {
    const tab = openTab(true);
    expect(await selectorsFoundOn(tab, ['#mastodon'])).toEqual([]);
    expect(await shownOn('mastodon', tab)).toBeUndefined();
  });
});
