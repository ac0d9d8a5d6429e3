import { useState } from 'preact/hooks';
import { baseLanguage, languageName } from '../../utils/actions/languages.ts';
import type { IsoDate } from '../../utils/actions/types.ts';
import { groupByLanguage } from '../../utils/feeds/publishers/choose-publishers.ts';
import type { Publisher } from '../../utils/feeds/publishers/publisher.ts';
import { foldForSearch } from '../../utils/text/fold.ts';
import { useI18n } from '../ui/i18n.ts';
import { AskChoice, type Asks } from './AskChoice.tsx';
import { type OfferCommands, PublisherLine } from './PublisherLine.tsx';
import './Offers.css';

interface Props extends OfferCommands, Asks {
  publishers: readonly Publisher[];
  today: IsoDate;
}

/** How many letters a search begins with: fewer find nearly all. */
const LEAST_LETTERS = 2;

/**
 * All publishers, found by name or language. Without a search, those in the person's own languages stand first and open;
 * other languages, and those that are mostly news, are folded away.
 */
export function AllPublishers({ publishers, today, asks, onAsks, ...commands }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const isSearch = typed.trim().length >= LEAST_LETTERS;
  return (
    <div class="offers">
      <label class="labelled offers-find">
        <span>{t('offers.find')}</span>
        <input
          id="find-publisher"
          type="search"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="offers-seen">{t('offers.seen')}</p>
      <AskChoice asks={asks} onAsks={onAsks} />
      {isSearch ? (
        <FoundPublishers {...{ publishers, today, commands, typed }} />
      ) : (
        <PublishersByLanguage {...{ publishers, today, commands }} />
      )}
    </div>
  );
}

interface SomeProps {
  publishers: readonly Publisher[];
  today: IsoDate;
  commands: OfferCommands;
}

/** Those where each word that was typed stands in the name, in any language, or in the name of the language. */
function FoundPublishers({ publishers, today, commands, typed }: SomeProps & { typed: string }) {
  const { t, language } = useI18n();
  const { languages } = commands;
  const wanted = foldForSearch(typed).split(/\s+/u).filter(Boolean);
  const found = groupByLanguage(publishers, { languages, today })
    .flatMap((group) => group.publishers)
    .filter((one) => {
      const languagesOf = one.languages.map((tag) => languageName(tag, language));
      const names = [...Object.values(one.name), ...languagesOf].map(foldForSearch);
      return wanted.every((word) => names.some((name) => name.includes(word)));
    });
  return (
    <>
      <p class="soft" role="status">
        {found.length > 0 ? t('offers.found', found.length) : t('offers.foundNone')}
      </p>
      <Lines publishers={found} commands={commands} />
    </>
  );
}

function PublishersByLanguage({ publishers, today, commands }: SomeProps) {
  const { t } = useI18n();
  const { languages } = commands;
  const groups = groupByLanguage(publishers, { languages, today });
  const own = new Set(languages.map(baseLanguage));
  const isOwn = ({ language }: { language: string }) => own.has(baseLanguage(language));
  // Where nothing is in their languages, nothing is folded away.
  const first = groups.some(isOwn) ? groups.filter(isOwn) : groups;
  const others = groups.filter((group) => !first.includes(group));
  return (
    <>
      {first.map((group) => (
        <Group key={group.language} {...group} commands={commands} />
      ))}
      {others.length > 0 && (
        <details class="offer-group" id="other-languages">
          <summary>{t('offers.otherLanguages', [String(others.length)])}</summary>
          {others.map((group) => (
            <Group key={group.language} {...group} commands={commands} />
          ))}
        </details>
      )}
    </>
  );
}

interface GroupProps {
  language: string;
  publishers: Publisher[];
  commands: OfferCommands;
}

/** Those of one language; those that are mostly news are folded away. */
function Group({ language: spoken, publishers, commands }: GroupProps) {
  const { t, language } = useI18n();
  const offered = publishers.filter(({ notOffered }) => !notOffered);
  const others = publishers.filter(({ notOffered }) => notOffered);
  return (
    <section class="offer-group" data-language={spoken}>
      <h4>{languageName(spoken, language)}</h4>
      <Lines publishers={offered} commands={commands} />
      {others.length > 0 && (
        <details>
          <summary>{t('offers.others', [String(others.length)])}</summary>
          <Lines publishers={others} commands={commands} />
        </details>
      )}
    </section>
  );
}

function Lines({ publishers, commands }: { publishers: Publisher[]; commands: OfferCommands }) {
  if (publishers.length === 0) return null;
  return (
    <ul class="offer-list">
      {publishers.map((publisher) => (
        <PublisherLine key={publisher.id} publisher={publisher} {...commands} />
      ))}
    </ul>
  );
}
