import { countryName, inLanguage } from '../../utils/actions/languages.ts';
import type { Safety, SafetyReason } from '../../utils/actions/safety.ts';
import './SafetyNote.css';
import { useI18n } from '../ui/i18n.ts';

interface Props {
  safety: Safety;
  /** countries of the action, ISO 3166-1 alpha-2 */
  country: string[];
  /** whose guidance it is */
  publisher: string | undefined;
  /** does the person sign with initials and place only? */
  initials: boolean;
  onInitials(initials: boolean): void;
}

const REASON_TEXT = {
  insult: 'safety.insult',
  critics: 'safety.critics',
  reach: 'safety.reach',
} as const satisfies Record<SafetyReason, string>;

/** What to think about before the person sends anything, and why: one line, which opens. */
export function SafetyNote({ safety, country, publisher, initials, onInitials }: Props) {
  const { t, language } = useI18n();
  const where = country.map((code) => countryName(code, language)).join(', ');
  const { guidance } = safety;
  return (
    <details class="safety">
      <summary>
        <strong>{t('safety.title')}</strong> {t('safety.ask')}
      </summary>
      <p>{t('safety.text', [where])}</p>
      {safety.country && (
        <p>{t(REASON_TEXT[safety.country.reason], [countryName(safety.country.code, language)])}</p>
      )}
      {guidance.length > 0 && publisher && <p>{t('safety.from', [publisher])}</p>}
      {guidance.map((line) => (
        <p key={line} {...(safety.language ? inLanguage(safety.language) : { dir: 'auto' })}>
          {line}
        </p>
      ))}
      <label class="check">
        <input
          id="safety-initials"
          type="checkbox"
          checked={initials}
          onChange={(event) => onInitials(event.currentTarget.checked)}
        />
        <span>{t('safety.initials')}</span>
      </label>
      <p>
        <a id="safety-more" href="/safety.html" target="_blank" rel="noopener">
          {t('safety.more')}
        </a>
      </p>
    </details>
  );
}
