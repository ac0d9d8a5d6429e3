import { knownSources, places } from '../../utils/feeds/directory.ts';
import { useI18n } from '../ui/i18n.ts';
import './FeedList.css';

interface Props {
  /** the address of a source that one can follow */
  onChoose(url: string): void;
}

/** Pages on which sections publish actions, as plain links, and sources that can be followed. */
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
              {name}
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
