import type { FetchState, Subscription } from '../../utils/feeds/types.ts';
import type { FeedActions } from './FeedButtons.tsx';
import { FeedLine } from './FeedLine.tsx';
import './FeedList.css';
import './Switch.css';

interface Props extends FeedActions {
  sources: readonly Subscription[];
  fetchStates: Readonly<Record<string, FetchState>>;
  /** how many pages each source leads to, by its address */
  leads: Readonly<Record<string, number>>;
  /** the fingerprint of each key, by the key */
  fingerprints: Readonly<Record<string, string>>;
}

/** The feeds that the person follows. */
export function FeedList({ sources, fetchStates, leads, fingerprints, ...actions }: Props) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources">
      {sources.map((source) => (
        <FeedLine
          key={source.url}
          source={source}
          asked={fetchStates[source.url]?.asked}
          leads={leads[source.url] ?? 0}
          fingerprints={fingerprints}
          {...actions}
        />
      ))}
    </ul>
  );
}
