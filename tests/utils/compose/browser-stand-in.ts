import { vi } from 'vitest';
import { asBlocks, print, readNotation, select } from './caret-notation.ts';

/*
 * What happy-dom lacks of a browser, as far as boxes need it: editing commands with their undo, layout, inert
 * subtrees and modal dialogs, and the person's own keys and presses. Real browsers prove the same in tests/e2e.
 */

/** What stood in a box before a step, to be put back by the undo. */
interface Step {
  box: HTMLElement;
  restore(): void;
}

const steps: Step[] = [];
/** Does the next typing still belong to the last step? A caret that moves ends it. */
let isStepOpen = false;

export const page = {
  hasFocus: true,
  /** Does `focus()` set a caret, as in Chromium? Firefox sets none in a page without focus. */
  setsCaretOnFocus: true,
  /** what of ours lies under the pointer, by its selector; the first button unless given */
  hit: undefined as string | undefined,
};

const isField = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element?.localName === 'textarea' || element?.localName === 'input';

/** Call before each test of a file that runs in happy-dom. */
export function startPage(): void {
  document.body.replaceChildren();
  document.body.removeAttribute('inert');
  document.getSelection()?.removeAllRanges();
  steps.length = 0;
  isStepOpen = false;
  Object.assign(page, { hasFocus: true, setsCaretOnFocus: true, hit: undefined });
  install();
}

/** What a listener outside of a shadow root is told in place of what is in it (DOM, "retargeting"). */
function retargetEvents(): void {
  const find = (target: EventTarget | null, listening: EventTarget | null) => {
    let seen = target as Node | null;
    while (seen?.getRootNode) {
      const root = seen.getRootNode() as ShadowRoot;
      if (!root.host || root.contains(listening as Node)) return seen;
      seen = root.host;
    }
    return seen;
  };
  for (const [type, name] of [
    [Event, 'target'],
    [FocusEvent, 'relatedTarget'],
  ] as const) {
    let { prototype } = type as { prototype: Event };
    while (!Object.getOwnPropertyDescriptor(prototype, name)) {
      const next = Object.getPrototypeOf(prototype);
      if (!next) break;
      prototype = next;
    }
    const own = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (!own) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Event) {
        return find(own.call(this), this.currentTarget);
      },
    });
  }
}

function install(): void {
  const on = <T extends object>(target: T, members: object) => {
    for (const [name, value] of Object.entries(members)) {
      Object.defineProperty(target, name, { configurable: true, writable: true, value });
    }
  };
  const documents = Object.getPrototypeOf(document);
  on(documents, { execCommand, hasFocus: () => page.hasFocus });
  on(Element.prototype, { getBoundingClientRect: rectOf });
  on(Range.prototype, { getClientRects: () => [new DOMRect(20, 30, 0, 16)] });
  on(HTMLElement.prototype, { showPopover() {}, scrollIntoView() {}, focus });
  on(Element.prototype, { attachShadow });
  on(HTMLDialogElement.prototype, { showModal });
  // As in a sandbox: ours is drawn without a document of its own. Real browsers prove that.
  const { prototype } = HTMLIFrameElement;
  framed ??= Object.getOwnPropertyDescriptor(prototype, 'contentDocument')?.get;
  Object.defineProperty(prototype, 'contentDocument', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      return this.getRootNode() instanceof ShadowRoot && !this.src && !this.srcdoc
        ? null
        : (framed?.call(this) ?? null);
    },
  });
  on(ShadowRoot.prototype, {
    elementFromPoint(this: ShadowRoot) {
      return page.hit ? this.querySelector(page.hit) : this.querySelector('button');
    },
  });
  for (const prototype of [
    Element.prototype,
    Document.prototype,
    documents,
    ShadowRoot.prototype,
  ]) {
    knowSelectors(prototype);
  }
  for (const { prototype } of [HTMLTextAreaElement, HTMLInputElement]) tellOfSelections(prototype);
  if (!isListening) {
    retargetEvents();
    document.addEventListener('selectionchange', ({ target }) => {
      // A field's own comes with each letter, too.
      if (target === document) isStepOpen = false;
    });
  }
  isListening = true;
}
let isListening = false;
let framed: (() => Document | null) | undefined;

const roots = new WeakMap<Element, ShadowRoot>();

/** The shadow root of an element, a closed one too, as an extension's script is given it. */
export const shadowOf = (element: Element): ShadowRoot | null => roots.get(element) ?? null;

function attachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
  const root = real.attachShadow.call(this, init);
  roots.set(this, root);
  return root;
}

const real = {
  attachShadow: Element.prototype.attachShadow,
  focus: HTMLElement.prototype.focus,
  setSelectionRange: HTMLTextAreaElement.prototype.setSelectionRange,
};

/** `data-rect="x y width height"`, or that of an ancestor; else what a box of some lines has. */
function rectOf(this: Element): DOMRect {
  if (this instanceof HTMLElement && this.hasAttribute('popover')) {
    const { left, top } = this.style;
    return new DOMRect(Number.parseFloat(left) || 0, Number.parseFloat(top) || 0, 300, 60);
  }
  const given = this.closest('[data-rect]')?.getAttribute('data-rect') ?? '20 20 300 60';
  const [x, y, width, height] = given.split(' ').map(Number);
  return new DOMRect(x, y, width, height);
}

