import type { NetworkHint } from '../actions/types.ts';
import type { Network } from './networks.ts';

/** A network as a feed's hints repair it: their selectors come first. Data only; nothing of it is run. */
export function repairNetwork(network: Network, hints: readonly NetworkHint[]): Network {
  const composer = hints
    .filter((hint) => hint.network === network.id)
    .flatMap((hint) => hint.composer);
  return { ...network, composer: [...composer, ...network.composer] };
}

/** Has a feed switched insertion off there, as the site's new page would lose texts? */
export function isSwitchedOff(network: Network, hints: readonly NetworkHint[]): boolean {
  return hints.some((hint) => hint.network === network.id && hint.off);
}
