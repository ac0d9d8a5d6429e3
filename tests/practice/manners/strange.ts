import { caretToEnd } from '../mean/kit.ts';
import { isField } from '../shared/page-hands.ts';
import type { Box } from '../shared/practice.ts';
import {
  after,
  asBox,
  type Behave,
  claim,
  does,
  note,
  onChanges,
  onFirstChange,
  onLeave,
  onPaste,
  onReturn,
  type Page,
  putIn,
} from './hands.ts';
import type { StrangeKind } from './kinds.ts';
import { pastesLater } from './pastes.ts';
import { PLACES } from './places.ts';

const rewritten = (ms: number, change: (text: string) => string): Behave =>
  after(ms, (page) => page.restart(change(page.box.model())));

/** Draws the old words for a while, and then the new ones, as a framework does that puts off what is not urgent. */
const flickers = (ms: number): Behave =>
  after(10, (page) => {
    const text = page.box.model();
    page.restart(page.draft);
    setTimeout(() => page.restart(text), ms);
  });

const TEXTS = {
  'flickers-150': flickers(150),
  'flickers-500': flickers(500),
  'wraps-at-40': rewritten(100, (text) => text.replace(/(.{20,40}) /g, '$1\n')),
  'censors-300': rewritten(300, (text) => text.replaceAll('held', '****')),
  'censors-2000': rewritten(2000, (text) => text.replaceAll('held', '****')),
  'cuts-2500': rewritten(2500, (text) => text.slice(0, 60)),
  'peer-writes': rewritten(400, (text) => `Peer: hello. ${text}`),
  'restores-at-return': does((page) =>
    onReturn(() => setTimeout(() => page.restart(page.draft), 30)),
  ),
  'remounts-always': does((page) => {
    let held = page.box.model();
    onChanges(page, () =>
      setTimeout(() => {
        const text = page.box.model();
        if (text === held) return;
        held = text;
        page.restart(text);
        setTimeout(() => {
          page.box.element().focus();
          toEnd(page.box.element());
        });
      }),
    );
  }),
};

function toEnd(element: HTMLElement): void {
  if (isField(element)) element.setSelectionRange(1e6, 1e6);
  else caretToEnd(element);
}

/** Other people's extensions that work on the nodes of a page. */
const EXTENSIONS = {
  'font-tags': after(100, ({ place }) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  }),
  darkens: does((page) =>
    onChanges(page, () => {
      for (const one of page.place.querySelectorAll<HTMLElement>('*')) {
        if (one.hasAttribute('data-dark')) continue;
        one.setAttribute('data-dark', '');
        one.style.setProperty('color', '#ddd', 'important');
        one.style.setProperty('background-color', '#181a1b', 'important');
      }
    }),
  ),
  gramm: does((page) => {
    page.box.element().setAttribute('data-gramm', 'true');
    onFirstChange(page, () => {
      const layer = document.createElement('div');
      layer.attachShadow({ mode: 'open' }).append(note('3'));
      layer.style.cssText = 'position: absolute; inset: 0; pointer-events: none; z-index: 99';
      page.box.element().after(layer);
      page.box.element().setAttribute('data-gramm_id', '1');
    });
  }),
};

