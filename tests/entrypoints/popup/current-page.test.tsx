// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recognisePage } from '../../../entrypoints/popup/current-page.ts';
import { useFeedback } from '../../../entrypoints/popup/feedback.ts';
import { currentTab } from '../../../utils/platform/pages/inject.ts';
import { networkById, networkOfHost } from '../../../utils/posts/networks.ts';
import { inNewBrowser, openPage, t, until } from '../page.tsx';

const here = inNewBrowser();
afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllEnvs();
});
const open = (url: string) => here.extension.openTab({ url });

describe('the page in front', () => {
  it('is a network by its host, or by what the person said of the host', async () => {
    open('https://www.x.com/home');
    expect((await recognisePage(await currentTab())).network?.id).toBe('x');
    here.extension.tabs.length = 0;
    here.extension.local.values.buttonSites = { 'our-village.example': 'mastodon' };
    open('https://our-village.example/home');
    expect((await recognisePage(await currentTab())).network?.id).toBe('mastodon');
  });

  it('is a network or a webmail by its marks where the host says nothing', async () => {
    document.body.innerHTML = '<div id="misskey_app"></div>';
    open('https://a.example/');
    const { network, webmail } = await recognisePage(await currentTab());
    expect([network?.id, webmail]).toEqual(['misskey', undefined]);
  });

  it('is a webmail, and no network, by its host', async () => {
    open('https://mail.google.com/mail');
    const { network, webmail } = await recognisePage(await currentTab());
    expect([network, webmail?.id]).toEqual([undefined, 'gmail']);
  });

  it('is nothing to us on other pages, which are not even looked into', async () => {
    const tab = open('about:addons');
    expect(await recognisePage(await currentTab())).toEqual({
      tab: { id: tab.id, url: new URL('about:addons') },
    });
    expect(here.extension.local.asked).toEqual(['panelHabit']);
  });

  it('is switched off where a feed says so', async () => {
    here.extension.local.values.networkHints = [{ network: 'x', composer: [], off: true }];
    open('https://x.com/home');
    expect((await recognisePage(await currentTab())).isOff).toBe(true);
  });

  const usual = networkById('mastodon')?.limit;
  it.each([
    ['mastodon.social', '1000 less what stands there', '988', 'Twelve chars', 1000],
    ['mastodon.social', 'its network’s where the counter is of something else', '3', '', usual],
    ['mastodon.social', 'its network’s where there is no counter', '', '', usual],
    ['mastodon.social', 'less than nothing for what is too long', '-100', 'न्याय'.repeat(120), 500],
    ['elk.zone', 'what its counter says', '5000', 'what stands there does not matter', 5000],
    ['phanpy.social', 'what its meter says', '11000', '', 11_000],
    ['pixelfed.social', 'what its box takes', '2000', '', 2000],
    ['misskey.io', 'what its page knows', '8192', '', 8192],
  ])('on %s has a limit of its own: %s', async (host, _, shown, text, limit) => {
    const { ownLimit, composer: [box = ''] = [] } = networkOfHost(host) ?? {};
    if (!ownLimit) throw new Error(`${host} says no limit`);
    const run = (func: (...args: never[]) => unknown, args: unknown[]) => {
      const { selector, attribute = '', number } = ownLimit;
      expect(args).toEqual([selector, attribute, number.source, box]);
      expect(func).toBeTypeOf('function');
      return { shown, text };
    };
    here.extension.openTab({ url: `https://${host}/home`, frames: [{ run }] });
    expect((await recognisePage(await currentTab())).network?.limit).toBe(limit);
  });

  it('on the practice server is what its path says, in the practice build only', async () => {
    open('http://localhost:8080/x.com/home');
    expect((await recognisePage(await currentTab())).network).toBeUndefined();
    vi.stubEnv('MODE', 'practice');
    expect((await recognisePage(await currentTab())).network?.id).toBe('x');
  });
});

function CopyPicture() {
  const { notice, copyPicture } = useFeedback();
  const picture = Promise.resolve(new Blob(['png'], { type: 'image/png' }));
  return (
    <button type="button" onClick={() => void copyPicture(picture)}>
      {notice?.text}
    </button>
  );
}

describe('a picture', () => {
  it('is copied as it is being made, and that is said', async () => {
    vi.stubGlobal('ClipboardItem', class {});
    const page = await openPage(<CopyPicture />);
    await page.press('button');
    await page.says(t('said.copiedPicture'));
    expect(here.extension.copied).toHaveLength(1);
  });

  it('that could not be copied is said and logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('ClipboardItem', class {});
    here.extension.isClipboardShut = true;
    const page = await openPage(<CopyPicture />);
    await page.press('button');
    await page.says(t('said.pictureFailed'));
    await until(() => expect(log).toHaveBeenCalledOnce());
  });
});
