import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speechIn } from '../components/i18n.tsx';

/** Gives the fake browser the real English strings, by the names that the manifest's messages have. */
export function installStrings(): void {
  const { t } = speechIn('en');
  const getMessage = (name: string, values?: string[]) =>
    t(name.replaceAll('_', '.') as Parameters<typeof t>[0], values as never);
  Object.assign(fakeBrowser.i18n, { getMessage });
}
