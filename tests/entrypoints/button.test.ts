// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import script from '../../entrypoints/button.ts';
import { press, shadowOf, startPage } from '../utils/compose/browser-stand-in.ts';
import { field } from '../utils/compose/caret-notation.ts';

/** The browser's API as a page's script sees it. */
function install(boxes: Record<string, string[]>) {
  const listeners: ((message: unknown) => void)[] = [];
  const api = {
    i18n: { getMessage: vi.fn((name: string) => name) },
    runtime: {
      id: 'vigil' as string | undefined,
      // The worker answers by the host that sends.
      sendMessage: vi.fn(async ({ vigil }: { vigil: string }) => {
        const selectors = boxes[location.hostname];
        return vigil === 'button-here' && selectors ? { selectors, face: null } : null;
      }),
      onMessage: {
        addListener: (listener: (message: unknown) => void) => listeners.push(listener),
      },
    },
  };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: shadowOf } });
  const tell = (message: unknown) => {
    for (const hear of listeners) hear(message);
  };
  return { ...api, tell };
}

beforeEach(() => {
  startPage();
  globalThis.vigilButton = undefined;
});
afterEach(() => {
  globalThis.vigilButton?.end();
  vi.unstubAllGlobals();
});

const HERE = () => ({ [location.hostname]: ['??? no selector', '.composer'] });
const buttons = () => document.querySelectorAll('vigil-overlay').length;
const composer = (notation = '|') => field(notation, { attributes: { class: 'composer' } });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the button’s script', () => {
  it('asks the browser for nothing before somebody writes', async () => {
    const { runtime } = install(HERE());
    script.main();
    const link = document.createElement('a');
    link.href = '#';
    document.body.append(link);
    link.focus();
    await settled();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    composer();
    await settled();
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ vigil: 'button-here' });
    expect(buttons()).toBe(1);
  });

  it('shows the button at once where somebody is writing already', async () => {
    install(HERE());
    composer();
    script.main();
    await settled();
    expect(buttons()).toBe(1);
  });

  it('shows it at the site’s own boxes only', async () => {
    install(HERE());
    script.main();
    field('|');
    await settled();
    expect(buttons()).toBe(0);
  });

  it('shows none on a host that was not switched on', async () => {
    install({ 'elsewhere.example': ['.composer'] });
    script.main();
    composer();
    await settled();
    expect(buttons()).toBe(0);
  });

  it('asks the worker for the picker when it is pressed', async () => {
    const { runtime } = install(HERE());
    script.main();
    composer();
    await settled();
    press(document.querySelector('vigil-overlay') as Element);
    expect(runtime.sendMessage.mock.lastCall).toEqual([{ vigil: 'open-picker' }]);
  });

  it('leaves when its network is switched off, and stays while another one is', async () => {
    const { tell } = install(HERE());
    script.main();
    composer();
    await settled();
    tell({ vigil: 'button-sites', hosts: [location.hostname] });
    tell({ vigil: 'something-else', hosts: [] });
    expect(buttons()).toBe(1);
    tell({ vigil: 'button-sites', hosts: ['elsewhere.example'] });
    expect(buttons()).toBe(0);
  });

  it('is one only, however often it is put in', async () => {
    install(HERE());
    script.main();
    composer();
    await settled();
    const before = [...document.querySelectorAll('vigil-overlay')];
    script.main();
    await settled();
    expect([...document.querySelectorAll('vigil-overlay')]).toEqual(before);
  });

  it('takes the place of an earlier version’s, whose extension has gone', async () => {
    install(HERE());
    const end = vi.fn();
    globalThis.vigilButton = { isAlive: () => false, end };
    document.body.append(document.createElement('vigil-overlay'));
    composer();
    script.main();
    await settled();
    expect(end).toHaveBeenCalledOnce();
    expect(buttons()).toBe(1);
  });

  it('is none in a browser that takes the extension away meanwhile', async () => {
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', undefined);
    script.main();
    composer();
    await settled();
    expect(buttons()).toBe(0);
    expect(globalThis.vigilButton?.isAlive()).toBe(false);
  });
});
