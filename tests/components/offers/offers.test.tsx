// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AllPublishers } from '../../../components/offers/AllPublishers.tsx';
import type { OfferCommands } from '../../../components/offers/PublisherLine.tsx';
import { PublisherOffers } from '../../../components/offers/PublisherOffers.tsx';
import type { Choice } from '../../../utils/feeds/publishers/choose-publishers.ts';
import { publisher } from '../../utils/feeds/publishers/publisher.ts';
import { draw, speechIn } from '../i18n.tsx';
import { fill, find, press, wordsOf } from '../person.ts';

const feed = publisher('feed', { name: { en: 'The Feed', es: 'El Canal' }, brings: 'full-text' });
const page = publisher('page', { brings: 'page', kind: undefined, languages: ['en', 'fr'] });
const list = publisher('list', { brings: 'page', kind: 'page' });
const closed = publisher('closed', { blocksPrograms: '2033-01-01', notOffered: 'It is closed.' });

const onFollow = vi.fn();
const onOpen = vi.fn();
const onAsks = vi.fn();
const onAll = vi.fn();
beforeEach(() => vi.clearAllMocks());
const commands = (more: Partial<OfferCommands> = {}) => ({
  languages: ['en'],
  followed: new Set<string>(),
  busy: '',
  news: {},
  ...{ asks: undefined, onFollow, onOpen, onAsks, onAll },
  ...more,
});
const offers = (choice: Choice, more?: Partial<OfferCommands>, language: 'en' | 'es' = 'en') =>
  draw(<PublisherOffers choice={choice} {...commands(more)} />, language);
const { t } = speechIn('en');

describe('the first offers', () => {
  it('say of each what it brings and in which language, with the buttons that it has in the settings, too', async () => {
    const place = await offers({ offered: [feed, page, list] });
    expect(wordsOf(place, '.offer-name')).toEqual(['The Feed', 'Publisher page', 'Publisher list']);
    expect(wordsOf(place, '.offer-what')).toEqual([
      'letters, full text · English',
      'a page with actions · English, French',
      'a list of actions · English',
    ]);
    expect(wordsOf(place, '.offer-buttons')).toEqual(['OpenFollow', 'Open', 'OpenFollow']);
  });

  it('name each publisher in the person’s language where it has such a name', async () => {
    const place = await offers({ offered: [feed] }, { languages: ['es-AR', 'en'] }, 'es');
    expect(find(place, '.offer-name').lang).toBe('es');
    expect(wordsOf(place, '.offer-name')).toEqual(['El Canal']);
  });

  it('say in the same breath who learns of a press', async () => {
    expect((await offers({ offered: [feed] })).textContent).toContain(
      'The site sees your internet address, and whoever runs your internet access sees',
    );
  });

  it('follow and open what was pressed', async () => {
    const place = await offers({ offered: [feed, page] });
    await press(place, '[data-follow="feed"]');
    await press(place, '[data-open="page"]');
    await press(place, '#all-publishers');
    expect(onFollow).toHaveBeenCalledExactlyOnceWith(feed);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(page);
    expect(onAll).toHaveBeenCalledOnce();
  });

  it('let the person choose how often a source is asked, where one can be followed', async () => {
    const place = await offers({ offered: [feed] });
    await fill(place, '#offers-asks', 'press');
    expect(onAsks).toHaveBeenLastCalledWith('press');
    expect((await offers({ offered: [page] })).querySelector('#offers-asks')).toBeNull();
  });

  it.each([
    [{ offered: [feed] }, undefined],
    [{ offered: [feed], note: 'none' as const }, t('offers.none', ['Korean'])],
    [{ offered: [page], note: 'open-only' as const }, t('offers.openOnly', ['Korean'])],
  ])('say what is missing in the person’s language: %#', async (choice, words) => {
    const place = await offers(choice, { languages: ['ko-KR'] });
    expect(place.querySelector('.offers-note')?.textContent).toBe(words);
  });

  it('tell what came of a press beside it, and how to go on where nothing did', async () => {
    const told = { [feed.url]: { text: 'Its server had an error.', refused: true } };
    const place = await offers({ offered: [feed, page] }, { news: told });
    expect(find(place, '[data-publisher="feed"] .offer-news').textContent).toBe(
      'Its server had an error.Open its page',
    );
    await press(place, '[data-publisher="feed"] .offer-news button');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(feed);
    expect(find(place, '[data-publisher="page"] .offer-news').textContent).toBe('');
  });

  it('show what is being asked, and let nothing else be followed meanwhile', async () => {
    const place = await offers({ offered: [feed] }, { busy: feed.url });
    expect(find<HTMLButtonElement>(place, '[data-follow]').disabled).toBe(true);
    expect(find(place, '.offer-news').textContent).toBe('Checking feed.example …');
  });

  it('have no button for what is followed already', async () => {
    const place = await offers({ offered: [feed] }, { followed: new Set([feed.url]) });
    expect(place.querySelector('[data-follow]')).toBeNull();
    expect(find(place, '.offer-buttons').textContent).toBe('OpenYou follow it');
  });
});

describe('all publishers', () => {
  const all = (languages = ['en']) =>
    draw(
      <AllPublishers
        publishers={[
          closed,
          feed,
          list,
          publisher('gone', { retired: { day: '2033-01-01', why: 'It closed.' } }),
          publisher('suisse', { languages: ['fr'] }),
        ]}
        today="2033-02-01"
        {...commands({ languages })}
      />,
    );

  it('stand by language, the person’s own first, without those that are gone', async () => {
    const place = await all(['fr']);
    expect(wordsOf(place, 'h4')).toEqual(['French', 'English']);
    expect(place.querySelector('[data-publisher="gone"]')).toBeNull();
  });

  it('can be opened and followed, but those that refuse programs', async () => {
    const place = await all();
    const buttons = (id: string) => wordsOf(place, `[data-publisher="${id}"] button`);
    expect(buttons('feed')).toEqual(['Open', 'Follow']);
    expect(buttons('list')).toEqual(['Open', 'Follow']);
    expect(buttons('closed')).toEqual(['Open']);
  });

  it('are folded away where they are mostly news', async () => {
    const place = await all();
    expect(find(place, 'details [data-publisher]').dataset.publisher).toBe('closed');
    expect(find<HTMLDetailsElement>(place, 'details').open).toBe(false);
  });

  it('are found by name and by language, also those that are folded away', async () => {
    const place = await all();
    const found = () =>
      [...place.querySelectorAll<HTMLElement>('[data-publisher]')].map(
        (one) => one.dataset.publisher,
      );
    await fill(place, '#find-publisher', 'FRENCH');
    expect([found(), find(place, '[role=status]').textContent]).toEqual([['suisse'], '1 found']);
    await fill(place, '#find-publisher', ' french  SUI ');
    expect(found()).toEqual(['suisse']);
    await fill(place, '#find-publisher', 'french clos');
    expect(found()).toEqual([]);
    await fill(place, '#find-publisher', 'clos');
    expect(found()).toEqual(['closed']);
    await fill(place, '#find-publisher', 'nobody is called so');
    expect([found(), find(place, '[role=status]').textContent]).toEqual([
      [],
      'Vigil knows no source of this name. If you have its address, paste it above.',
    ]);
    await fill(place, '#find-publisher', '');
    expect(found()).toContain('feed');
  });

  it('of other languages wait behind one line, unless there is nothing else', async () => {
    const folded = (place: HTMLElement) =>
      place.querySelector<HTMLDetailsElement>('#other-languages');
    expect(folded(await all())?.textContent).toContain('In other languages (1)');
    expect(folded(await all(['ja']))).toBeNull();
  });
});
