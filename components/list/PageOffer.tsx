import { useState } from 'preact/hooks';
import type { FoundSource } from '../../utils/feeds/kinds/kind.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PageOffer.css';

/** What the page in front offers, one thing at a time. */
export type Offer =
  /** `isSure`: it was seen, and not only its address */
  | { kind: 'feed'; url: string; isSure: boolean }
  | { kind: 'sources'; sources: readonly FoundSource[] }
  | { kind: 'list'; count: number; url: string; canWatch: boolean }
  /** `lead`: a source of the person's led here */
  | { kind: 'action' | 'lead' }
  /** the person has the action of this page already */
  | { kind: 'kept'; id: string }
  /** nothing that Vigil could follow or add */
  | { kind: 'sitemap' | 'data' };

export interface OfferCommands {
  /** is something being followed just now? */
  isBusy: boolean;
  /** follows what stands at this address, `page`: watches it; called first thing in the click */
  onFollow(source: { url: string; kind?: FoundSource['kind'] }): void;
  /** opens an action that is kept */
  onOpen(id: string): void;
  /** reads the page, or its list */
  onAdd(): void;
}

/** What the popup says below the list of the page in the open tab. */
export function PageOffer({ offer, ...commands }: OfferCommands & { offer: Offer }) {
  return (
    <section class="page-offer" id="page-offer" data-offer={offer.kind}>
      <OfferText {...commands} offer={offer} />
    </section>
  );
}

function OfferText({ offer, isBusy, onFollow, onOpen, onAdd }: OfferCommands & { offer: Offer }) {
  const { t } = useI18n();
  switch (offer.kind) {
    case 'feed':
      return (
        <>
          <p>{t(offer.isSure ? 'here.feed' : 'here.maybeFeed')}</p>
          <button
            type="button"
            class="button button-main"
            id="follow-feed"
            disabled={isBusy}
            onClick={() => onFollow({ url: offer.url })}
          >
            {t('here.follow')}
          </button>
        </>
      );
    case 'sources':
      return <SourceOffer sources={offer.sources} {...{ isBusy, onFollow }} />;
    case 'list':
      return (
        <>
          <p>{t('here.list', [String(offer.count)])}</p>
          <div class="buttons">
            <button type="button" class="button button-main" id="show-list" onClick={onAdd}>
              {t('here.show')}
            </button>
            {offer.canWatch && (
              <button
                type="button"
                class="button"
                id="watch-here"
                disabled={isBusy}
                onClick={() => onFollow({ url: offer.url, kind: 'page' })}
              >
                {t('here.watch')}
              </button>
            )}
          </div>
        </>
      );
    case 'action':
    case 'lead':
      return (
        <>
          <p>{t(offer.kind === 'lead' ? 'here.lead' : 'here.action')}</p>
          <button type="button" class="button button-main" id="add-here" onClick={onAdd}>
            {t('list.add')}
          </button>
        </>
      );
    case 'kept':
      return (
        <>
          <p>{t('here.kept')}</p>
          <div class="buttons">
            <button
              type="button"
              class="button button-main"
              id="open-kept"
              onClick={() => onOpen(offer.id)}
            >
              {t('here.openKept')}
            </button>
            <button type="button" class="button-plain" id="add-here" onClick={onAdd}>
              {t('here.again')}
            </button>
          </div>
        </>
      );
    default:
      return <p>{t(offer.kind === 'sitemap' ? 'here.sitemap' : 'here.data')}</p>;
  }
}

type SourceProps = Pick<OfferCommands, 'isBusy' | 'onFollow'> & {
  sources: readonly FoundSource[];
};

/** The feed that the site names, or a choice of several. */
function SourceOffer({ sources, isBusy, onFollow }: SourceProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState(0);
  const source = sources[chosen] ?? sources[0];
  if (!source) return null;
  return (
    <>
      {sources.length === 1 ? (
        <p dir="auto">{t('here.siteFeed', [source.title])}</p>
      ) : (
        <>
          <p>{t('here.siteFeeds', [String(sources.length)])}</p>
          <select
            id="which-source"
            aria-label={t('here.which')}
            onChange={(event) => setChosen(event.currentTarget.selectedIndex)}
          >
            {sources.map(({ url, title }) => (
              <option key={url} value={url}>
                {title}
              </option>
            ))}
          </select>
        </>
      )}
      <button
        type="button"
        class="button"
        id="follow-source"
        title={source.url}
        disabled={isBusy}
        onClick={() => onFollow({ url: source.url, kind: source.kind })}
      >
        {t('here.followOne')}
      </button>
    </>
  );
}
