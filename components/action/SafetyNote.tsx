import { countryName, inLanguage } from '../../utils/actions/languages.ts';
import type { Safety, SafetyReason } from '../../utils/actions/safety.ts';
import './SafetyNote.css';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  safety: Safety;
  /** countries of the action, ISO 3166-1 alpha-2 */
  country: string[];
  /** does the person sign with initials and place only? */
  initials: boolean;
  onInitials(initials: boolean): void;
}

const REASON_TEXT = {
  insult: 'safety.insult',
  critics: 'safety.critics',
  reach: 'safety.reach',
} as const satisfies Record<SafetyReason, string>;

/** What to think about before the person sends anything, and why. */
export function SafetyNote({ safety, country, initials, onInitials }: Props) {
  const { t, language } = useI18n();
  const where = country.map((code) => countryName(code, language)).join(', ');
  return (
    <aside class="safety">
      <p>
        <strong>{t('safety.title')}</strong> {t('safety.text', [where])}
      </p>
      <details>
        <summary>{t('safety.why')}</summary>
        {safety.country && (
          <p>
            {t(REASON_TEXT[safety.country.reason], [countryName(safety.country.code, language)])}
          </p>
        )}
        {safety.guidance.map((line) => (
          <p key={line} {...(safety.language ? inLanguage(safety.language) : { dir: 'auto' })}>
            {line}
          </p>
        ))}
      </details>
      <label>
        <input
          id="safety-initials"
          type="checkbox"
          checked={initials}
          onChange={(event) => onInitials(event.currentTarget.checked)}
        />{' '}
        {t('safety.initials')}
      </label>
    </aside>
  );
}
