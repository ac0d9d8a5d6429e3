import { useI18n } from '../ui/i18n.ts';
import { onePress } from '../ui/one-press.ts';

interface Props {
  actions: { id: string; title: string }[];
  onRemove(id: string): void;
}

/** Actions that the person added, each with a button that removes it. */
export function CapturedList({ actions, onRemove }: Props) {
  const { t } = useI18n();
  if (actions.length === 0) return null;
  return (
    <ul class="captured">
      {actions.map(({ id, title }) => (
        <li key={id}>
          <span dir="auto">{title}</span>{' '}
          <button
            type="button"
            class="button-plain"
            data-remove={id}
            {...onePress(() => onRemove(id))}
          >
            {t('options.addRemove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
