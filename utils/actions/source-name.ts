import type { UrgentAction } from './types.ts';

/** What is stored where a source names no publisher. No page shows it. */
export const NO_PUBLISHER = 'unknown';

/** Who published an action; undefined: its source does not say. */
export const publisherIn = ({ publisher }: UrgentAction['source']): string | undefined =>
  publisher === NO_PUBLISHER ? undefined : publisher;

/** The host of the page that an action came from; undefined: from no page. */
export function hostIn({ url, page }: UrgentAction['source']): string | undefined {
  const address = url ?? page;
  return address && URL.canParse(address) ? new URL(address).hostname : undefined;
}
