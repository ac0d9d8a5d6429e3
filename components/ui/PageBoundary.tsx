import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import './Buttons.css';
import { useI18n } from './i18n.ts';

interface Props {
  onReload(): void;
  children: ComponentChildren;
}

/** Catches what goes wrong while a page draws itself, logs it, and tells the person what they can do. */
export function PageBoundary({ onReload, children }: Props) {
  const { t } = useI18n();
  const [error] = useErrorBoundary((thrown) =>
    console.error('Vigil could not draw the page', thrown),
  );
  if (error === undefined) return children;
  return (
    <main class="page-failed">
      <div role="alert">
        <h1>{t('page.failed')}</h1>
        <p>{t('page.failedHint')}</p>
      </div>
      <button type="button" class="button button-main" id="reload-page" onClick={onReload}>
        {t('page.reload')}
      </button>
    </main>
  );
}
