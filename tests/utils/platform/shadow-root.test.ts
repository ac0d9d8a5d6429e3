// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shadowOf } from '../../../utils/platform/shadow-root.ts';

afterEach(() => vi.unstubAllGlobals());

const closed = {} as ShadowRoot;

describe('a shadow root, a closed one too', () => {
  it('is given by the element in Firefox', () => {
    const element = Object.assign(document.createElement('div'), {
      openOrClosedShadowRoot: closed,
    });
    expect(shadowOf(element)).toBe(closed);
  });

  it('is given by the browser in Chromium, for elements of HTML only', () => {
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => closed } });
    expect(shadowOf(document.createElement('div'))).toBe(closed);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    expect(shadowOf(svg)).toBe(svg.shadowRoot);
  });

  it('is the open one elsewhere', () => {
    vi.stubGlobal('chrome', undefined);
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'open' });
    expect(shadowOf(element)).toBe(root);
  });
});
