import { languageName } from '../../utils/actions/languages.ts';
import type { Choice } from '../../utils/feeds/publishers/choose-publishers.ts';
import { canFollow } from '../../utils/feeds/publishers/publisher.ts';
import { useI18n } from '../ui/i18n.ts';
import { AskChoice, type Asks } from './AskChoice.tsx';
import { type OfferCommands, PublisherLine } from './PublisherLine.tsx';
import './Offers.css';

interface Props extends OfferCommands, Asks {
  choice: Choice;
  /** shows all publishers */
  onAll(): void;
}

/** A few publishers to begin with, in the person's language where there are any. */
export function PublisherOffers({ choice, asks, onAsks, onAll, ...commands }: Props) {
  const { t, language } = useI18n();
  const { offered, note } = choice;
  const first = languageName(commands.languages[0]?.split('-')[0] ?? 'en', language);
  return (
    <section class="offers" aria-label={t('offers.title')}>
      {note === 'none' && <p class="offers-note">{t('offers.none', [first])}</p>}
      {note === 'open-only' && <p class="offers-note">{t('offers.openOnly', [first])}</p>}
      <ul class="offer-list">
        {offered.map((publisher) => (
          <PublisherLine key={publisher.id} publisher={publisher} {...commands} />
        ))}
      </ul>
      <button type="button" class="button-plain" id="all-publishers" onClick={onAll}>
        {t('offers.all')}
      </button>
      <p class="offers-seen">{t('offers.ways')}</p>
      <p class="offers-seen">{t('offers.seen')}</p>
      {offered.some(canFollow) && <AskChoice asks={asks} onAsks={onAsks} />}
    </section>
  );
}
