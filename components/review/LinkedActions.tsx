import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import './ReviewOffers.css';

interface Props {
  linked: readonly { title: string; href: string; day?: string | undefined }[];
  /** the person wants the form for the page itself */
  onForm(): void;
}

/** The actions that a list page links to, each with a way to its own page. Nothing of them is fetched. */
export function LinkedActions({ linked, onForm }: Props) {
  const { t, language } = useI18n();
  return (
    <section
      class="review-offer"
      id="linked"
      aria-label={t('review.linked', [String(linked.length)])}
    >
      <p>{t('review.linkedHow')}</p>
      <ul class="offer-lines">
        {linked.map(({ title, href, day }) => (
          <li key={href}>
            <span class="offer-title">
              <span dir="auto">{title}</span>
              {day && <span class="soft">{showDate(day, language)}</span>}
            </span>
            <a
              class="button"
              href={href}
              target="_blank"
              rel="noreferrer"
              aria-label={t('review.linkedOpenOf', [title])}
            >
              {t('review.linkedOpen')}
            </a>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" id="linked-form" onClick={onForm}>
          {t('review.linkedForm')}
        </button>
      </div>
    </section>
  );
}