const PASTES = {
  'paste-2000': pastesLater(2000),
  // After it was refused.
  'paste-3000': pastesLater(3000),
  'paste-attached': does(({ place }) =>
    onPaste((event, text) => {
      if (text.length < 80) return;
      claim(event);
      place.after(note('pasted.txt'));
    }),
  ),
  'paste-html-only': does(({ box }) =>
    onPaste((event, _, html) => {
      claim(event);
      const read = new DOMParser().parseFromString(html, 'text/html').body.textContent;
      if (read) putIn(box.element(), read);
    }),
  ),
  'paste-to-blocks': does(({ box, place }) =>
    onPaste((event, text) => {
      claim(event);
      const [first = '', ...others] = text.split(/\n+/);
      putIn(box.element(), first);
      for (const line of others.reverse()) {
        const block = note(line);
        block.contentEditable = 'true';
        place.after(block);
      }
    }),
  ),
  'paste-without-class': does(() => {
    Object.assign(window, { ClipboardEvent: undefined, DataTransfer: undefined });
  }),
  // What comes fast is no person: it goes out again, and the page says so.
  'spam-alert': does((page) =>
    onFirstChange(page, () =>
      setTimeout(() => {
        page.restart(page.draft);
        const dialog = document.createElement('dialog');
        dialog.setAttribute('role', 'alertdialog');
        dialog.append('You write too fast', document.createElement('button'));
        document.body.append(dialog);
        dialog.showModal();
      }, 30),
    ),
  ),
  'newline-sends': does((page) =>
    page.place.addEventListener(
      'beforeinput',
      (event) => {
        if (!/insert(?:Paragraph|LineBreak)/.test(event.inputType)) return;
        claim(event);
        page.restart('');
      },
      { capture: true },
    ),
  ),
};

const FOCUS = {
  'restores-caret': does(({ box }) => {
    let put: (() => void) | undefined;
    onLeave(() => {
      const element = box.element();
      if (isField(element)) {
        const at = element.selectionStart;
        put = () => element.setSelectionRange(at, at);
      } else {
        const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
        put = () => {
          if (anchorNode?.isConnected) getSelection()?.collapse(anchorNode, anchorOffset);
        };
      }
    });
    onReturn(() => setTimeout(() => put?.(), 60));
  }),
  'locked-at-focus': does(({ box }) => {
    const lock = (isLocked: boolean) => {
      const element = box.element();
      if (isField(element)) element.readOnly = isLocked;
      else element.contentEditable = String(!isLocked);
    };
    box.element().addEventListener('focus', ({ isTrusted }) => {
      if (isTrusted && document.hasFocus()) return;
      lock(true);
      setTimeout(() => lock(false), 300);
    });
  }),
  'menu-takes-focus': does((page) => {
    const menu = Object.assign(note('@ample'), { tabIndex: 0, role: 'listbox' });
    page.place.after(menu);
    onFirstChange(page, () => setTimeout(() => menu.focus(), 90));
  }),
  sentinels: does(({ box, place }) => {
    const guard = () => Object.assign(document.createElement('div'), { tabIndex: 0 });
    place.before(guard());
    place.after(guard());
    document.addEventListener('focusin', ({ target }) => {
      if (!place.contains(target as Node)) box.element().focus();
    });
  }),
  'closes-when-left': does(({ box, place }) =>
    box.element().addEventListener('focusout', () =>
      setTimeout(() => {
        if (!place.contains(document.activeElement)) place.replaceChildren();
      }, 200),
    ),
  ),
  'drawn-at-key': does((page) =>
    onFirstChange(page, () =>
      window.addEventListener(
        'keydown',
        ({ isTrusted }) => isTrusted && page.place.append(...page.place.childNodes),
        { once: true, capture: true },
      ),
    ),
  ),
  'asks-beside': ((page) => {
    const name = document.createElement('input');
    onFirstChange(page, () =>
      setTimeout(() => {
        const card = note('Your name ');
        card.append(name);
        card.popover = 'manual';
        document.body.append(card);
        card.showPopover();
        name.focus();
      }, 120),
    );
    return { other: asBox(name) };
  }) as Behave,
};

const STRANGE: Record<StrangeKind, Behave> = {
  ...{ ...TEXTS, ...EXTENSIONS, ...PASTES, ...PLACES, ...FOCUS },
};

/** Gives the page of an editor one of these manners. @returns its boxes beside the main one, which must stay empty */
export const behaveStrangely = (kind: StrangeKind, page: Page): Record<string, Box> =>
  STRANGE[kind](page) ?? {};
