// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toastWords } from '../../components/picker/toast-words.ts';
import script from '../../entrypoints/compose.ts';
import { readMessages } from '../fake-strings.ts';
import { act, hurry, press, shadowOf, startPage } from '../utils/compose/browser-stand-in.ts';
import { editable, field, print } from '../utils/compose/caret-notation.ts';

/** what the worker was told */
let told: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: shadowOf });
  told = [];
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) => void told.push(message),
  });
  startPage();
  vi.useFakeTimers();
  globalThis.vigilCompose = undefined;
  script.main();
});
afterEach(() => vi.useRealTimers());

/** A message as the popup sends it; the answer of this page. */
const ask = async (request: object): Promise<unknown> => {
  const [answer] = (await hurry(
    fakeBrowser.runtime.onMessage.trigger(request, { id: fakeBrowser.runtime.id }, () => undefined),
  )) as unknown[];
  return answer;
};
const words = toastWords(
  ((name: string) => readMessages()[name.replace('.', '_')]) as never,
  'post',
);
const insert = (request: object = {}) =>
  ask({ vigil: 'insert', composer: ['.composer'], text: 'new', words, ...request });
const fieldOf = (id: string, kind: 'body' | 'line') => ({
  ...{ name: id, selectors: [`#${id}`], text: 'new', kind },
});
/** before this page began, in ms since 1970 */
const EARLIER = performance.timeOrigin - 5;
const FIELDS = [fieldOf('subject', 'line'), fieldOf('body', 'body')];

/** A frame of another origin, with room for a message. */
function addForeignFrame(): HTMLElement {
  const frame = document.createElement('div');
  Object.defineProperty(frame, 'localName', { value: 'iframe' });
  frame.tabIndex = 0;
  frame.setAttribute('data-rect', '0 0 400 300');
  const find = document.body.querySelectorAll.bind(document);
  vi.spyOn(Object.getPrototypeOf(document) as Document, 'querySelectorAll').mockImplementation(((
    selector: string,
  ) => (selector === 'iframe' ? [frame] : find(selector))) as never);
  document.body.append(frame);
  return frame;
}
afterEach(() => vi.restoreAllMocks());

