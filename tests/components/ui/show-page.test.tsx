// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showPage } from '../../../components/ui/show-page.tsx';
import { speechIn } from '../i18n.tsx';

const { t } = speechIn('es');
fakeBrowser.i18n.getMessage = (key: string) => t(key.replace('_', '.') as 'list.title');

function Broken(): never {
  throw new RangeError('no such country');
}

it('draws a page in the person’s language, and words in its place when it breaks', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  document.body.innerHTML = '<div id="app"></div>';
  await act(() => showPage(<p>todo bien</p>, 'Vigil · ajustes'));
  expect(document.documentElement.lang).toBe('es');
  expect(document.title).toBe('Vigil · ajustes');
  expect(document.body.textContent).toBe('todo bien');
  await act(() => showPage(<Broken />));
  expect(document.body.textContent).toContain('Algo ha fallado en esta página.');
  expect(log).toHaveBeenCalledOnce();
});
