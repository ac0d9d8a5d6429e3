import { knownSources, places } from '../utils/feeds/directory.ts';
import { useSpeech } from './i18n.ts';
import './SourceList.css';

/** Pages on which sections publish actions, as plain links. */
export function DirectoryList() {
  const { t } = useSpeech();
  return (
    <details>
      <summary>{t('sources.directory')}</summary>
      <p class="soft">{t('sources.directoryText')}</p>
      <ul class="directory">
        {[...places, ...knownSources].map(({ name, url, language }) => (
          <li key={url} lang={language}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
