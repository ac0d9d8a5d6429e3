import { isField } from '../shared/page-hands.ts';
import type { Box } from '../shared/practice.ts';
import { BACK, DRAWN } from './drawn.ts';
import {
  addField,
  addSearch,
  asBox,
  ask,
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
import {
  HARD_KINDS,
  type HardKind,
  ODD_KINDS,
  type OddKind,
  STRANGE_KINDS,
  type StrangeKind,
} from './kinds.ts';
import { behaveOddly } from './odd.ts';
import { PASTES } from './pastes.ts';
import { behaveStrangely } from './strange.ts';

export const isHard = (word: string): word is HardKind =>
  (HARD_KINDS as readonly string[]).includes(word);
export const isOdd = (word: string): word is OddKind =>
  (ODD_KINDS as readonly string[]).includes(word);
export const isStrange = (word: string): word is StrangeKind =>
  (STRANGE_KINDS as readonly string[]).includes(word);
export { behaveOddly, behaveStrangely };

const FOCUS = {
  'thief-once': ((page) => {
    const search = addSearch();
    onFirstChange(page, () => setTimeout(() => search.focus(), 60));
    return { other: asBox(search) };
  }) as Behave,
  'thief-at-focus': ((page) => {
    const search = addSearch();
    page.box.element().addEventListener('focus', ({ isTrusted }) => {
      if (!isTrusted || !document.hasFocus()) search.focus();
    });
    return { other: asBox(search) };
  }) as Behave,
  'thief-often': (() => {
    const search = addSearch();
    onLeave(() => {
      const clock = setInterval(() => search.focus(), 100);
      setTimeout(() => clearInterval(clock), 3000);
    });
    return { other: asBox(search) };
  }) as Behave,
  blurs: does((page) => onFirstChange(page, () => setTimeout(() => page.box.element().blur(), 60))),
  'caret-home': does((page) =>
    onFirstChange(page, () => setTimeout(() => goHome(page.box.element()), 60)),
  ),
  'caret-held-home': does((page) => {
    let times = 0;
    document.addEventListener('selectionchange', () => {
      if (document.hasFocus() || times > 20) return;
      times += 1;
      goHome(page.box.element());
    });
  }),
  'hides-meanwhile': does(({ place }) => {
    onLeave(() => Object.assign(place, { hidden: true }));
    onReturn(() => Object.assign(place, { hidden: false }));
  }),
  'inert-meanwhile': does(({ place }) => {
    onLeave(() => Object.assign(place, { inert: true }));
    onReturn(() => Object.assign(place, { inert: false }));
  }),
  'locks-meanwhile': does(({ box }) => {
    const lock = (isLocked: boolean) => {
      const element = box.element();
      if (isField(element)) element.readOnly = isLocked;
      else element.contentEditable = String(!isLocked);
    };
    box.element().addEventListener('blur', () => lock(true));
    box.element().addEventListener('focus', () => lock(false));
  }),
  'asks-at-input': ((page) => {
    let name: Box | undefined;
    onFirstChange(page, () =>
      setTimeout(() => {
        name = ask();
      }, 40),
    );
    return { other: { model: () => name?.model() ?? '', element: () => document.body } };
  }) as Behave,
  'asks-meanwhile': (() => {
    let name: Box | undefined;
    onLeave(() => {
      name ??= ask();
    });
    return { other: { model: () => name?.model() ?? '', element: () => document.body } };
  }) as Behave,
};

function goHome(element: HTMLElement): void {
  if (isField(element)) element.setSelectionRange(0, 0);
  else getSelection()?.collapse(element, 0);
}

const EVENTS = {
  'cancels-input': does(({ box }) => {
    const cancel = (event: InputEvent) => {
      if ((event.data ?? '').length !== 1 && /^insert/.test(event.inputType)) claim(event);
    };
    box.element().addEventListener('beforeinput', cancel, { capture: true });
  }),
  // Its undo knows one state, the empty box.
  'own-undo': does((page) => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      claim(event);
      page.restart('');
    };
    window.addEventListener('keydown', hear, { capture: true });
    onFirstChange(page, () => setTimeout(() => putIn(page.box.element(), 'Sent with love'), 40));
  }),
  'cuts-at-40': does((page) =>
    onFirstChange(page, () => setTimeout(() => page.restart(page.box.model().slice(0, 40)), 60)),
  ),
  'adds-a-sign': does((page) =>
    onFirstChange(page, () => setTimeout(() => putIn(page.box.element(), ' — sent from here'), 60)),
  ),
};

/** Does nothing else for so long, in milliseconds. */
function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const OTHERS = {
  busy: does(({ box }) => {
    const act = () => block(1500);
    box.element().addEventListener('input', act, { once: true });
    onPaste((event, text, html) => {
      claim(event);
      setTimeout(() => {
        block(1500);
        setTimeout(() => putIn(box.element(), text, html));
      });
    });
  }),
  'busy-at-focus': does(({ box }) =>
    box.element().addEventListener('focus', () => setTimeout(() => block(900), 5)),
  ),
  reloads: does((page) => onFirstChange(page, () => setTimeout(() => location.reload(), 60))),
  'two-alike': ((page) => {
    const room = document.createElement('div');
    page.place.after(room);
    const twin = page.place.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (twin) room.append(twin);
    const box = (isField(page.box.element()) ? twin : room) as HTMLElement | undefined;
    return {
      other: {
        model: () =>
          (box && isField(box) ? box.value : (box?.textContent ?? '')).includes('Free')
            ? 'ours'
            : '',
        element: () => room,
      },
    };
  }) as Behave,
  mirrored: ((page) => {
    const mirror = addField('display: none');
    page.box.element().addEventListener('input', () => {
      mirror.value = page.box.model();
    });
    return undefined;
  }) as Behave,
  'slides-in': does(({ place }) => {
    onLeave(() => place.animate([{ opacity: 0, translate: '0 80vh' }, {}], { duration: 400 }));
  }),
};

const ALL: Record<HardKind, Behave> = {
  ...{ ...DRAWN, ...BACK, ...PASTES, ...FOCUS, ...EVENTS, ...OTHERS },
};

/** Gives the page of an editor one of these manners. @returns its boxes beside the main one, which must stay empty */
export const behaveHard = (kind: HardKind, page: Page): Record<string, Box> =>
  ALL[kind](page) ?? {};
