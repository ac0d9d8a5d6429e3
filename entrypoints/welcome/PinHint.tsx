import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/ui/Icon.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { isPinned } from '../../utils/platform/pages/open.ts';

/** How the icon comes into view: browsers hide it after the installation. Nothing where it is in view already. */
export function PinHint() {
  const { t } = useI18n();
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    void isPinned().then((pinned) => setNeeded(!pinned));
  }, []);
  return isNeeded ? (
    <p class="welcome-pin">
      <Icon sign="info" />
      <span>{t('welcome.pin')}</span>
    </p>
  ) : null;
}
