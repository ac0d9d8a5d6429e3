import { after, type Behave, does, note, onChanges, onLeave, onReturn } from './hands.ts';

/** In use again after a while. */
const away = (take: (place: HTMLElement, isAway: boolean) => void): Behave =>
  after(50, ({ place }) => {
    take(place, true);
    setTimeout(() => take(place, false), 400);
  });

/** Boxes that stand elsewhere a moment later, or are away for a while. */
export const PLACES = {
  'saves-inert': away((place, isAway) => Object.assign(place, { inert: isAway })),
  'saves-unseen': away((place, isAway) => Object.assign(place, { hidden: isAway })),
  'becomes-popover': after(60, ({ place }) => {
    place.popover = 'manual';
    place.showPopover();
  }),
  'moves-to-shadow': after(60, ({ place }) => {
    const host = document.createElement('div');
    place.before(host);
    host.attachShadow({ mode: 'open' }).append(place);
  }),
  'portal-at-focus': does(({ box, place }) => {
    box.element().addEventListener('focus', () => {
      if (place.parentNode === document.body) return;
      document.body.append(place);
      box.element().focus();
    });
  }),
  'unseen-below': does(({ place }) => {
    const feed = document.createElement('div');
    feed.style.blockSize = '4000px';
    place.before(feed);
    place.style.contentVisibility = 'auto';
  }),
  'unrendered-meanwhile': does(({ place }) => {
    onLeave(() => place.style.setProperty('content-visibility', 'hidden'));
    onReturn(() => place.style.removeProperty('content-visibility'));
  }),
  'measures-by-clone': does((page) =>
    onChanges(page, () => {
      const { parentElement } = page.place;
      for (const old of parentElement?.querySelectorAll('.measure') ?? []) old.remove();
      const clone = page.place.cloneNode(true) as HTMLElement;
      clone.className = 'measure';
      clone.ariaHidden = 'true';
      clone.style.cssText =
        'position: absolute; visibility: hidden; block-size: 0; overflow: hidden';
      page.place.after(clone);
    }),
  ),
  'shows-preview': after(300, ({ place }) => place.prepend(note('A link and its picture'))),
};
