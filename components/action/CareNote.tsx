import type { Care } from '../../utils/actions/care.ts';
import { countryName } from '../../utils/actions/languages.ts';
import './CareNote.css';
import { useSpeech } from '../ui/i18n.ts';

interface Props {
  care: Care;
  /** of the action, ISO 3166-1 */
  country: string[];
  /** sign with initials and the place only? */
  initials: boolean;
  onInitials(initials: boolean): void;
}

/** What to think of before anything goes out, and why. */
export function CareNote({ care, country, initials, onInitials }: Props) {
  const { t, language } = useSpeech();
  const where = country.map((code) => countryName(code, language)).join(', ');
  return (
    <aside class="care">
      <p>
        <strong>{t('care.title')}</strong> {t('care.text', [where])}
      </p>
      <details>
        <summary>{t('care.why')}</summary>
        {care.country && (
          <p>{t(`care.${care.country.reason}`, [countryName(care.country.code, language)])}</p>
        )}
        {care.guidance.map((line) => (
          <p key={line} lang={care.language} dir="auto">
            {line}
          </p>
        ))}
      </details>
      <label>
        <input
          id="care-initials"
          type="checkbox"
          checked={initials}
          onChange={(event) => onInitials(event.currentTarget.checked)}
        />{' '}
        {t('care.initials')}
      </label>
    </aside>
  );
}
