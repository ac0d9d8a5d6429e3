import { useEffect, useRef, useState } from 'preact/hooks';
import { AllPublishers } from '../../components/offers/AllPublishers.tsx';
import type { IsoDate } from '../../utils/actions/types.ts';
import { publishers } from '../../utils/feeds/publishers/known.ts';
import { pageOf } from '../../utils/feeds/publishers/publisher.ts';
import { today } from '../../utils/platform/clock.ts';
import { openTab } from '../../utils/platform/pages/open.ts';
import { readLanguages } from '../../utils/platform/pages/read-languages.ts';
import { useFollowing } from '../offers/use-following.ts';

/** All publishers that Vigil knows, to follow or to open. */
export function PublishersPart() {
  const [day, setDay] = useState<IsoDate>();
  const following = useFollowing();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void today().then(setDay);
  }, []);
  // The browser looked for the address's fragment before there was anything on the page.
  useEffect(() => {
    if (day && location.hash === '#publishers') place.current?.parentElement?.scrollIntoView();
  }, [day]);
  return (
    <div ref={place}>
      {day && (
        <AllPublishers
          publishers={publishers}
          today={day}
          languages={readLanguages()}
          onOpen={(one) => void openTab(pageOf(one))}
          {...following}
        />
      )}
    </div>
  );
}
