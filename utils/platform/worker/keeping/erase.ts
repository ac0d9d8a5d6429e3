import { browser } from 'wxt/browser';
import { registerButton } from '../../button-sites.ts';
import { whileNoPageWrites } from '../../erasing.ts';
import { noteErasure, withLock } from '../lock.ts';
import { overwriteStored } from './overwrite.ts';

/**
 * Everything goes: what Vigil keeps, its scripts in pages, its alarm, and the permissions that it was given. What
 * is left is an extension as it was installed; the bundled actions come back when it is opened.
 */
export async function eraseEverything(): Promise<void> {
  await withLock(() => whileNoPageWrites(eraseNow, () => withLock(eraseNow)));
}

async function eraseNow(): Promise<void> {
  try {
    await erase();
  } finally {
    noteErasure();
  }
}

async function erase(): Promise<void> {
  // On a full disk nothing can be written over. What can be taken away is.
  if (import.meta.env.FIREFOX) await overwriteStored().catch(console.error);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  await browser.alarms.clearAll();
  await browser.action.setBadgeText({ text: '' });
  // With no sites left, the script is unregistered and the buttons in open pages leave.
  await registerButton();
  await browser.storage.local.clear();
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const optional = {
    origins: origins.filter((one) => !(manifest.host_permissions ?? []).includes(one)),
    permissions: permissions.filter((one) => !(manifest.permissions ?? []).includes(one)),
  };
  if (optional.permissions.includes('notifications')) {
    const shown = await browser.notifications.getAll();
    await Promise.all(Object.keys(shown).map((id) => browser.notifications.clear(id)));
  }
  await browser.permissions.remove(optional as Parameters<typeof browser.permissions.remove>[0]);
}
