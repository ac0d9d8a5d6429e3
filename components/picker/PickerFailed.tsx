import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useI18n } from '../ui/i18n.ts';

/** Stands in the picker's place when it cannot be drawn: it says so, and what is safe. */
export function PickerFailed() {
  const { t } = useI18n();
  return (
    <div class="picker" role="alertdialog" aria-label={t('picker.title')}>
      <p class="picker-failed">{t('picker.failed')}</p>
      <button type="button" class="picker-close" data-close aria-label={t('picker.close')}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}

/** Catches what goes wrong while the picker is drawn, and logs it. */
export function PickerBoundary({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary((thrown) =>
    console.error('Vigil could not draw its texts', thrown),
  );
  return error === undefined ? children : <PickerFailed />;
}
