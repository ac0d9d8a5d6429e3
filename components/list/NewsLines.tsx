import type { ActionSummary } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';
import { ActionLines, type LineContext } from './ActionLines.tsx';
import './NewsLines.css';

interface Props extends LineContext {
  actions: readonly ActionSummary[];
  /** ids of actions with news that are still being read: their lines get empty places, so that nothing moves later */
  awaited: readonly string[];
}

/** Updates and ends of actions that the person took part in, above all others. */
export function NewsLines({ actions, awaited, ...context }: Props) {
  const { t } = useI18n();
  if (actions.length + awaited.length === 0) return null;
  return (
    <section class="list-news">
      <h2>{t('list.news')}</h2>
      <ActionLines actions={actions} {...context} />
      {awaited.map((id) => (
        <div key={id} class="line-awaited" />
      ))}
    </section>
  );
}
