// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../../utils/platform/clock.ts';
import { captureTab } from '../../../utils/platform/pages/capture.ts';
import { isPopup } from '../../../utils/platform/pages/open.ts';
import { readDocument } from '../../../utils/platform/pages/read-document.ts';
import { failpoint } from '../../../utils/platform/worker/failpoint.ts';
import { type FakeExtension, installExtension } from '../../fake-extension.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the practice build', () => {
  beforeEach(() => vi.stubEnv('MODE', 'practice'));

  it('lives on the day that is set, else today', async () => {
    expect(await today()).toBe(new Date().toLocaleDateString('sv'));
    extension.local.values.practiceToday = '2023-01-29';
    expect(await today()).toBe('2023-01-29');
  });

  it('stops at the step that a test named, and at no other', async () => {
    extension.session.values.holdAt = 'written';
    await failpoint('read');
    expect(extension.session.values).not.toHaveProperty('heldAt');
    void failpoint('written');
    await vi.waitFor(() => expect(extension.session.values.heldAt).toBe('written'));
  });
});

describe('the published build', () => {
  it('stops nowhere', async () => {
    extension.session.values.holdAt = 'written';
    await failpoint('written');
    expect(extension.session.asked).toEqual([]);
  });
});

describe('the text of the page in front', () => {
  it('is what the script reads there', async () => {
    Object.assign(globalThis, { vigilCapture: () => ({ lines: [{ text: 'A' }], warnings: [] }) });
    const { id } = extension.openTab({});
    expect(await captureTab({ id })).toEqual({ lines: [{ text: 'A' }], warnings: [] });
    Object.assign(globalThis, { vigilCapture: undefined });
    expect(await captureTab({ id })).toBeUndefined();
  });

  it('is nothing where reading has a fault, which is logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const run = () => {
      throw new Error('a fault');
    };
    const { id } = extension.openTab({ frames: [{ run }] });
    expect(await captureTab({ id })).toBeUndefined();
    expect(log).toHaveBeenCalledOnce();
  });

  it('is nothing where no extension may enter, which is no fault', async () => {
    const log = vi.spyOn(console, 'error');
    const { id } = extension.openTab({ frames: [{ isClosed: true }] });
    expect(await captureTab({ id })).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
  });
});

describe('a file', () => {
  const options = { signal: new AbortController().signal, onProgress: () => {} };

  it('that is too large is not even read', async () => {
    const file = new Blob(['text']);
    Object.defineProperty(file, 'size', { value: 1e9 });
    expect(await readDocument(file, 'a.txt', options)).toEqual({ failed: 'too-large' });
  });

  it('of a page is text without its markup, and runs nothing', async () => {
    const html = '<p>Urgent action</p><script>globalThis.hasRun = true</script>';
    const read = await readDocument(new Blob([html]), 'a.html', options);
    expect(JSON.stringify(read)).toContain('Urgent action');
    expect(globalThis).not.toHaveProperty('hasRun');
  });
});

describe('a page in a tab', () => {
  it('is no popup', async () => {
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    Object.assign(fakeBrowser.extension, { getViews: () => [] });
    expect(isPopup()).toBe(false);
  });
});
