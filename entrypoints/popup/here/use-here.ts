import { useEffect, useState } from 'preact/hooks';
import type { CurrentPage } from '../current-page.ts';
import type { Here } from './what-is-here.ts';

/** Resolves when the popup has nothing else to do; what is drawn comes first. */
const whenIdle = () =>
  new Promise<void>((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 300 });
    else setTimeout(done);
  });

/** What the page in front is, once it was looked at; nothing on networks and webmails, where a person writes. */
export function useHere(page: CurrentPage | undefined): Here | undefined {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    const { tab, network, webmail } = page ?? {};
    if (!tab || network || webmail) return;
    let isGone = false;
    const look = async () => {
      await whenIdle();
      const { lookHere } = await import('./what-is-here.ts');
      const found = await lookHere(tab);
      if (!isGone) setHere(found);
    };
    // The list is whole without it.
    look().catch(console.error);
    return () => {
      isGone = true;
    };
  }, [page]);
  return here;
}
