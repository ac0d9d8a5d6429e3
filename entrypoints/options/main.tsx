import { render } from 'preact';
import { i18n } from '#i18n';
import { SpeechProvider } from '../../components/i18n.ts';
import { Options } from './Options.tsx';

const language = i18n.t('languageTag');
document.documentElement.lang = language;
document.title = i18n.t('options.title');
const root = document.getElementById('app');
if (root) {
  render(
    <SpeechProvider value={{ t: i18n.t, language }}>
      <Options />
    </SpeechProvider>,
    root,
  );
}
