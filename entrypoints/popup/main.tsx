import { render } from 'preact';
import { i18n } from '#i18n';
import { SpeechProvider } from '../../components/i18n.ts';
import { isPopup } from '../../utils/platform/popup.ts';
import { App } from './App.tsx';

const language = i18n.t('languageTag');
document.documentElement.lang = language;
document.documentElement.classList.toggle('in-tab', !isPopup());
const root = document.getElementById('app');
if (root) {
  render(
    <SpeechProvider value={{ t: i18n.t, language }}>
      <App />
    </SpeechProvider>,
    root,
  );
}
