// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { measureStrategy, type StrategyToMeasure } from '../../../utils/compose/measure.ts';
import { hurry, startPage, takePastes } from './browser-stand-in.ts';
import { editable, field } from './caret-notation.ts';

beforeEach(() => {
  startPage();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const shows = async (box: HTMLElement, strategy: StrategyToMeasure['strategy']) =>
  (await hurry(measureStrategy({ box }, { strategy, text: 'new' }))).shown;

it('tells whether a strategy alone makes the text show', async () => {
  const lexical = editable('|', { attributes: { 'data-lexical-editor': 'true' } });
  takePastes(lexical);
  expect(await shows(lexical, 'best')).toBe(true);
  expect(await shows(field('|'), 'execCommand')).toBe(true);
  expect(await shows(field('|'), 'synthetic paste')).toBe(false);
});

it('shows nothing where there is no box', async () => {
  const measured = measureStrategy({ missing: 'none' }, { strategy: 'best', text: 'new' });
  expect(await measured).toEqual({ shown: false, ms: 0 });
});
