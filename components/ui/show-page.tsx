import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import { inLanguage } from '../../utils/actions/languages.ts';
import { readMirror } from '../../utils/text/mirror.ts';
import { speak } from '../../utils/text/words.ts';
import { I18nProvider } from './i18n.ts';
import { NeutralScreen } from './NeutralScreen.tsx';
import { PageBoundary } from './PageBoundary.tsx';

const { words, isDiscreet = false } = readMirror();
// Before a page's first words, its title among them.
speak(words);

export interface Shown {
  /** does it stand in the toolbar's popup, which closes by itself? */
  isPopup?: boolean;
  /** did the person press on a neutral screen already? */
  isOpen?: boolean;
}

/**
 * Draws a page of the extension in the person's language. After an error it shows words instead of nothing. In discreet mode
 * its tab has a neutral name and sign, and a neutral screen stands before it.
 */
export function showPage(
  children: ComponentChildren,
  title?: string,
  { isPopup = false, isOpen = false }: Shown = {},
): void {
  const language = i18n.t('languageTag');
  Object.assign(document.documentElement, inLanguage(language));
  if (isDiscreet) hideName();
  else if (title !== undefined) document.title = title;
  const root = document.getElementById('app');
  if (!root) return;
  const page = <PageBoundary onReload={() => location.reload()}>{children}</PageBoundary>;
  // What the page's file shows before any script is not neutral.
  if (isDiscreet && !isOpen) root.replaceChildren();
  render(
    <I18nProvider value={{ t: i18n.t, language }}>
      {isDiscreet ? <NeutralScreen {...{ isPopup, isOpen }}>{page}</NeutralScreen> : page}
    </I18nProvider>,
    root,
  );
}

/** Gives the tab a neutral name and sign. */
export function hideName(): void {
  document.title = i18n.t('discreet.title');
  const sign = document.createElement('link');
  Object.assign(sign, { rel: 'icon', href: '/icon/notes-32.png' });
  document.head.append(sign);
}
