import { paperForms } from '../../utils/letters/paper.ts';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  /** a form's id */
  chosen: string;
  onChoose(form: string): void;
}

/** On which paper the letter is printed, and where the envelope's window is. */
export function PaperFormSelect({ chosen, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <label class="labelled">
      <span>{t('paper.form')}</span>
      <select
        id="paper-form"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {paperForms.map(({ id }) => (
          <option key={id} value={id}>
            {t(`paper.${id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
