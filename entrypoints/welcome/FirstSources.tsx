import { useEffect, useState } from 'preact/hooks';
import { PublisherOffers } from '../../components/offers/PublisherOffers.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import { choosePublishers } from '../../utils/feeds/publishers/choose-publishers.ts';
import { publishers } from '../../utils/feeds/publishers/known.ts';
import { pageOf } from '../../utils/feeds/publishers/publisher.ts';
import { today } from '../../utils/platform/clock.ts';
import { openPublishers, openTab } from '../../utils/platform/pages/open.ts';
import { readLanguages } from '../../utils/platform/pages/read-languages.ts';
import { useFollowing } from '../offers/use-following.ts';

/** Whose actions the person wants to see. Nobody is asked before the press. */
export function FirstSources() {
  const { t } = useI18n();
  const following = useFollowing();
  const [day, setDay] = useState<IsoDate>();
  useEffect(() => {
    void today().then(setDay);
  }, []);
  const languages = readLanguages();
  return (
    <>
      {day && (
        <PublisherOffers
          choice={choosePublishers(publishers, { languages, today: day })}
          languages={languages}
          onOpen={(one) => void openTab(pageOf(one))}
          onAll={() => void openPublishers()}
          {...following}
        />
      )}
      <div class="buttons">
        <a class="button" id="have-address" href="/options.html#sources">
          <Icon sign="link" small />
          {t('welcome.address')}
        </a>
      </div>
      <p class="soft" id="add-pages">
        {t('welcome.addPages')}
      </p>
    </>
  );
}
