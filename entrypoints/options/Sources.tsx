import { useEffect, useState } from 'preact/hooks';
import { describeFollowed } from '../../components/settings/brought-text.ts';
import { FeedList } from '../../components/settings/FeedList.tsx';
import {
  type ChosenSource,
  FollowForm,
  type FollowSaid,
} from '../../components/settings/FollowForm.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { fingerprintOf } from '../../utils/feeds/keys.ts';
import type { PageContent } from '../../utils/feeds/kinds/kind.ts';
import type { FetchState, Subscription } from '../../utils/feeds/types.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';
import { allowSource, followSource } from '../../utils/platform/pages/worker-client.ts';
import {
  fetchStates as fetchStatesItem,
  leads,
  pendingFeedUrl,
  subscriptions,
} from '../../utils/platform/storage.ts';

/** Feeds that the person follows, and other places to find actions. */
export function Sources() {
  const { t } = useI18n();
  const [sources, setSources] = useState<Subscription[]>([]);
  const [fetchStates, setFetchStates] = useState<Record<string, FetchState>>({});
  const [fingerprints, setFingerprints] = useState<Record<string, string>>({});
  const [waiting, setWaiting] = useState('');
  const counts = useLeadCounts(sources);

  useEffect(() => {
    void subscriptions.getValue().then(setSources);
    void fetchStatesItem.getValue().then(setFetchStates);
    const take = (url: string) => {
      if (!url) return;
      setWaiting(url);
      void pendingFeedUrl.removeValue();
    };
    void pendingFeedUrl.getValue().then(take);
    const stops = [
      subscriptions.watch(setSources),
      fetchStatesItem.watch(setFetchStates),
      pendingFeedUrl.watch(take),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    const keys = sources.flatMap(({ key, newKey }) => [key ?? [], newKey ?? []].flat());
    void Promise.all(keys.map(async (key) => [key, await fingerprintOf(key)] as const)).then(
      (pairs) => setFingerprints(Object.fromEntries(pairs)),
    );
  }, [sources]);

  const follow = async (source: ChosenSource, isUnasked = false): Promise<FollowSaid> => {
    const answer = await (isUnasked ? askWorker('follow', source) : followSource(source));
    const told = describeFollowed(t, answer);
    if (answer.done) return told;
    const { why, page } = answer;
    const said = { ...told, isDeclined: why === 'declined' };
    return page && holdsAny(page) ? { ...said, found: { url: source.url, content: page } } : said;
  };
  return (
    <>
      <FollowForm waiting={waiting} onFollow={follow} />
      <FeedList
        sources={sources}
        fetchStates={fetchStates}
        leads={counts}
        fingerprints={fingerprints}
        onRefresh={(url) => void askWorker('refresh', { url })}
        onAsks={(url, asks) => void askWorker('set-asks', { url, asks })}
        onFilter={(url, filter) => askWorker('set-filter', { url, filter })}
        onTurn={(url, on) => void askWorker('set-on', { url, on })}
        onRemove={(url) => void askWorker('unfollow', { url })}
        onAllow={(url) =>
          void allowSource(url).then((isAllowed) =>
            isAllowed ? askWorker('refresh', { url }) : undefined,
          )
        }
        onAcceptKey={(url, key) => void askWorker('accept-key', { url, key })}
      />
    </>
  );
}

/** Is there anything on a page that a person could follow or open? */
const holdsAny = ({ sources, leads, isAction }: PageContent) =>
  sources.length > 0 || leads.length > 1 || isAction;

/** How many pages each source leads to, by its address. */
function useLeadCounts(sources: readonly Subscription[]): Record<string, number> {
  const [counts, setCounts] = useState<Record<string, number>>({});
  useEffect(() => {
    const read = async () => {
      const all = await leads.read(sources.map(({ url }) => url));
      setCounts(Object.fromEntries(Object.entries(all).map(([url, list]) => [url, list.length])));
    };
    void read();
    return leads.watch(() => void read());
  }, [sources]);
  return counts;
}
