import { isField } from '../shared/page-hands.ts';
import type { Box } from '../shared/practice.ts';
import {
  addField,
  addSearch,
  asBox,
  type Behave,
  claim,
  does,
  onFirstChange,
  onLeave,
  onPaste,
  onReturn,
  type Page,
  putIn,
} from './hands.ts';
import type { OddKind } from './kinds.ts';

/** Every so many milliseconds, for a while. */
function often(act: () => void, ms: number, times: number): void {
  let turn = 0;
  const clock = setInterval(() => {
    act();
    turn += 1;
    if (turn >= times) clearInterval(clock);
  }, ms);
}

/** Writes what the box holds anew, in another form. */
const rewrites = (change: (text: string) => string, ms: number): Behave =>
  does((page) =>
    onFirstChange(page, () =>
      setTimeout(() => {
        const text = page.box.model();
        if (change(text) !== text) page.restart(change(text));
      }, ms),
    ),
  );

const straight = (text: string) => text.replace(/[“”]/g, '"');

const selectAll = (element: HTMLElement) => {
  if (isField(element)) element.select();
  else element.ownerDocument.getSelection()?.selectAllChildren(element);
};

const TEXTS = {
  'straight-100': rewrites(straight, 100),
  'straight-500': rewrites(straight, 500),
  'straight-2000': rewrites(straight, 2000),
  'titles-500': rewrites((text) => text.replace('#FreeMirela', 'Free Mirela! (5 posts)'), 500),
  'joins-lines': rewrites((text) => text.replace(/\n+/g, '\n'), 100),
  'cuts-at-once': does((page) =>
    onFirstChange(page, () => queueMicrotask(() => page.restart(page.box.model().slice(0, 60)))),
  ),
  'trusts-none': does(({ box }) => {
    const cancel = (event: Event) => {
      if (!event.isTrusted && !('isPages' in event)) claim(event);
    };
    for (const type of ['paste', 'beforeinput', 'input', 'keydown'])
      window.addEventListener(type, cancel, { capture: true });
    box.element().addEventListener('input', cancel, { capture: true });
  }),
  'paste-later-again': does(({ box }) =>
    onPaste((_, text) => void setTimeout(() => putIn(box.element(), text), 600)),
  ),
};

const DRAWS = {
  'drawn-often': does((page) =>
    onFirstChange(page, () => often(() => page.place.append(...page.place.childNodes), 220, 8)),
  ),
  'remounted-often': does((page) =>
    onFirstChange(page, () => often(() => page.restart(page.box.model()), 300, 5)),
  ),
  'drawn-at-selection': does((page) => {
    let times = 0;
    document.addEventListener('selectionchange', () => {
      if (times >= 6 || page.box.model() === page.draft) return;
      times += 1;
      page.place.append(...page.place.childNodes);
    });
  }),
  recycled: does((page) =>
    onFirstChange(page, () =>
      setTimeout(() => {
        const text = page.box.model();
        const row = document.createElement('section');
        page.place.before(row);
        row.append(page.place);
        page.restart(text);
      }, 300),
    ),
  ),
  'grows-to-dialog': does((page) =>
    onFirstChange(page, () =>
      setTimeout(() => {
        const dialog = document.createElement('dialog');
        document.body.append(dialog);
        dialog.append(page.place);
        dialog.showModal();
      }, 60),
    ),
  ),
  swaps: ((page) => {
    const other = addField();
    page.place.before(other);
    onFirstChange(page, () => setTimeout(() => other.before(page.place), 60));
    return { other: asBox(other) };
  }) as Behave,
};

function cover(): HTMLElement {
  const layer = document.createElement('div');
  layer.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 9';
  document.body.append(layer);
  return layer;
}

function lock(page: Page, isLocked: boolean): void {
  const element = page.box.element();
  if (isField(element)) element.readOnly = isLocked;
  else element.contentEditable = String(!isLocked);
}

const FOCUS = {
  'fades-over': does(() => {
    let layer: HTMLElement | undefined;
    onLeave(() => {
      layer ??= cover();
      layer.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 400 });
    });
    onReturn(() => layer?.remove());
  }),
  'inert-at-focus': does(({ box, place }) =>
    box.element().addEventListener('focus', () => {
      place.inert = true;
      setTimeout(() => Object.assign(place, { inert: false }), 200);
    }),
  ),
  'selects-at-focus': does(({ box }) =>
    box.element().addEventListener('focus', () => selectAll(box.element())),
  ),
  'selects-at-return': does(({ box }) =>
    box.element().addEventListener('focus', ({ isTrusted }) => {
      if (isTrusted) setTimeout(() => selectAll(box.element()), 40);
    }),
  ),
  'saves-locked': does((page) =>
    onFirstChange(page, () => {
      setTimeout(() => lock(page, true), 50);
      setTimeout(() => lock(page, false), 450);
    }),
  ),
  'thief-frame': does((page) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (frame.contentDocument) frame.contentDocument.designMode = 'on';
    onFirstChange(page, () => setTimeout(() => frame.contentWindow?.focus(), 60));
  }),
  'thief-late': ((page) => {
    const search = addSearch();
    onFirstChange(page, () => setTimeout(() => search.focus(), 500));
    return { other: asBox(search) };
  }) as Behave,
  'thief-at-return': (() => {
    const search = addSearch();
    onReturn(() => setTimeout(() => search.focus(), 30));
    return { other: asBox(search) };
  }) as Behave,
  'letter-keys': does((page) => {
    window.addEventListener('keydown', (event) => {
      const { element, model } = page.box;
      const [at] = event.composedPath() as Element[];
      if (!at || element().contains(at) || element().ownerDocument !== document) return;
      if (model() !== page.draft) page.restart(page.draft);
    });
  }),
  'away-meanwhile': does(({ place }) => {
    let isOver = false;
    onLeave(() => {
      if (isOver) return;
      isOver = true;
      const nodes = [...place.childNodes];
      place.replaceChildren();
      setTimeout(() => place.append(...nodes), 1200);
    });
  }),
};

export const ODD: Record<OddKind, Behave> = { ...TEXTS, ...DRAWS, ...FOCUS };

/** Gives the page of an editor one of these manners. @returns its boxes beside the main one, which must stay empty */
export const behaveOddly = (kind: OddKind, page: Page): Record<string, Box> =>
  ODD[kind](page) ?? {};
