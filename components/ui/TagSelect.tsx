import './Buttons.css';
import { useI18n } from './i18n.ts';
import './TagSelect.css';

interface Props {
  id: string;
  label: string;
  all: readonly { code: string; name: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Countries or languages that were chosen, each as a button that removes it, and a list of the others to add. */
export function TagSelect({ id, label, all, chosen, onChange }: Props) {
  const { t } = useI18n();
  return (
    <fieldset class="codes">
      <legend>{label}</legend>
      <ul class="codes-chosen">
        {chosen.map((code) => {
          const name = all.find((one) => one.code === code)?.name ?? code;
          return (
            <li key={code}>
              <button
                type="button"
                class="button codes-one"
                aria-label={t('tell.takeOut', [name])}
                onClick={() => onChange(chosen.filter((one) => one !== code))}
              >
                {name} <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
        {chosen.length === 0 && <li class="soft">{t('tell.all')}</li>}
      </ul>
      <select
        id={`interest-${id}`}
        aria-label={t('tell.add', [label])}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) onChange([...new Set([...chosen, value])]);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{t('tell.addOne')}</option>
        {all
          .filter(({ code }) => !chosen.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
