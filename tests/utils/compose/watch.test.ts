// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trackBox, untilBox } from '../../../utils/compose/watch.ts';
import { startPage, write } from './browser-stand-in.ts';
import { editable, field } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** What a promise is at this moment. */
const now = async <T>(work: Promise<T>): Promise<T | 'open'> => {
  await vi.advanceTimersByTimeAsync(0);
  return Promise.race([work, Promise.resolve('open' as const)]);
};

describe('waiting for a box', () => {
  const holds = (box: HTMLElement, text: string) => () => box.textContent === text;

  it('ends at once where the condition holds already', async () => {
    const box = editable('abc');
    expect(await now(untilBox(box, () => true, { deadline: 100 }))).toBe(true);
  });

  it('ends with the change that makes it true', async () => {
    const box = editable('');
    const wait = untilBox(box, holds(box, 'abc'), { deadline: 100 });
    expect(await now(wait)).toBe('open');
    write(box, 'abc', 3);
    expect(await now(wait)).toBe(true);
  });

  it('hears a field, which changes no node', async () => {
    const box = field('');
    const wait = untilBox(box, () => box.value === 'abc', { deadline: 100 });
    box.value = 'abc';
    expect(await now(wait)).toBe('open');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await now(wait)).toBe(true);
  });

  it('sees a box that is replaced further up', async () => {
    const place = document.createElement('section');
    document.body.append(place);
    const box = editable('', { place });
    const wait = untilBox(box, () => !box.isConnected, { deadline: 100 });
    place.remove();
    expect(await now(wait)).toBe(true);
  });

  it('gives a page that was busy the time that it was asked for', async () => {
    const box = field('');
    const wait = untilBox(box, () => box.value === 'abc', { deadline: 100 });
    // Nothing of the page ran for a while: neither its timers nor ours.
    const busy = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 900);
    await vi.advanceTimersByTimeAsync(100);
    busy.mockRestore();
    expect(await now(wait)).toBe('open');
    box.value = 'abc';
    await vi.advanceTimersByTimeAsync(100);
    expect(await now(wait)).toBe(true);
  });

  it('gives up at the deadline', async () => {
    const wait = untilBox(editable(''), () => false, { deadline: 100 });
    await vi.advanceTimersByTimeAsync(99);
    expect(await now(wait)).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(await now(wait)).toBe(false);
  });

  it('gives up earlier where nothing changes, and not while something does', async () => {
    const box = editable('');
    const wait = untilBox(box, () => false, { deadline: 1000, quiet: 100 });
    for (let turn = 1; turn <= 3; turn += 1) {
      await vi.advanceTimersByTimeAsync(60);
      box.append('a');
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(await now(wait)).toBe('open');
    await vi.advanceTimersByTimeAsync(99);
    expect(await now(wait)).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(await now(wait)).toBe(false);
  });

  it('ends when it is called off, and hears nothing afterwards', async () => {
    const box = editable('');
    const off = new AbortController();
    const condition = vi.fn(() => false);
    const wait = untilBox(box, condition, { deadline: 1000, signal: off.signal });
    off.abort();
    expect(await now(wait)).toBe(false);
    condition.mockClear();
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.append('a');
    await vi.advanceTimersByTimeAsync(2000);
    expect(condition).not.toHaveBeenCalled();
  });
});

describe('a box that is drawn anew', () => {
  const attributes = { class: 'composer', 'aria-label': 'Post' };

  it('is followed to the one that took its place', () => {
    const box = field('', { attributes });
    const current = trackBox(box);
    expect(current()).toBe(box);
    box.remove();
    const next = field('', { attributes });
    expect(current()).toBe(next);
  });

  it('is followed to one of another look that the page put there and gave the focus', () => {
    const neighbour = field('', { attributes: { class: 'chat' } });
    const box = field('', { attributes });
    const current = trackBox(box);
    box.remove();
    neighbour.focus();
    expect(current()).toBe(box);
    const next = editable('');
    next.focus();
    expect(current()).toBe(next);
  });

  it('is not mistaken for one of another look, or one of two', () => {
    const box = field('', { attributes });
    const current = trackBox(box);
    box.remove();
    field('', { attributes: { ...attributes, 'aria-label': 'Search' } });
    expect(current()).toBe(box);
    field('', { attributes });
    field('', { attributes });
    expect(current()).toBe(box);
  });

  it('is followed where its state gave it another class, and never to one of two', () => {
    const box = field('', { attributes: { class: 'composer is-empty' } });
    const current = trackBox(box);
    box.remove();
    field('', { attributes: { class: 'search' } });
    expect(current()).toBe(box);
    const filled = field('', { attributes: { class: 'composer is-filled' } });
    const twin = field('', { attributes: { class: 'composer is-busy' } });
    expect(current()).toBe(box);
    twin.remove();
    expect(current()).toBe(filled);
  });

  it('is followed in a shadow root that holds nothing else', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const box = field('', { attributes, place: root });
    const current = trackBox(box);
    box.remove();
    field('', { attributes });
    const next = field('', { attributes, place: root });
    expect(current()).toBe(next);
  });

  it('is followed past a hidden twin', () => {
    const box = field('', { attributes });
    const current = trackBox(box);
    box.remove();
    field('', { attributes: { ...attributes, 'data-rect': '0 0 1 1' } });
    const next = field('', { attributes });
    expect(current()).toBe(next);
  });

  it('is looked for in what is left of the page around it', () => {
    const place = document.createElement('section');
    document.body.append(place);
    const box = field('', { attributes, place });
    const current = trackBox(box);
    place.remove();
    const next = field('', { attributes });
    expect(current()).toBe(next);
  });
});
