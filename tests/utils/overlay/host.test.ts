// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forShadow, openOverlay, removeLeftovers } from '../../../utils/overlay/host.ts';
import { act, page, press, pressKey, shadowOf, startPage } from '../compose/browser-stand-in.ts';
import { field } from '../compose/caret-notation.ts';

const heard: string[] = [];
const HEARD = ['keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];
const hear = ({ type }: Event) => heard.push(type);
const open: { remove(): void }[] = [];

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
  heard.length = 0;
  for (const type of HEARD) document.addEventListener(type, hear);
});
afterEach(() => {
  for (const overlay of open.splice(0)) overlay.remove();
  vi.runAllTimers();
  vi.useRealTimers();
});

const host = () =>
  document.querySelector<HTMLElement>('[data-vigil-part="overlay"]') as HTMLElement;

/** Something of ours with a search field and a button. */
function show(near?: Element, onKey?: (event: KeyboardEvent) => void) {
  const onPress = vi.fn();
  const overlay = openOverlay(near, 'button { color: red }', {
    onPress,
    ...(onKey ? { onKey } : {}),
  });
  const search = document.createElement('input');
  overlay.root.append(search, document.createElement('button'));
  search.focus();
  open.push(overlay);
  return { ...overlay, search, onPress };
}

describe('something of ours in a page', () => {
  it('stands in a closed root, at its place', () => {
    const { moveTo, root } = show();
    expect(host().shadowRoot).toBeNull();
    moveTo(10.4, 20.6);
    expect([host().style.left, host().style.top]).toEqual(['10px', '21px']);
    expect(root.querySelector('style')?.textContent).toContain('color: red');
  });

  it('stands in the modal dialog that it belongs to, or that is open, as all else is inert', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const box = field('', { place: dialog });
    dialog.showModal();
    show(box);
    expect(host().parentElement).toBe(dialog);
    open.pop()?.remove();
    show();
    expect(host().parentElement).toBe(dialog);
  });

  it('goes into a modal dialog that opens meanwhile, and gives it the focus back', async () => {
    const { search, root } = show(field('mine|'));
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const name = field('', { place: dialog, tag: 'input' });
    dialog.showModal();
    act(host(), new FocusEvent('focusout', { bubbles: true, relatedTarget: name }));
    await vi.advanceTimersByTimeAsync(1);
    expect(host().parentElement).toBe(dialog);
    expect(root.activeElement).toBe(search);
    open.pop()?.remove();
    expect(document.activeElement).toBe(name);
  });

  it('leaves the focus to the page where it does not have it', () => {
    show();
    const box = field('mine|');
    open.pop()?.remove();
    expect(document.activeElement).toBe(box);
  });

  it('does not let the page know of its focus, nor of what is typed in it', () => {
    const { search } = show();
    const events: string[] = [];
    const types = ['focusin', 'focusout', 'beforeinput', 'input', 'paste'];
    for (const type of types) document.addEventListener(type, () => events.push(type));
    const options = { bubbles: true, composed: true };
    for (const type of types) search.dispatchEvent(new Event(type, options));
    expect(events).toEqual([]);
    document.body.dispatchEvent(new FocusEvent('focusin', { ...options, relatedTarget: host() }));
    expect(events).toEqual([]);
    field('').dispatchEvent(new FocusEvent('focusin', options));
    expect(events).toEqual(['focusin']);
  });

  it('left by an earlier version is taken away', () => {
    show();
    const alike = document.createElement('div');
    alike.popover = 'manual';
    alike.attachShadow({ mode: 'closed' });
    document.body.append(alike);
    removeLeftovers(shadowOf);
    expect(host()).toBeNull();
    expect(alike.isConnected).toBe(true);
  });

  it('has sheets of its own size', () => {
    expect(forShadow(':root { gap: 1.5rem; }')).toBe(':host { gap: 24px; }');
  });
});

describe('a key', () => {
  it('typed in it is ours alone', () => {
    const onKey = vi.fn();
    const { search } = show(undefined, onKey);
    pressKey('a', { at: search });
    expect(heard).toEqual([]);
    expect(onKey.mock.calls.map(([{ key }]) => key)).toEqual(['a']);
  });

  it('that began in it belongs to it until it is let go, repeats included', () => {
    const box = field('mine|');
    const { search } = show(box, () => {
      open.pop()?.remove();
      box.focus();
    });
    pressKey('Enter', { at: search, repeats: 3 });
    expect(heard).toEqual([]);
    pressKey('Enter', { at: box });
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('does nothing where its repeats arrive', () => {
    const box = field('mine|');
    const { search } = show(box, () => box.focus());
    pressKey('Enter', { at: search, up: false });
    const init = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    const repeat = act(box, new KeyboardEvent('keydown', { ...init, repeat: true }));
    expect(repeat.defaultPrevented).toBe(true);
    const letter = act(search, new KeyboardEvent('keydown', { ...init, key: 'a', code: 'KeyA' }));
    expect(letter.defaultPrevented).toBe(false);
  });

  it('pressed again before ours is gone is still ours: a double Enter sends nothing', () => {
    const box = field('mine|');
    const { search } = show(box, () => box.focus());
    pressKey('Enter', { at: search });
    pressKey('Enter', { at: box });
    expect(heard).toEqual([]);
    pressKey('a', { at: box });
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('that began in the page is the page’s', () => {
    const box = field('mine|');
    show(box);
    box.focus();
    pressKey('a', { at: box, repeats: 1 });
    expect(heard).toEqual(['keydown', 'keydown', 'keyup']);
  });

  it('of a script is not heeded', () => {
    const onKey = vi.fn();
    const { search } = show(undefined, onKey);
    const options = { key: 'Enter', code: 'Enter', bubbles: true, composed: true };
    search.dispatchEvent(new KeyboardEvent('keydown', options));
    expect(onKey).not.toHaveBeenCalled();
    expect(heard).toEqual([]);
    document.body.dispatchEvent(new KeyboardEvent('keyup', options));
    expect(heard).toEqual(['keyup']);
  });
});

describe('a press', () => {
  it('on it is ours, and moves no focus but into a field', () => {
    const { onPress, root } = show();
    press(host());
    expect(heard).toEqual([]);
    expect(onPress).toHaveBeenCalledExactlyOnceWith(root.querySelector('button'));
    const at = { bubbles: true, cancelable: true };
    expect(act(host(), new MouseEvent('mousedown', at)).defaultPrevented).toBe(true);
    page.hit = 'input';
    expect(act(host(), new MouseEvent('mousedown', at)).defaultPrevented).toBe(false);
  });

  it('of a script is not heeded', () => {
    const { onPress } = show();
    host().dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onPress).not.toHaveBeenCalled();
  });

  it('that began on it ends nowhere in the page', () => {
    show();
    press(host(), ['pointerdown', 'mousedown']);
    open.pop()?.remove();
    const click = act(document.body, new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(heard).toEqual([]);
    expect(click.defaultPrevented).toBe(true);
    press(document.body);
    expect(heard).toHaveLength(5);
  });

  it('twice is one: the second does not fall through to the page', () => {
    const { onPress } = show();
    press(host());
    open.pop()?.remove();
    press(document.body);
    expect(heard).toEqual([]);
    press(document.body);
    expect(heard).toHaveLength(5);
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('elsewhere, or later, is the page’s', () => {
    show();
    press(host());
    open.pop()?.remove();
    vi.advanceTimersByTime(500);
    press(document.body);
    expect(heard).toHaveLength(5);
  });

  it('in the page is the page’s', () => {
    show();
    press(document.body);
    expect(heard).toHaveLength(5);
  });
});