describe('the popup’s insertion', () => {
  it('goes into the compose box', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    expect(await insert()).toMatchObject({ done: true, inserted: 'new' });
    expect(print(box)).toBe('new|');
  });

  it('tells the worker how it ended', async () => {
    field('', { attributes: { class: 'composer' } });
    await insert({ press: 'a1' });
    document.body.replaceChildren();
    field('', { attributes: { class: 'composer', readonly: '' } });
    await insert({ press: 'a2', composer: [] });
    expect(told).toEqual([{ vigil: 'insertion-ended', press: 'a1' }]);
  });

  it('is done once for each press, whoever asks again', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    const first = await insert({ press: 'b1' });
    expect(await insert({ press: 'b1', aloneSince: Date.now() })).toEqual(first);
    expect(await insert({ press: 'b1', aloneSince: EARLIER })).toEqual(first);
    expect(print(box)).toBe('new|');
    await insert({ press: 'b2' });
    expect(print(box)).toBe('new new|');
  });

  it('is not done late by a page that was not there when it was pressed', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    expect(await insert({ press: 'c1', aloneSince: EARLIER })).toEqual({
      done: false,
      why: 'none',
    });
    expect(await ask({ vigil: 'fill', fields: FIELDS, press: 'c2', aloneSince: EARLIER })).toEqual({
      ...{ subject: { done: false, why: 'none' }, body: { done: false, why: 'none' } },
    });
    expect(print(box)).toBe('');
  });

  it('is asked again where no box was found', async () => {
    expect(await insert({ press: 'd1' })).toEqual({ done: false, why: 'none' });
    field('', { attributes: { class: 'composer' } });
    expect(await insert({ press: 'd1' })).toMatchObject({ done: true });
  });

  it('is told at the box when it did not go in and the popup is gone', async () => {
    field('Mine.|', { attributes: { class: 'composer', maxlength: '6' } });
    const said = () => document.querySelector('[data-vigil-part="toast"]');
    await insert({ press: 'e1' });
    expect(said()).toBeNull();
    expect(await insert({ press: 'e1', aloneSince: EARLIER })).toMatchObject({ why: 'too-long' });
    await vi.advanceTimersByTimeAsync(50);
    const toast = said() as Element;
    expect(shadowOf(toast)?.textContent).toContain('This box did not take');
  });

  it('is not called as it was where something else stands there', async () => {
    const box = editable('Mine.|', {
      attributes: { class: 'composer', 'data-lexical-editor': '' },
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      box.textContent = 'Mine. n.e.w';
    });
    expect(await insert({ press: 'f1', aloneSince: Date.now() })).toMatchObject({ why: 'changed' });
    await vi.advanceTimersByTimeAsync(50);
    const toast = document.querySelector('[data-vigil-part="toast"]') as Element;
    expect(shadowOf(toast)?.textContent).toContain('but not exactly');
  });

  it('takes the place of the selection only where that is asked for', async () => {
    const box = editable('a {b} c');
    await insert();
    expect(print(box)).toBe('a b new| c');
    await insert({ text: 'all', replace: true });
    expect(print(box)).toBe('a b new all| c');
    const other = editable('a {b} c');
    await insert({ replace: true });
    expect(print(other)).toBe('a new| c');
  });

  it('is told at the box, and can be taken out again there', async () => {
    const box = field('Mine.|');
    await insert();
    const toast = document.querySelector('[data-vigil-part="toast"]') as Element;
    const said = () => shadowOf(toast)?.querySelector('[role="status"]')?.textContent;
    expect(said()).toBe(readMessages().toast_done);
    expect(document.activeElement).toBe(box);
    press(toast);
    await hurry(Promise.resolve());
    await vi.advanceTimersByTimeAsync(500);
    expect([box.value, said()]).toEqual(['Mine.', readMessages().toast_undone]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(document.querySelector('[data-vigil-part="toast"]')).toBeNull();
  });

  /** Control and Z, which the page answers as its own editor does. */
  const undoByKeys = async (box: HTMLTextAreaElement | HTMLInputElement, text: string) => {
    act(box, new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    box.value = text;
    await vi.advanceTimersByTimeAsync(500);
  };

  it('that the person undoes is said at the box, and the worker hears it', async () => {
    const box = field('Mine.|') as HTMLTextAreaElement;
    await insert({ press: 'u1' });
    await undoByKeys(box, 'Mine.');
    const toast = document.querySelector('[data-vigil-part="toast"]') as Element;
    const said = shadowOf(toast)?.querySelector('[role="status"]')?.textContent;
    expect(said).toBe(readMessages().toast_undone);
    expect(told.at(-1)).toEqual({ vigil: 'text-undone', press: 'u1' });
    await vi.advanceTimersByTimeAsync(6000);
  });

  it('that the person undoes with our button is told to the worker', async () => {
    field('Mine.|');
    await insert({ press: 'u2' });
    press(document.querySelector('[data-vigil-part="toast"]') as Element);
    await hurry(Promise.resolve());
    await vi.advanceTimersByTimeAsync(500);
    expect(told.filter((one) => (one as { vigil: string }).vigil === 'text-undone')).toEqual([
      { vigil: 'text-undone', press: 'u2' },
    ]);
    await vi.advanceTimersByTimeAsync(6000);
  });

  it('that was posted is not called undone: its box was empty before the undo', async () => {
    const box = field('Mine.|') as HTMLTextAreaElement;
    await insert({ press: 'u3' });
    act(box, new Event('pointerdown', { bubbles: true }));
    box.value = '';
    await vi.advanceTimersByTimeAsync(6000);
    await undoByKeys(box, 'Something else');
    expect(JSON.stringify(told)).not.toContain('undone');
  });

  it('that the page takes out a second later is told, and the worker hears the way', async () => {
    const box = field('Mine.|');
    await insert({ press: '9' });
    box.value = 'Mine.';
    await vi.advanceTimersByTimeAsync(1000);
    const toast = document.querySelector('[data-vigil-part="toast"]') as Element;
    expect(shadowOf(toast)?.textContent).toContain('took the text out of the box again');
    expect(told.at(-1)).toEqual({ vigil: 'text-lost', press: '9', way: 'typing' });
    expect(JSON.stringify(told)).not.toContain('new');
  });

  it('says that there is no box, or more than one', async () => {
    expect(await insert()).toEqual({ done: false, why: 'none' });
    field('');
    field('');
    expect(await insert()).toEqual({ done: false, why: 'several' });
  });

  it('writes nothing in the page while a frame of another host has the focus', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    addForeignFrame().focus();
    expect(await insert()).toMatchObject({ done: false, why: 'elsewhere' });
    expect(box.value).toBe('');
  });

  it('is for the frame at the place that is asked for alone', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    expect(await insert({ onlyAt: [0] })).toEqual({ done: false, why: 'none' });
    expect(box.value).toBe('');
    expect(await insert({ onlyAt: [] })).toMatchObject({ done: true });
  });

  it('takes a second press while the text is on its way for the first', async () => {
    const box = field('', { attributes: { class: 'composer' } });
    const answers = await Promise.all([insert(), insert()]);
    expect(answers).toEqual([answers[0], answers[0]]);
    expect(print(box)).toBe('new|');
  });
});

