// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ButtonOptions, offerButton } from '../../../utils/overlay/button.ts';
import { caretRect, rectOf } from '../../../utils/overlay/place.ts';
import { press, shadowOf, startPage } from '../compose/browser-stand-in.ts';
import { editable, field } from '../compose/caret-notation.ts';

let end: () => void = () => undefined;
/** What the observers of the shown button are told. */
let tellOfVisibility: (isIntersecting: boolean) => void;
let tellOfSize: () => void;
/** The windows in which the browser watches the box, and the part of it that is seen there. */
let tellOfPart: (ratio: number) => void;
const windows: string[] = [];

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
  windows.length = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(
        hear: (entries: { isIntersecting: boolean; intersectionRatio: number }[]) => void,
        options?: { rootMargin?: string },
      ) {
        const { rootMargin } = options ?? {};
        if (rootMargin) {
          windows.push(rootMargin);
          tellOfPart = (intersectionRatio) => hear([{ isIntersecting: true, intersectionRatio }]);
        } else
          tellOfVisibility = (isIntersecting) => hear([{ isIntersecting, intersectionRatio: 1 }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(hear: () => void) {
        tellOfSize = hear;
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  end();
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hosts = () => document.querySelectorAll<HTMLElement>('vigil-overlay');
const place = () => [hosts()[0]?.style.left, hosts()[0]?.style.top];
const composer = (notation = '') => field(notation, { attributes: { class: 'composer' } });

function offer(options: Partial<ButtonOptions> = {}) {
  const onPress = vi.fn();
  end = offerButton({
    isComposer: (box) => box.matches('.composer'),
    label: 'Texts',
    icon: 'M0 0h24v24H0z',
    onPress,
    isAlive: () => true,
    shadowOf,
    ...options,
  });
  return onPress;
}

describe('the button', () => {
  it('stands at the compose box that has the focus, and goes with it', async () => {
    offer();
    expect(hosts()).toHaveLength(0);
    const box = composer();
    box.focus();
    expect(hosts()).toHaveLength(1);
    const button = shadowOf(hosts()[0] as Element)?.querySelector('button');
    expect([button?.title, button?.ariaLabel ?? button?.getAttribute('aria-label')]).toEqual([
      'Texts',
      'Texts',
    ]);
    box.blur();
    await vi.advanceTimersByTimeAsync(1);
    expect(hosts()).toHaveLength(0);
  });

  it('is there at once where the box has the focus already', () => {
    composer('|');
    offer();
    expect(hosts()).toHaveLength(1);
  });

  it('goes over to another compose box, and not to other fields', () => {
    offer();
    composer('|');
    composer('|');
    expect(hosts()).toHaveLength(1);
    field('|');
    expect(hosts()).toHaveLength(0);
  });

  it('tells of a press', () => {
    const onPress = offer();
    composer('|');
    press(hosts()[0] as Element);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('follows its box as the page scrolls, and grows', () => {
    offer();
    const box = composer('|');
    const before = place();
    box.setAttribute('data-rect', '20 200 300 60');
    dispatchEvent(new Event('scroll'));
    const scrolled = place();
    expect(scrolled).not.toEqual(before);
    box.setAttribute('data-rect', '20 250 300 60');
    tellOfSize();
    expect(place()).not.toEqual(scrolled);
  });

  it('follows a box that a script moves, without any event', () => {
    offer();
    const box = composer('|');
    tellOfPart(1);
    const before = place();
    box.setAttribute('data-rect', '60 20 300 60');
    tellOfPart(0.8);
    expect(place()).not.toEqual(before);
    // The window in which it is watched goes along.
    expect(windows).toHaveLength(2);
    expect(windows[0]).not.toBe(windows[1]);
  });

  it('comes to a box that has the focus before it is drawn, once something has come to rest', () => {
    offer();
    const box = field('', { attributes: { class: 'composer' } });
    box.setAttribute('data-rect', '20 20 0 0');
    box.focus();
    expect(hosts()).toHaveLength(0);
    box.setAttribute('data-rect', '20 20 300 60');
    document.dispatchEvent(new Event('transitionend', { bubbles: true }));
    expect(hosts()).toHaveLength(1);
  });

  it('goes when its box is taken out or hidden, and not while it is only scrolled away', () => {
    offer();
    const box = composer('|');
    tellOfVisibility(true);
    tellOfVisibility(false);
    expect(hosts()).toHaveLength(1);
    box.style.display = 'none';
    tellOfVisibility(false);
    expect(hosts()).toHaveLength(0);
  });

  it('goes when the extension has gone, at the next beat or focus', async () => {
    let isAlive = true;
    offer({ isAlive: () => isAlive });
    composer('|');
    isAlive = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(hosts()).toHaveLength(0);
    isAlive = true;
    composer('|');
    expect(hosts()).toHaveLength(0);
  });

  it('leaves nothing behind when it is ended', async () => {
    offer();
    const box = composer('|');
    end();
    expect(hosts()).toHaveLength(0);
    box.blur();
    box.focus();
    await vi.advanceTimersByTimeAsync(3000);
    expect(hosts()).toHaveLength(0);
  });

  it('is not offered by an extension that has gone already', () => {
    composer('|');
    offer({ isAlive: () => false });
    expect(hosts()).toHaveLength(0);
  });
});

describe('where things stand', () => {
  it('a box, by its own rectangle', () => {
    const box = composer();
    expect(rectOf(box)).toEqual({ left: 20, top: 20, right: 320, bottom: 80 });
  });

  it('a caret, where the browser tells it; else its box', () => {
    expect(caretRect(editable('o|ne'))).toEqual({ left: 20, top: 30, right: 20, bottom: 46 });
    expect(caretRect(field('o|ne'))).toEqual({ left: 20, top: 20, right: 320, bottom: 80 });
    expect(caretRect(editable('one'))).toEqual({ left: 20, top: 20, right: 320, bottom: 80 });
  });
});
