import { does, onFirstChange, onReturn, type Page, takeBack } from './hands.ts';

/** Its element leaves the page for a moment, and the focus with it. */
const redraw = ({ place }: Page) => place.append(...place.childNodes);

/** Pages that draw a box anew, with what it holds. */
export const DRAWN = {
  'drawn-at-once': does((page) => onFirstChange(page, () => redraw(page))),
  'drawn-in-frames': does((page) =>
    onFirstChange(page, () =>
      requestAnimationFrame(() => requestAnimationFrame(() => redraw(page))),
    ),
  ),
  'drawn-late': does((page) => onFirstChange(page, () => setTimeout(() => redraw(page), 500))),
  'drawn-at-return': does((page) => onReturn(() => setTimeout(() => redraw(page), 30))),
  remounted: does((page) =>
    onFirstChange(page, () => setTimeout(() => page.restart(page.box.model()), 60)),
  ),
  'remounted-late': does((page) =>
    onFirstChange(page, () => setTimeout(() => page.restart(page.box.model()), 700)),
  ),
  'remounted-at-return': does((page) => onReturn(() => page.restart(page.box.model()))),
  'remounted-twice': does((page) => {
    onFirstChange(page, () => {
      setTimeout(() => page.restart(page.box.model()), 20);
      setTimeout(() => page.restart(page.box.model()), 160);
    });
  }),
};

/** Pages that take a text back, sooner or later. */
export const BACK = {
  'remounted-old': does((page) =>
    onFirstChange(page, () => setTimeout(() => page.restart(page.draft), 60)),
  ),
  'back-at-once': does((page) => onFirstChange(page, () => queueMicrotask(() => takeBack(page)))),
  'back-150': does((page) => onFirstChange(page, () => setTimeout(() => takeBack(page), 150))),
  'back-late': does((page) => onFirstChange(page, () => setTimeout(() => takeBack(page), 700))),
  'back-at-blur': does((page) => {
    onFirstChange(page, () => {
      page.box
        .element()
        .addEventListener('blur', () => setTimeout(() => takeBack(page)), { once: true });
      page.box
        .element()
        .addEventListener('focusout', () => setTimeout(() => takeBack(page)), { once: true });
    });
  }),
  'back-at-return': does((page) => {
    onFirstChange(page, () => onReturn(() => setTimeout(() => takeBack(page), 20)));
  }),
  'back-at-key': does((page) => {
    onFirstChange(page, () => {
      const hear = ({ isTrusted }: Event) => {
        if (!isTrusted) return;
        page.box.element().removeEventListener('keydown', hear, { capture: true });
        takeBack(page);
      };
      page.box.element().addEventListener('keydown', hear, { capture: true });
    });
  }),
  leaves: does((page) =>
    onFirstChange(page, () => setTimeout(() => page.place.replaceChildren(), 60)),
  ),
  'opens-anew': does((page) => {
    onFirstChange(page, () =>
      setTimeout(() => {
        page.place.replaceChildren();
        setTimeout(() => page.restart(page.draft), 120);
      }, 60),
    );
  }),
};
