import { useState } from 'preact/hooks';
import { ActionList } from '../../components/list/ActionList.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { NoticeText } from '../../components/ui/Notice.tsx';
import { openFollow } from '../../utils/platform/open-follow.ts';
import { captureTab, openReview } from '../../utils/platform/pages/capture.ts';
import { openOptions } from '../../utils/platform/pages/open.ts';
import { feedAt } from './feed-at.ts';
import type { Popup, PopupState } from './popup-state.ts';

interface Props {
  popup: Popup;
  state: PopupState;
}

/** The list of actions, with the offers for the page in the current tab. */
export function ListView({ popup, state }: Props) {
  const { t } = useI18n();
  const { first, tab, day } = state;
  const [notice, setNotice] = useState<NoticeText>();
  const feed = feedAt(tab?.url);

  const addPage = async () => {
    const source = tab && (await captureTab(tab));
    if (!source?.lines.some(({ text }) => text.trim())) {
      return setNotice({ text: t('list.addFailed'), refused: true });
    }
    await openReview(source);
    window.close();
  };
  return (
    <ActionList
      actions={first.lines}
      counts={first.whole ? undefined : first.counts}
      onWhole={popup.readWhole}
      interests={state.interests}
      news={state.unseen}
      onFollow={feed ? () => void openFollow(feed).then(() => window.close()) : undefined}
      today={day}
      answered={state.answered}
      onOpen={(id) => void popup.open(id)}
      onOptions={() => void openOptions()}
      onAdd={() => void addPage()}
      notice={notice}
    />
  );
}
