import type { PlaceKind } from './kinds.ts';
import { addField, addRich, emptyBox, fieldBox, type MeanPage, OWN, richBox } from './kit.ts';

function wrap(place: HTMLElement, css: string): HTMLElement {
  const room = document.createElement('div');
  room.style.cssText = css;
  place.append(room);
  return room;
}

function openRoot(place: ParentNode, delegatesFocus = false): ShadowRoot {
  const host = document.createElement('div');
  place.append(host);
  return host.attachShadow({ mode: 'open', delegatesFocus });
}

/** Boxes in places that people do not think of. */
export const PLACES: Record<PlaceKind, MeanPage> = {
  /** three shadow roots, each in the other, the focus handed down */
  'three-roots': (place) => {
    const field = addField(openRoot(openRoot(openRoot(place, true), true), true));
    return { main: fieldBox(() => field) };
  },
  /** a form’s own element, whose value is what its page sends */
  internals: (place) => {
    class OwnBox extends HTMLElement {
      static formAssociated = true;
      readonly internals = this.attachInternals();
      inside?: HTMLElement;
      value = OWN;
      connectedCallback() {
        const root = this.attachShadow({ mode: 'closed' });
        this.inside = addRich(root);
        this.inside.addEventListener('input', () => {
          this.value = richBox(() => this.inside as HTMLElement).model();
          this.internals.setFormValue(this.value);
        });
      }
    }
    customElements.define('own-box', OwnBox);
    const box = document.createElement('own-box') as OwnBox;
    place.append(box);
    return { main: { model: () => box.value, element: () => box.inside as HTMLElement } };
  },
  /** drawn three times as large, so that most of it is out of the window */
  zoomed: (place) => {
    document.body.style.zoom = '3';
    const field = addField(place);
    return { main: fieldBox(() => field) };
  },
  /** turned and shrunk */
  turned: (place) => {
    const field = addField(wrap(place, 'transform: scale(0.4) rotate(170deg)'));
    return { main: fieldBox(() => field) };
  },
  /** in a scroller that snaps to another part */
  snaps: (place) => {
    const scroller = wrap(
      place,
      'block-size: 200px; overflow: auto; scroll-snap-type: y mandatory; inline-size: 500px',
    );
    for (const height of [400, 200]) {
      const part = wrap(scroller, `block-size: ${height}px; scroll-snap-align: start`);
      if (height === 400) continue;
      const field = addField(part);
      scroller.scrollTo(0, 0);
      return { main: fieldBox(() => field) };
    }
    return {};
  },
  /** what is not drawn before it is scrolled to, and a twin that is never drawn */
  'not-drawn': (place) => {
    const hidden = addField(wrap(place, 'content-visibility: hidden; block-size: 200px'));
    wrap(place, 'block-size: 3000px');
    const field = addField(
      wrap(place, 'content-visibility: auto; contain-intrinsic-size: 0 300px'),
    );
    return { main: fieldBox(() => field), other: emptyBox(hidden) };
  },
  /** a twin for paper */
  'for-paper': (place) => {
    const style = document.createElement('style');
    style.textContent =
      '.paper { display: none } @media print { .paper { display: block } .screen { display: none } }';
    document.head.append(style);
    const paper = addField(place);
    paper.className = 'paper';
    const field = addField(place);
    field.className = 'screen';
    return { main: fieldBox(() => field), other: emptyBox(paper) };
  },
  /** where nothing can be selected */
  'no-selection': (place) => {
    const box = addRich(wrap(place, 'user-select: none; -webkit-user-select: none'));
    return { main: richBox(() => box) };
  },
  /** a closed disclosure holds another box */
  disclosed: (place) => {
    const details = document.createElement('details');
    details.append(Object.assign(document.createElement('summary'), { textContent: 'More' }));
    place.append(details);
    const inside = addField(details);
    const field = addField(place);
    return { main: fieldBox(() => field), other: emptyBox(inside) };
  },
  /** in the top layer, without being modal, over another one */
  popover: (place) => {
    const behind = addField(place);
    const layer = wrap(place, 'padding: 20px');
    layer.popover = 'manual';
    const field = addField(layer);
    layer.showPopover();
    return { main: fieldBox(() => field), other: emptyBox(behind) };
  },
  /** columns and right-to-left writing from top to bottom */
  upright: (place) => {
    document.documentElement.dir = 'rtl';
    const box = addRich(wrap(place, 'writing-mode: vertical-rl; columns: 2; block-size: 200px'));
    return { main: richBox(() => box) };
  },
  /** moved to another part of the page at each focus */
  wanders: (place) => {
    const field = addField(place);
    const dock = wrap(document.body, 'position: fixed; inset: auto 8px 8px auto');
    field.addEventListener('focus', () => {
      if (dock.contains(field)) return;
      dock.append(field);
      field.focus();
    });
    return { main: fieldBox(() => field) };
  },
  /** twins in a drawer that is shut, behind a filter, and beside a page that does not scroll there */
  'unseen-twins': (place) => {
    document.body.style.overflowX = 'hidden';
    const twins = [
      'position: fixed; inset: 0 0 auto auto; transform: translateX(110%)',
      'filter: opacity(0); position: absolute; inset: 0 auto auto 0',
      'position: absolute; inset: 20px -700px auto auto',
    ].map((css) => addField(wrap(place, css)));
    const field = addField(place);
    const others = twins.map((twin, at) => [`other${at}`, emptyBox(twin)] as const);
    return { main: fieldBox(() => field), ...Object.fromEntries(others) };
  },
  /** a closed root in a frame without an address */
  'closed-in-frame': (place) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 500px; block-size: 200px';
    place.append(frame);
    const page = frame.contentDocument as Document;
    const host = page.createElement('div');
    page.body.append(host);
    const field = page.createElement('textarea');
    field.value = OWN;
    host.attachShadow({ mode: 'closed' }).append(field);
    return { main: fieldBox(() => field) };
  },
};
