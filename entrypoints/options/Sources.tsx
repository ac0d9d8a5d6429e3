import { useEffect, useState } from 'preact/hooks';
import { describeBrought } from '../../components/settings/brought-text.ts';
import { DirectoryList } from '../../components/settings/DirectoryList.tsx';
import { FeedList } from '../../components/settings/FeedList.tsx';
import { FollowForm } from '../../components/settings/FollowForm.tsx';
import { TROUBLE_TEXT } from '../../components/settings/trouble-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import type { FeedAddress } from '../../utils/feeds/address.ts';
import { fingerprintOf } from '../../utils/feeds/keys.ts';
import type { FetchState, Subscription } from '../../utils/feeds/types.ts';
import { allowSource, askWorker, followSource } from '../../utils/platform/pages/worker-client.ts';
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

  const follow = async (address: FeedAddress): Promise<NoticeText> => {
    const answer = await followSource(address);
    if (!answer.done) {
      return { text: t(TROUBLE_TEXT[answer.why]), refused: true };
    }
    return { text: t('sources.followed', [describeBrought(t, answer.brought)]) };
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
          void allowSource(url).then((isAllowed) => isAllowed && askWorker('refresh', { url }))
        }
        onAcceptKey={(url) => void askWorker('accept-key', { url })}
      />
      <DirectoryList onChoose={setWaiting} />
    </>
  );
}

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
