import type { Addressee } from '../../utils/actions/types.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  targets: readonly Addressee[];
  /** the id of the target that is chosen */
  chosen: string | undefined;
  onTarget(id: string): void;
}

/** Which of several targets the letter is for; nothing where there is one only. */
export function TargetSelect({ targets, chosen, onTarget }: Props) {
  const { t } = useI18n();
  if (targets.length < 2) return null;
  return (
    <label class="labelled">
      <span>{t('letter.target')}</span>
      <select
        id="letter-target"
        value={chosen}
        onChange={(event) => onTarget(event.currentTarget.value)}
      >
        {targets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
