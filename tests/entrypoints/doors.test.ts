// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { peru } from '../peru.ts';
import { inNewBrowser, keepActions, t, until } from './page.tsx';

const here = inNewBrowser();
beforeEach(() => {
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
  document.documentElement.className = '';
  // This document has no fonts to load.
  Object.defineProperty(document, 'fonts', { value: { load: async () => [] }, configurable: true });
});
const says = (text: string) => until(() => expect(document.body.textContent).toContain(text));

describe('each page of the extension draws itself', () => {
  it('the popup, which is none in a tab', async () => {
    keepActions(here.extension, [peru]);
    await import('../../entrypoints/popup/main.tsx');
    await says('18 killed during protests');
    expect(document.documentElement.classList.contains('in-tab')).toBe(false);
  });

  it('the settings', async () => {
    await import('../../entrypoints/options/main.tsx');
    await says(t('options.keysNone'));
    expect(document.title).toBe(t('options.title'));
    expect(document.documentElement.lang).toBe('en');
  });

  it('the printed letter that its address names', async () => {
    keepActions(here.extension, [peru]);
    window.history.replaceState(null, '', `?action=${encodeURIComponent(peru.id)}&language=es`);
    await import('../../entrypoints/letter/main.tsx');
    await until(() => expect(document.querySelector<HTMLElement>('.sheet')?.lang).toBe('es'));
  });

  it('the review, where nothing waits', async () => {
    await import('../../entrypoints/review/main.tsx');
    await says(t('review.empty'));
  });

  it('the script that reads a page', async () => {
    const { default: capture } = await import('../../entrypoints/capture.ts');
    await capture.main();
    expect(globalThis.vigilCapture?.()).toMatchObject({ url: location.href });
  });
});
