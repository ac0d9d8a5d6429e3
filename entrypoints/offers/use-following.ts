import { useEffect, useRef, useState } from 'preact/hooks';
import type { OfferNews } from '../../components/offers/PublisherLine.tsx';
import { describeFollowed } from '../../components/settings/brought-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import type { Publisher } from '../../utils/feeds/publishers/publisher.ts';
import type { Brought, FollowAnswer } from '../../utils/platform/messages.ts';
import {
  followSource,
  forgetPending,
  readPending,
} from '../../utils/platform/pages/worker-client.ts';
import { isAwaited, type PendingFollow } from '../../utils/platform/pending-follow.ts';
import { pendingFollow, subscriptions } from '../../utils/platform/storage.ts';

/** Called when a source was followed, with the words that tell what it brought. */
export type OnFollowed = (brought: Brought, text: string) => void;

/** The answer in the place of one that never came: the worker was stopped, or a fault of ours. */
export function failedToFollow(error: unknown): FollowAnswer {
  console.error(error);
  return { done: false, why: 'failed' };
}

/** What is followed, what is being followed, and what came of it. */
export function useFollowing(onFollowed?: OnFollowed) {
  const { t } = useI18n();
  const [asks, setAsks] = useState<'press' | undefined>();
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState('');
  const [news, setNews] = useState<Record<string, OfferNews>>({});
  const isOurs = useRef(false);

  const tell = (url: string, answer: FollowAnswer) => {
    setBusy('');
    const said = describeFollowed(t, answer);
    setNews((before) => ({ ...before, [url]: said }));
    if (answer.done) onFollowed?.(answer.brought, said.text);
  };
  const latest = useRef(tell);
  latest.current = tell;

  useEffect(() => {
    // What was pressed in a popup that the browser closed while it asked.
    const take = (pending: PendingFollow | null) => {
      if (!pending || isOurs.current || !isAwaited(pending, Date.now())) return;
      if (!pending.answer) return setBusy(pending.url);
      latest.current(pending.url, pending.answer);
      void forgetPending(pending);
    };
    const list = (all: { url: string }[]) => setFollowed(new Set(all.map(({ url }) => url)));
    void readPending().then(take);
    void subscriptions.getValue().then(list);
    const stops = [pendingFollow.watch(take), subscriptions.watch(list)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const onFollow = async ({ url, kind, filter }: Publisher) => {
    isOurs.current = true;
    const answered = followSource({
      url,
      ...(kind ? { kind } : {}),
      ...(filter ? { filter } : {}),
      ...(asks ? { asks } : {}),
    });
    setNews({});
    setBusy(url);
    const answer = await answered.catch(failedToFollow);
    isOurs.current = false;
    tell(url, answer);
  };
  return {
    ...{ asks, followed, busy, news },
    onAsks: setAsks,
    onFollow: (publisher: Publisher) => void onFollow(publisher),
  };
}
