import { knownSources, places } from '../../utils/feeds/directory.ts';
import { useI18n } from '../ui/i18n.ts';
import './DirectoryList.css';

interface Props {
  /** the person chose the address of a feed to follow */
  onChoose(url: string): void;
}

/** Feeds that the person can follow, and links to pages where sections publish actions. */
export function DirectoryList({ onChoose }: Props) {
  const { t } = useI18n();
  return (
    <details>
      <summary>{t('sources.directory')}</summary>
      <p class="soft">{t('sources.directoryText')}</p>
      <ul class="directory">
        {knownSources.map(({ name, url, language }) => (
          <li key={url} lang={language}>
            <button type="button" class="button-plain" onClick={() => onChoose(url)}>
              + {name}
            </button>
          </li>
        ))}
        {places.map(({ name, url, language }) => (
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
