import type { FieldKind } from './kinds.ts';
import { addField, fieldBox, type MeanPage } from './kit.ts';

/** Fields whose pages change, move, count or guard what arrives. */
export const FIELDS: Record<FieldKind, MeanPage> = {
  /** Unicode composed otherwise, at once */
  decomposes: (place) => {
    const field = addField(place);
    field.addEventListener('input', () => {
      const end = field.selectionEnd;
      const grows = field.value.slice(0, end).normalize('NFD').length;
      field.value = field.value.normalize('NFD');
      field.setSelectionRange(grows, grows);
    });
    return { main: fieldBox(() => field) };
  },
  /** a moment later, and with compatibility forms, which changes words */
  folds: (place) => {
    const field = addField(place);
    field.addEventListener('input', () =>
      setTimeout(() => {
        field.value = field.value.normalize('NFKC').replaceAll('“', '"').replaceAll('”', '"');
      }, 80),
    );
    return { main: fieldBox(() => field) };
  },
  /** what is longer than 60 goes on in a second field, as in composers of threads */
  splits: (place) => {
    const field = addField(place);
    const second = addField(place);
    second.value = '';
    field.addEventListener('input', () =>
      requestAnimationFrame(() => {
        second.value = field.value.slice(60);
        field.value = field.value.slice(0, 60);
      }),
    );
    return { main: fieldBox(() => field) };
  },
  /** as it was when the window lost its focus, when it gets it back */
  'keeps-draft': (place) => {
    const field = addField(place);
    let kept = field.value;
    window.addEventListener('blur', () => {
      kept = field.value;
    });
    window.addEventListener('focus', () =>
      setTimeout(() => {
        field.value = kept;
      }, 30),
    );
    return { main: fieldBox(() => field) };
  },
  /** the box goes away with the window’s focus and comes back as it was */
  'hides-away': (place) => {
    const field = addField(place);
    window.addEventListener('blur', () => {
      field.hidden = true;
    });
    window.addEventListener('focus', () => {
      field.hidden = false;
    });
    return { main: fieldBox(() => field) };
  },
  /** read-only until it has the focus, as against filling in by programs */
  'opens-at-focus': (place) => {
    const field = addField(place);
    field.readOnly = true;
    field.addEventListener('focus', () => field.removeAttribute('readonly'));
    field.addEventListener('blur', () => field.setAttribute('readonly', ''));
    return { main: fieldBox(() => field) };
  },
  /** read-only until a press of the person’s */
  'opens-at-press': (place) => {
    const field = addField(place);
    field.readOnly = true;
    field.addEventListener('pointerdown', ({ isTrusted }) => {
      if (isTrusted) field.readOnly = false;
    });
    return { main: fieldBox(() => field) };
  },
  /** a signature behind whatever arrives */
  signs: (place) => {
    const field = addField(place);
    field.addEventListener('input', () => {
      if (!field.value.endsWith('— sent from here')) field.value += '\n— sent from here';
    });
    return { main: fieldBox(() => field) };
  },
  /** a limit in words, said by nothing in the markup, kept two frames later */
  'five-words': (place) => {
    const field = addField(place);
    field.addEventListener('input', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          field.value = field.value.split(/\s+/).slice(0, 5).join(' ');
        }),
      ),
    );
    return { main: fieldBox(() => field) };
  },
  /** what is no key of the person’s is taken out, once every 100 ms, for good */
  guards: (place) => {
    const field = addField(place);
    let held = field.value;
    let typed = 0;
    field.addEventListener('keydown', ({ isTrusted }) => {
      if (isTrusted) typed = performance.now();
    });
    setInterval(() => {
      if (performance.now() - typed < 300) held = field.value;
      else if (field.value !== held) field.value = held;
    }, 100);
    return { main: fieldBox(() => field) };
  },
  /** another field in its place at the first input, of another name, class and size */
  'grows-up': (place) => {
    let field = addField(place);
    field.className = 'small';
    field.name = 'quick';
    field.addEventListener(
      'input',
      () => {
        const large = addField(place);
        large.className = 'large';
        large.name = 'full';
        large.value = field.value;
        field.replaceWith(large);
        field = large;
        large.focus();
        large.setSelectionRange(large.value.length, large.value.length);
      },
      { once: true },
    );
    return { main: fieldBox(() => field) };
  },
  /** events stopped at the window, and state drawn from what was heard there */
  captures: (place) => {
    const field = addField(place);
    let state = field.value;
    window.addEventListener(
      'input',
      (event) => {
        event.stopImmediatePropagation();
        state = field.value.replace(/\t/g, '  ');
        setTimeout(() => {
          field.value = state;
        });
      },
      { capture: true },
    );
    return { main: { model: () => state, element: () => field } };
  },
  /** a see-through field over its coloured copy */
  overlaid: (place) => {
    const room = document.createElement('div');
    room.style.cssText = 'position: relative; block-size: 160px';
    const copy = document.createElement('div');
    copy.setAttribute('aria-hidden', 'true');
    copy.style.cssText = 'position: absolute; inset: 0; white-space: pre-wrap';
    room.append(copy);
    const field = addField(
      room,
      'position: absolute; inset: 0; color: transparent; background: none',
    );
    field.addEventListener('input', () => copy.replaceChildren(field.value));
    place.append(room);
    return { main: fieldBox(() => field) };
  },
  /** the value has another form for scripts of the page */
  'own-value': (place) => {
    const field = addField(place);
    const { get, set } = Object.getOwnPropertyDescriptor(
      HTMLTextAreaElement.prototype,
      'value',
    ) as PropertyDescriptor;
    Object.defineProperty(field, 'value', {
      get: () => `${get?.call(field)}!`,
      set: (value: string) => set?.call(field, value.toUpperCase()),
    });
    return { main: { model: () => get?.call(field) as string, element: () => field } };
  },
  /** the focus goes on to the next field when a text has arrived */
  'moves-on': (place) => {
    const field = addField(place);
    const next = addField(place);
    next.value = '';
    field.addEventListener('input', () => setTimeout(() => next.focus(), 40), { once: true });
    return { main: fieldBox(() => field), next: fieldBox(() => next) };
  },
  /** a copy of the field takes its place at the first input */
  clones: (place) => {
    let field = addField(place);
    const replace = () => {
      const copy = field.cloneNode(true) as HTMLTextAreaElement;
      copy.value = field.value;
      field.replaceWith(copy);
      field = copy;
    };
    field.addEventListener('input', replace, { once: true });
    return { main: fieldBox(() => field) };
  },
  /** switched off while its page saves it, after each input */
  saves: (place) => {
    const field = addField(place);
    field.addEventListener('input', () =>
      setTimeout(() => {
        field.disabled = true;
        setTimeout(() => Object.assign(field, { disabled: false }), 300);
      }, 60),
    );
    return { main: fieldBox(() => field) };
  },
};
