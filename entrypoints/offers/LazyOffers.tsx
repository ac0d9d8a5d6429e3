import { useEffect, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/actions/types.ts';
import type { OnFollowed } from './use-following.ts';

interface Props {
  today: IsoDate;
  onFollowed: OnFollowed;
}

/** The offers, loaded when they are drawn: most popups have a list and need none of it. */
export function LazyOffers(props: Props) {
  const [part, setPart] = useState<typeof import('./FirstOffers.tsx')>();
  useEffect(() => {
    void import('./FirstOffers.tsx').then(setPart);
  }, []);
  return part ? <part.FirstOffers {...props} /> : null;
}
