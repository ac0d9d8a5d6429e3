import type { SiteFailure } from '../../utils/posts/health.ts';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import { namesIn } from '../ui/names-in.tsx';
import './NetworkSwitches.css';

interface Props {
  /** a network's or a webmail's id, else the host */
  site: string;
  name: string;
  failure: SiteFailure;
  onReport(site: string): void;
  /** undefined where it goes by itself, once an insertion works */
  onForget?: ((site: string) => void) | undefined;
}

/** That a text did not go in on a site, and what one may send to those who can mend it. */
export function SiteTrouble({ site, name, failure, onReport, onForget }: Props) {
  const { t, language } = useI18n();
  if (failure.works) return null;
  return (
    <p class="switch-trouble">
      {namesIn([name], ([site]) => t('options.trouble', [showDate(failure.date, language), site]))}{' '}
      <button type="button" class="button-plain" data-report={site} onClick={() => onReport(site)}>
        {t('options.report')}
      </button>
      {onForget && (
        <>
          {' '}
          <button
            type="button"
            class="button-plain"
            data-forget-trouble={site}
            onClick={() => onForget(site)}
          >
            {t('options.forgetTrouble')}
          </button>
        </>
      )}
    </p>
  );
}
