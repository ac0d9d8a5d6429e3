import { render } from 'preact';
import { i18n } from '#i18n';
import { SpeechProvider } from '../../components/i18n.ts';
import { Desk } from './Desk.tsx';

const language = i18n.t('languageTag');
document.documentElement.lang = language;
document.title = i18n.t('paper.title');
const root = document.getElementById('app');
const query = new URLSearchParams(location.search);
if (root) {
  render(
    <SpeechProvider value={{ t: i18n.t, language }}>
      <Desk id={query.get('action') ?? ''} wish={query.get('language') ?? language} />
    </SpeechProvider>,
    root,
  );
}
