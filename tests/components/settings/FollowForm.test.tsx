// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import {
  type ChosenSource,
  FollowForm,
  type FollowSaid,
} from '../../../components/settings/FollowForm.tsx';
import type { PageContent } from '../../../utils/feeds/kinds/kind.ts';
import { draw } from '../i18n.tsx';
import { fill, find, press, submit } from '../person.ts';

const typed = (place: HTMLElement) => find<HTMLInputElement>(place, '#feed-address').value;
const drawn = async (waiting = '') => {
  const answer = Promise.withResolvers<FollowSaid>();
  const onFollow = vi.fn((_: ChosenSource) => answer.promise);
  const place = await draw(<FollowForm waiting={waiting} onFollow={onFollow} />);
  const end = (notice: FollowSaid) =>
    act(async () => {
      answer.resolve(notice);
      await answer.promise;
    });
  return { place, onFollow, answer: end };
};

describe('following a feed', () => {
  it('takes an address without its scheme', async () => {
    const { place, onFollow } = await drawn();
    await fill(place, '#feed-address', 'feeds.example/a.json');
    await submit(place);
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ url: 'https://feeds.example/a.json' });
  });

  it('shows that it waits for the server, then what came of it', async () => {
    const { place, answer } = await drawn();
    await fill(place, '#feed-address', 'https://feeds.example/a.json');
    await submit(place);
    expect(place.textContent).toContain('Checking feeds.example …');
    expect(find<HTMLButtonElement>(place, '#follow').disabled).toBe(true);
    await answer({ text: 'You follow it now.' });
    expect(place.textContent).toContain('You follow it now.');
    expect(find<HTMLButtonElement>(place, '#follow').disabled).toBe(false);
    expect(typed(place)).toBe('');
  });

  it('keeps what the person typed when it did not work', async () => {
    const { place, answer } = await drawn();
    await fill(place, '#feed-address', 'https://feeds.example/a.json');
    await submit(place);
    await answer({ text: 'It took too long.', refused: true });
    expect(typed(place)).toBe('https://feeds.example/a.json');
  });

  it.each([
    ['ftp://feeds.example/', 'Use an address with https'],
    ['', 'That is not the address of a source'],
    ['https://me:secret@feeds.example/', 'must not hold a name or a password'],
    ['https://feeds.example/#key=x', 'The key in the address is damaged'],
    [`https://feeds.example/${'a'.repeat(2000)}`, 'too long for a source'],
  ])('refuses %s in words', async (address, said) => {
    const { place, onFollow } = await drawn();
    await fill(place, '#feed-address', address);
    await submit(place);
    expect(find(place, '.notice-refused').textContent).toContain(said);
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('shows an address that came from elsewhere, and follows nothing by itself', async () => {
    const { place, onFollow } = await drawn('https://feeds.example/b.json');
    expect(typed(place)).toBe('https://feeds.example/b.json');
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('offers https where an address lacks it, and asks only at the next press', async () => {
    const { place, onFollow } = await drawn();
    await fill(place, '#feed-address', 'http://feeds.example/a.xml');
    await submit(place);
    expect(typed(place)).toBe('https://feeds.example/a.xml');
    expect(place.textContent).toContain('The address has https now');
    expect(onFollow).not.toHaveBeenCalled();
    await submit(place);
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ url: 'https://feeds.example/a.xml' });
  });
});

describe('a page in place of a feed', () => {
  const SITE = 'https://section.example/';
  const FEED = { kind: 'web-feed', url: `${SITE}feed/`, title: 'All posts' } as const;
  const POSTS = { kind: 'wordpress', url: `${SITE}wp-json/wp/v2/posts`, title: 'Section' } as const;
  const ELSEWHERE = { kind: 'web-feed', url: 'https://other.example/f', title: 'Letters' } as const;
  const leads = ['one', 'two', 'three', 'four'].map((name) => ({
    title: `Case ${name}`,
    url: SITE + name,
  }));
  const NOTHING = { title: 'Section', sources: [], leads: [], isAction: false };
  const finds = async (content: Partial<PageContent>) => {
    const all = await drawn();
    await fill(all.place, '#feed-address', SITE);
    await submit(all.place);
    const found = { url: SITE, content: { ...NOTHING, ...content } };
    await all.answer({ text: 'This is an ordinary page', refused: true, found });
    all.onFollow.mockClear();
    return all;
  };

  it('shows its one feed, which is followed by one press more', async () => {
    const { place, onFollow } = await finds({ sources: [FEED] });
    expect(place.textContent).toContain('Vigil found this on section.example');
    expect(place.textContent).not.toContain('This is an ordinary page');
    expect(find(place, '.page-source').textContent).toBe('Source: All posts');
    await press(place, '#follow-found');
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ kind: 'web-feed', url: FEED.url });
  });

  it('lets the person choose among several, and names another host', async () => {
    const { place, onFollow } = await finds({ sources: [FEED, ELSEWHERE] });
    const texts = [...place.querySelectorAll('.page-sources label')].map((one) => one.textContent);
    expect(texts).toEqual(['Source: All posts', 'Source: Letters (other.example)']);
    await press(place, `[value="${ELSEWHERE.url}"]`);
    await press(place, '#follow-found');
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ kind: 'web-feed', url: ELSEWHERE.url });
  });

  it('offers to watch a list, with its first titles', async () => {
    const { place, onFollow } = await finds({ leads });
    expect(place.textContent).toContain('4 actions are listed on this page');
    expect(place.querySelectorAll('.page-list li')).toHaveLength(3);
    await press(place, '#watch-page');
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ kind: 'page', url: SITE });
  });

  it('offers to look for more types of posts where the site is on WordPress', async () => {
    const { place, onFollow } = await finds({ sources: [POSTS] });
    await press(place, '#look-more');
    const url = `${SITE}wp-json/wp/v2/types`;
    expect(onFollow).toHaveBeenCalledExactlyOnceWith({ kind: 'wordpress', url });
    expect((await finds({ sources: [FEED], leads })).place.querySelector('#look-more')).toBeNull();
  });

  it('says that it looks like an action, with a way to it', async () => {
    const { place } = await finds({ isAction: true });
    expect(find<HTMLAnchorElement>(place, '#open-found').href).toBe(SITE);
  });

  it('stays while one of its sources could not be followed, and goes when one was', async () => {
    const { place, onFollow } = await finds({ sources: [FEED, POSTS] });
    onFollow.mockResolvedValueOnce({ text: 'It took too long.', refused: true });
    await press(place, '#follow-found');
    await act(async () => undefined);
    expect(place.textContent).toContain('It took too long.');
    expect(place.querySelector('.page-choices')).not.toBeNull();
    onFollow.mockResolvedValueOnce({ text: 'You follow it now.' });
    await press(place, '#follow-found');
    await act(async () => undefined);
    expect(place.querySelector('.page-choices')).toBeNull();
  });
});

it('says so and lets the person press again where Vigil itself failed', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const onFollow = vi.fn(() => Promise.reject(new Error('broken')));
  const place = await draw(<FollowForm waiting="" onFollow={onFollow} />);
  await fill(place, '#feed-address', 'https://feeds.example/a.json');
  await submit(place);
  await act(async () => undefined);
  expect(place.textContent).toContain('Something in Vigil went wrong');
  expect(find<HTMLButtonElement>(place, '#follow').disabled).toBe(false);
  expect(typed(place)).toBe('https://feeds.example/a.json');
  log.mockRestore();
});
