import { useEffect } from 'preact/hooks';
import { describeFollowed } from '../../../components/settings/brought-text.ts';
import { useI18n } from '../../../components/ui/i18n.ts';
import type { NoticeText } from '../../../components/ui/Notice.tsx';
import { forgetPending, readPending } from '../../../utils/platform/pages/worker-client.ts';
import { isAwaited } from '../../../utils/platform/pending-follow.ts';

/** Tells what came of a press in a popup that the browser closed while it asked for the permission. */
export function useAnswered(isWanted: boolean, tell: (notice: NoticeText) => void) {
  const { t } = useI18n();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the popup opens
  useEffect(() => {
    if (!isWanted) return;
    const read = async () => {
      const pending = await readPending();
      const answer = pending?.answer;
      if (!answer || !isAwaited(pending, Date.now())) return;
      await forgetPending(pending);
      tell(describeFollowed(t, answer));
    };
    void read();
  }, []);
}
