import { useState } from 'preact/hooks';
import { describeFollowed } from '../../../components/settings/brought-text.ts';
import { useI18n } from '../../../components/ui/i18n.ts';
import type { NoticeText } from '../../../components/ui/Notice.tsx';
import type { SourceKind } from '../../../utils/feeds/kinds/kind.ts';
import { openFollow } from '../../../utils/platform/open-follow.ts';
import { followSource } from '../../../utils/platform/pages/worker-client.ts';
import { failedToFollow, type OnFollowed } from '../../offers/use-following.ts';

/** A source that the page in front offers; its kind where the page says it. */
export interface HereSource {
  url: string;
  kind?: SourceKind['id'];
}

/** Follows what the page in front offers, and tells what came of it. */
export function useFollowHere(tell: (notice: NoticeText) => void, onFollowed: OnFollowed) {
  const { t } = useI18n();
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const follow = async (source: HereSource) => {
    // The browser asks the person within the click.
    const answered = followSource(source);
    setBusy(true);
    tell({ text: t('sources.following', [new URL(source.url).hostname]) });
    const answer = await answered.catch(failedToFollow);
    setBusy(false);
    // The settings show what else stands there.
    if (!answer.done && answer.why === 'page')
      return openFollow(source.url).then(() => window.close());
    const said = describeFollowed(t, answer);
    tell(said);
    if (!answer.done) return;
    setDone(true);
    onFollowed(answer.brought, said.text);
  };
  return { isBusy, isDone, follow: (source: HereSource) => void follow(source) };
}