/** The selectors `dialog:modal` and `:disabled`, which happy-dom does not know or not wholly. */
function knowSelectors(prototype: Element): void {
  for (const name of ['closest', 'matches', 'querySelector', 'querySelectorAll'] as const) {
    const own = prototype[name] as ((selector: string) => unknown) & { isWrapped?: true };
    if (!own || own.isWrapped) continue;
    const wrapped = function (this: Element, selector: string) {
      if (name === 'matches' && selector === ':disabled') {
        return this.closest('[disabled], fieldset[disabled]') !== null;
      }
      return own.call(
        this,
        selector
          .replaceAll('dialog:modal', 'dialog[data-modal]')
          .replaceAll(':popover-open', '[popover]')
          .replaceAll(':fullscreen', '[data-fullscreen]'),
      );
    };
    Object.defineProperty(prototype, name, {
      configurable: true,
      value: Object.assign(wrapped, { isWrapped: true }),
    });
  }
}

function showModal(this: HTMLDialogElement): void {
  this.open = true;
  this.dataset.modal = '';
  this.querySelector<HTMLElement>('input, textarea, button')?.focus();
}

/** HTML, "inert subtrees": a modal dialog escapes what is around it, everything else behind it is inert. */
function isInert(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    if (at.nodeType !== 1) continue;
    if ((at as Element).hasAttribute('inert')) return true;
    if ((at as HTMLElement).dataset.modal !== undefined) return false;
  }
  return document.querySelector('[data-modal]') !== null;
}

function focus(this: HTMLElement): void {
  if (isInert(this)) return;
  real.focus.call(this);
  const selection = document.getSelection();
  if (isField(this)) selection?.removeAllRanges();
  const isInside = selection?.rangeCount && this.contains(selection.anchorNode);
  if (this.isContentEditable && !isInside && page.setsCaretOnFocus) selection?.collapse(this, 0);
}

function tellOfSelections(prototype: HTMLTextAreaElement | HTMLInputElement): void {
  Object.defineProperty(prototype, 'setSelectionRange', {
    configurable: true,
    value: function setSelectionRange(this: HTMLTextAreaElement, start: number, end: number) {
      const own = Object.getPrototypeOf(this) === HTMLInputElement.prototype;
      const set = own ? inputSelection : real.setSelectionRange;
      if (start !== this.selectionStart || end !== this.selectionEnd) isStepOpen = false;
      set.call(this, start, end);
      queueMicrotask(() => this.dispatchEvent(new Event('selectionchange', { bubbles: true })));
    },
  });
}
const inputSelection = HTMLInputElement.prototype.setSelectionRange as (
  this: HTMLTextAreaElement,
  start: number,
  end: number,
) => void;

/** The element with the focus, through shadow roots. */
function activeElement(): HTMLElement | null {
  let active = document.activeElement;
  for (let inner = active; inner; inner = shadowOf(active as Element)?.activeElement ?? null) {
    active = inner;
  }
  return active as HTMLElement | null;
}

/** As Chromium's, where the focus and the selection are. Typing goes into the undo step that is open. */
function execCommand(command: string, _ui = false, value = ''): boolean {
  if (command === 'undo') {
    const step = steps.pop();
    step?.restore();
    isStepOpen = false;
    if (step) fireInput(step.box, 'historyUndo');
    return step !== undefined;
  }
  const text = command === 'insertParagraph' ? '\n' : value;
  const active = activeElement();
  if (isField(active)) return typeInField(active, text);
  const anchor = document.getSelection()?.anchorNode;
  const inside = (anchor?.nodeType === 3 ? anchor.parentElement : anchor) as Element | null;
  const box = inside?.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  return box ? typeInEditable(box, text) : false;
}

function beginStep(box: HTMLElement, restore: () => void): void {
  if (!isStepOpen || steps.at(-1)?.box !== box) steps.push({ box, restore });
}

function fireInput(box: HTMLElement, inputType: string, data: string | null = null): void {
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
}

function typeInField(box: HTMLTextAreaElement | HTMLInputElement, text: string): boolean {
  if (box.readOnly) return false;
  const { value, selectionStart: start, selectionEnd: end } = box;
  const [from, to] = [start ?? value.length, end ?? value.length];
  beginStep(box, () => {
    box.value = value;
    box.setSelectionRange(from, to);
  });
  const kept = box.localName === 'input' ? text.replaceAll('\n', '') : text;
  const room = box.maxLength < 0 ? kept.length : box.maxLength - (value.length - (to - from));
  const typed = kept.slice(0, Math.max(0, room));
  box.value = value.slice(0, from) + typed + value.slice(to);
  box.setSelectionRange(from + typed.length, from + typed.length);
  isStepOpen = true;
  fireInput(box, 'insertText', typed);
  return true;
}

