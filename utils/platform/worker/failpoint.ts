import { browser } from 'wxt/browser';

/**
 * A step of something long. In the practice build a test can have it stop there for good, to kill the worker;
 * in the published one there is nothing of it.
 */
export async function failpoint(name: string): Promise<void> {
  if (import.meta.env.MODE !== 'practice') return;
  const { holdAt } = await browser.storage.session.get('holdAt');
  if (holdAt !== name) return;
  await browser.storage.session.set({ heldAt: name });
  await new Promise(() => undefined);
}
