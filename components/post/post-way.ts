import { composerAddress, type Intent } from '../../utils/posts/intent.ts';
import type { Network } from '../../utils/posts/networks.ts';
import type { PostToUse } from './current-post.ts';

/** The tab in front, as far as a post goes. */
export interface PostPlace {
  /** the network of the tab */
  network?: Network | undefined;
  /** the host of its page, which for some networks is the person's server */
  host?: string | undefined;
  /** may Vigil write in it, and is nothing known that speaks against it? */
  canInsert: boolean;
  /** a source said that insertion would lose texts there */
  isOff?: boolean | undefined;
}

/** What the main button does: into the box in front, or into the network's own composer, which may open empty. */
export type PostWay = 'insert' | 'open' | 'copy-open';

/** The address of the network's composer with this text; nothing where the person's server is not known. */
export function intentFor(
  { network, text }: PostToUse,
  place: PostPlace,
  servers: Record<string, string>,
): Intent | undefined {
  const here = place.network?.id === network.id ? place.host : undefined;
  return composerAddress(network, text, here ?? servers[network.id]);
}

/**
 * What is best done with a post.
 * @param isStuck it could not be put into the box in front a moment ago
 */
export function postWay(
  post: PostToUse,
  { place, isStuck, intent }: { place: PostPlace; isStuck: boolean; intent: Intent | undefined },
): PostWay {
  const isHere = place.network?.id === post.network.id;
  if (place.canInsert && isHere && !isStuck) return 'insert';
  return intent && !intent.isFilled ? 'copy-open' : 'open';
}