/** Writes the lines anew, each in a block as the one where the caret was. */
function typeInEditable(box: HTMLElement, text: string): boolean {
  const before = box.cloneNode(true);
  const notation = print(box);
  const { text: old, start = 0, end = start } = readNotation(notation);
  beginStep(box, () => {
    box.replaceChildren(...before.cloneNode(true).childNodes);
    setCaret(box, start);
  });
  write(box, old.slice(0, start) + text + old.slice(end), start + text.length);
  isStepOpen = true;
  fireInput(box, 'insertText', text);
  return true;
}

/** Puts a text into an editable box, as an editor library does that keeps a model; the caret at an offset of it. */
export function write(box: HTMLElement, text: string, offset: number): void {
  const tag = box.querySelector('p') ? 'p' : 'div';
  const lines = text.split('\n');
  box.innerHTML = asBlocks(lines.map(asMarkup), tag);
  setCaret(box, offset);
}

const asMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The caret at an offset of the lines, in a box of the plain form that `write` gives it. */
function setCaret(box: HTMLElement, offset: number): void {
  const before = print(box).replace(/[{}|]/g, '').slice(0, offset);
  const row = before.split('\n').length - 1;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const blocks = [...box.children].filter(({ localName }) => localName !== 'br');
  const isFirstBare = blocks.length === 0 || box.firstChild !== blocks[0];
  const block = row === 0 && isFirstBare ? box : (blocks[isFirstBare ? row - 1 : row] ?? box);
  const text = block.firstChild?.nodeType === 3 ? block.firstChild : undefined;
  const point: [Node, number] = text ? [text, column] : [block, 0];
  select([point, point]);
}

/** How an editor library takes what is pasted. */
interface PasteOptions {
  /** turns the pasted text into what arrives; nothing arrives for `undefined` */
  transform?: (text: string, data: DataTransfer) => string | undefined;
  /** says that it handles the paste itself; true unless given */
  claims?: boolean;
  /** milliseconds until the text shows */
  delay?: number;
  /** does Ctrl+Z take it back? true unless given */
  undoes?: boolean;
}

/** A box with a library behind it that takes pastes, keeps its own undo and refuses the browser's typing. */
export function takePastes(box: HTMLElement, options: PasteOptions = {}): void {
  const { transform = (text) => text, claims = true, delay, undoes = true } = options;
  const states: string[] = [];
  box.addEventListener('paste', (event) => {
    if (claims) event.preventDefault();
    const data = event.clipboardData as DataTransfer;
    const pasted = transform(data.getData('text/plain'), data);
    if (pasted === undefined) return;
    const arrive = () => {
      const { text, start = 0, end = start } = readNotation(print(box));
      states.push(text);
      write(box, text.slice(0, start) + pasted + text.slice(end), start + pasted.length);
    };
    if (delay === undefined) arrive();
    else setTimeout(arrive, delay);
  });
  box.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key !== 'z' || !(ctrlKey || metaKey) || !undoes) return;
    const text = states.pop();
    if (text !== undefined) write(box, text, text.length);
  });
}

/** The person's own typing, letter by letter. */
export function type(text: string): void {
  for (const letter of text) document.execCommand('insertText', false, letter);
}

/** Ctrl+Z of the person, where no library hears it. */
export const undo = () => document.execCommand('undo');

/** An event of the person's, not of a script's, sent to an element. @returns whether the page prevented it */
export function act<T extends Event>(target: EventTarget, event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

const EVERYWHERE = { bubbles: true, cancelable: true, composed: true };

/** A key of the person's where the focus is: `down`, repeats, `up`. */
export function pressKey(
  key: string,
  { at = document.activeElement ?? document.body, repeats = 0, up = true }: PressOptions = {},
): void {
  const init = { ...EVERYWHERE, key, code: key };
  act(at, new KeyboardEvent('keydown', init));
  for (let count = 0; count < repeats; count += 1) {
    const now = document.activeElement ?? document.body;
    act(now, new KeyboardEvent('keydown', { ...init, repeat: true }));
  }
  if (up) act(document.activeElement ?? document.body, new KeyboardEvent('keyup', init));
}

interface PressOptions {
  at?: EventTarget;
  /** how often the key repeats before it is let go */
  repeats?: number;
  /** is it let go? */
  up?: boolean;
}

/**
 * A press of the person's: all that a browser fires for it.
 * @param after how long they have looked at what they press, in milliseconds
 */
export function press(element: Element, types: readonly string[] = PRESS, after = 1000): void {
  for (const type of types) {
    const at = { ...EVERYWHERE, clientX: 40, clientY: 40 };
    const isPointer = type.startsWith('pointer');
    const event = isPointer ? new PointerEvent(type, at) : new MouseEvent(type, at);
    Object.defineProperty(event, 'timeStamp', { value: performance.now() + after });
    act(element, event);
  }
}
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/** Lets timers run until a promise is settled, without waiting for them. */
export async function hurry<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  for (let turns = 0; turns < 500 && !isOver; turns += 1) await vi.advanceTimersByTimeAsync(10);
  return work;
}
