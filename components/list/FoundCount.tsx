import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../ui/i18n.ts';
import type { ActionGroups } from './group-actions.ts';

/** So long does nobody type before the number is spoken, in ms. */
const PAUSE = 700;

interface Props {
  query: string;
  groups: ActionGroups;
  /** are more actions still being read? */
  isPartial: boolean;
}

/** Tells screen readers how many actions fit the search, once the person pauses. */
export function FoundCount({ query, groups, isPartial }: Props) {
  const { t } = useI18n();
  const [said, setSaid] = useState('');
  const count = Object.values(groups).reduce((sum, { length }) => sum + length, 0);
  useEffect(() => {
    // Where nothing fits, the list says so itself.
    const text = query === '' || isPartial || count === 0 ? '' : t('list.found', count);
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [query, count, isPartial, t]);
  return (
    <p class="visually-hidden" role="status" id="found-count">
      {said}
    </p>
  );
}