describe('a letter', () => {
  it('goes into the message’s fields', async () => {
    field('', { tag: 'input', attributes: { id: 'subject' } });
    editable('', { attributes: { id: 'body' } });
    expect(await ask({ vigil: 'fill', fields: FIELDS })).toMatchObject({
      subject: { done: true },
      body: { done: true },
    });
  });

  it('names at the message each field that did not take its part', async () => {
    field('theirs', { tag: 'input', attributes: { id: 'subject' } });
    editable('', { attributes: { id: 'body' } });
    const unfilled = { subject: 'Please check: Subject.', to: 'Please check: To.' };
    await ask({ vigil: 'fill', fields: FIELDS, words, unfilled });
    const toast = document.querySelector('[data-vigil-part="toast"]') as Element;
    const said = shadowOf(toast)?.querySelector('[role="status"]')?.textContent;
    expect(said).toBe(`${words.done} Please check: Subject.`);
  });

  it('finds no message, or one in a frame that Vigil may not enter', async () => {
    const all = (why: string) => ({ subject: { done: false, why }, body: { done: false, why } });
    expect(await ask({ vigil: 'fill', fields: FIELDS })).toEqual(all('none'));
    addForeignFrame();
    expect(await ask({ vigil: 'fill', fields: FIELDS })).toEqual(all('elsewhere'));
  });

  it('is left to the page around by a frame of its origin', async () => {
    editable('', { attributes: { id: 'body' } });
    Object.defineProperty(window, 'frameElement', { configurable: true, value: document.body });
    expect(await ask({ vigil: 'fill', fields: FIELDS })).toMatchObject({
      body: { done: false, why: 'none' },
    });
    Reflect.deleteProperty(window, 'frameElement');
  });
});

describe('the script in the page', () => {
  it('answers nothing else', async () => {
    expect(await ask({ vigil: 'measure', strategy: 'best', text: 'new' })).toBeUndefined();
    expect(await ask({ vigil: 'something' })).toBeUndefined();
  });

  it('answers once, however often it is put in', async () => {
    script.main();
    const box = field('', { attributes: { class: 'composer' } });
    await insert();
    expect(print(box)).toBe('new|');
    expect(globalThis.vigilCompose?.()).toBe(true);
  });
});
