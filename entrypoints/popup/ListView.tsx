import { ActionList } from '../../components/list/ActionList.tsx';
import { openFollow } from '../../utils/platform/open-follow.ts';
import { captureTab, openReview } from '../../utils/platform/pages/capture.ts';
import { openAdding, openOptions } from '../../utils/platform/pages/open.ts';
import { feedAt } from './feed-at.ts';
import type { Popup, PopupState } from './popup-state.ts';

interface Props {
  popup: Popup;
  state: PopupState;
}

/** The list of actions, with the offers for the page in the current tab. */
export function ListView({ popup, state }: Props) {
  const { first, tab, day } = state;
  const feed = feedAt(tab?.url);

  const addPage = async () => {
    const source = tab && (await captureTab(tab));
    // Where no extension may read, the review says what to do, and takes a file or pasted text.
    const url = tab?.url?.protocol === 'https:' ? { url: tab.url.href } : {};
    await openReview(source ?? { lines: [], warnings: [], ...url });
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
      onAddOther={() => void openAdding()}
      onAdd={() => void addPage()}
      hasMessage={state.page?.hasMessage}
    />
  );
}
