import type { ComponentChildren } from 'preact';
import type { OfferedFile } from '../../utils/review/offered-files.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './ReviewOffers.css';

interface Props {
  files: readonly OfferedFile[];
  /** where a file is dropped, chosen or pasted */
  children: ComponentChildren;
}

/** The files of a page that may hold what is missing, and the place where the saved file is added. */
export function OfferedFiles({ files, children }: Props) {
  const { t } = useI18n();
  if (files.length === 0)
    return (
      <details class="review-offer" id="files">
        <summary>{t('review.filesOther')}</summary>
        {children}
      </details>
    );
  return (
    <section class="review-offer" id="files" aria-labelledby="files-heading">
      <h2 id="files-heading">{t('review.files')}</h2>
      <ul class="offer-lines">
        {files.map(({ title, kind, url }) => (
          <li key={url}>
            <span class="offer-title">
              <span dir="auto">{title}</span>
              <span class="soft">{kind}</span>
            </span>
            <a
              class="button"
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={t('review.linkedOpenOf', [`${title} (${kind})`])}
            >
              {t('review.linkedOpen')}
            </a>
          </li>
        ))}
      </ul>
      <p>{t('review.filesHow')}</p>
      {children}
    </section>
  );
}
