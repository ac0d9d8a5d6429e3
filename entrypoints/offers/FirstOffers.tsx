import { PublisherOffers } from '../../components/offers/PublisherOffers.tsx';
import type { IsoDate } from '../../utils/actions/types.ts';
import { choosePublishers } from '../../utils/feeds/publishers/choose-publishers.ts';
import { publishers } from '../../utils/feeds/publishers/known.ts';
import { pageOf } from '../../utils/feeds/publishers/publisher.ts';
import { openPublishers, openTab } from '../../utils/platform/pages/open.ts';
import { readLanguages } from '../../utils/platform/pages/read-languages.ts';
import { type OnFollowed, useFollowing } from './use-following.ts';

interface Props {
  today: IsoDate;
  onFollowed: OnFollowed;
}

/** Publishers for somebody whose list is empty. Nothing is asked of any of them before the person presses. */
export function FirstOffers({ today, onFollowed }: Props) {
  const following = useFollowing(onFollowed);
  const languages = readLanguages();
  return (
    <PublisherOffers
      choice={choosePublishers(publishers, { languages, today })}
      languages={languages}
      onOpen={(one) => void openTab(pageOf(one)).then(() => window.close())}
      onAll={() => void openPublishers().then(() => window.close())}
      {...following}
    />
  );
}
