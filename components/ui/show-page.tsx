import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import { I18nProvider } from './i18n.ts';
import { PageBoundary } from './PageBoundary.tsx';

/** Draws a page of the extension in the person's language. After an error it shows words instead of nothing. */
export function showPage(children: ComponentChildren, title?: string): void {
  const language = i18n.t('languageTag');
  document.documentElement.lang = language;
  if (title !== undefined) document.title = title;
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <I18nProvider value={{ t: i18n.t, language }}>
      <PageBoundary onReload={() => location.reload()}>{children}</PageBoundary>
    </I18nProvider>,
    root,
  );
}
