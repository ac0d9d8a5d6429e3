import type { IsoDate } from '../../actions/types.ts';
import type { Pressed } from '../../history/attempts.ts';
import { type Outcome, waysToAvoid } from '../../posts/health.ts';
import { networkFailures } from '../storage.ts';
import { noteHealth } from './pressed.ts';

interface Front {
  tab?: { url?: URL | undefined; isPrivate?: true } | undefined;
  /** the network or the webmail that it is */
  network?: { id: string } | undefined;
  webmail?: { id: string } | undefined;
}

/** The site in front, as its health is noted; nothing where nothing may be kept of it. */
export interface Site {
  site: string;
  host: string;
  /** does it always have a box for a post? */
  isNetwork: boolean;
}

export function siteOf({ tab, network, webmail }: Front): Site | undefined {
  const host = tab?.url?.host;
  if (!host || tab?.isPrivate) return undefined;
  return { site: network?.id ?? webmail?.id ?? host, host, isNetwork: network !== undefined };
}

/** What the worker is to know of it. */
export const pressedAt = (at: Site | undefined): Pick<Pressed, 'site' | 'host'> =>
  at ? { site: at.site, host: at.host } : {};

/** The ways that lost a text there; none where they cannot be read, as the insertion does not need them. */
export async function readAvoid(at: Site | undefined, today: IsoDate): Promise<string[]> {
  if (!at) return [];
  try {
    const { [at.site]: failure } = await networkFailures.read([at.site]);
    return waysToAvoid(failure, { host: at.host, today });
  } catch (error) {
    console.error(error);
    return [];
  }
}

/** What a page's script says of an insertion. */
export interface Answer {
  done: boolean;
  why?: string;
  by?: string;
}

/** What is noted of an insertion's answer. */
export const outcomeOf = ({ done, why, by }: Answer, date: IsoDate): Outcome =>
  done ? { date, why: undefined } : { date, why, way: by };

/** Notes what came of an insertion. Most pages have no box, and a webmail's only while a message is being written. */
export async function noteOutcome(
  at: Site | undefined,
  { date, why, way }: Outcome,
): Promise<void> {
  if (!at || (!at.isNetwork && why === 'none')) return;
  // The insertion does not need it.
  await noteHealth(at.site, { date, why, way, host: at.host }).catch(console.error);
}
