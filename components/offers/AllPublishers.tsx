import { languageName } from '../../utils/actions/languages.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import { groupByLanguage } from '../../utils/feeds/publishers/choose-publishers.ts';
import type { Publisher } from '../../utils/feeds/publishers/publisher.ts';
import { useI18n } from '../ui/i18n.ts';
import { AskChoice, type Asks } from './AskChoice.tsx';
import { type OfferCommands, PublisherLine } from './PublisherLine.tsx';
import './Offers.css';

interface Props extends OfferCommands, Asks {
  publishers: readonly Publisher[];
  today: IsoDate;
}

/** All publishers by language, the person's own first; those that are mostly news are folded away. */
export function AllPublishers({ publishers, today, asks, onAsks, ...commands }: Props) {
  const { t, language } = useI18n();
  const { languages } = commands;
  return (
    <div class="offers">
      <p class="offers-seen">{t('offers.seen')}</p>
      <AskChoice asks={asks} onAsks={onAsks} />
      {groupByLanguage(publishers, { languages, today }).map((group) => {
        const offered = group.publishers.filter(({ notOffered }) => !notOffered);
        const others = group.publishers.filter(({ notOffered }) => notOffered);
        return (
          <section key={group.language} class="offer-group" data-language={group.language}>
            <h3>{languageName(group.language, language)}</h3>
            <Lines publishers={offered} commands={commands} />
            {others.length > 0 && (
              <details>
                <summary>{t('offers.others', [String(others.length)])}</summary>
                <Lines publishers={others} commands={commands} />
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Lines({ publishers, commands }: { publishers: Publisher[]; commands: OfferCommands }) {
  if (publishers.length === 0) return null;
  return (
    <ul class="offer-list">
      {publishers.map((publisher) => (
        <PublisherLine key={publisher.id} publisher={publisher} hasBoth {...commands} />
      ))}
    </ul>
  );
}
