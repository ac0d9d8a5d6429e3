import { useState } from 'preact/hooks';
import type { FoundSource, PageContent } from '../../utils/feeds/kinds/kind.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PageChoices.css';

/** A page that came where the person expected a source. */
export interface FoundPage {
  /** its own address, https */
  url: string;
  content: PageContent;
}

interface Props extends FoundPage {
  isBusy: boolean;
  /** follows one of its sources, or the page itself; called first thing in the click */
  onFollow(source: Pick<FoundSource, 'kind' | 'url'>): void;
}

const KIND_TEXT = {
  feed: 'sources.foundOwn',
  urgence: 'sources.foundOwn',
  'web-feed': 'sources.foundFeed',
  wordpress: 'sources.foundPosts',
  page: 'sources.foundFeed',
} as const satisfies Record<FoundSource['kind'], string>;

/** Most addresses of a page's list that are shown as an example. */
const MAX_SHOWN = 3;

/** What a page holds that a person can follow, each to be pressed: its sources, or its list. */
export function PageChoices({ url, content, isBusy, onFollow }: Props) {
  const { t } = useI18n();
  const { sources, leads, isAction } = content;
  const host = new URL(url).hostname;
  const posts = sources.find(({ url: one }) => /\/wp\/v2\/posts$/.test(one));
  // What kinds of texts the site has, urgent actions perhaps among them.
  const types = posts?.url.replace(/posts$/, 'types');
  return (
    <section class="page-choices" aria-label={t('sources.found', [host])}>
      <p>{t('sources.found', [host])}</p>
      {sources.length > 0 && <SourceChoice {...{ sources, host, isBusy, onFollow }} />}
      {leads.length > 1 && (
        <div class="page-list">
          <p>{t('sources.foundList', [String(leads.length)])}</p>
          <ul>
            {leads.slice(0, MAX_SHOWN).map((lead) => (
              <li key={lead.url} dir="auto">
                {lead.title}
              </li>
            ))}
          </ul>
          <p class="soft">{t('sources.watchText')}</p>
          <button
            type="button"
            class={sources.length > 0 ? 'button' : 'button button-main'}
            id="watch-page"
            disabled={isBusy}
            onClick={() => onFollow({ kind: 'page', url })}
          >
            {t('sources.watch')}
          </button>
        </div>
      )}
      {isAction && (
        <p>
          {t('sources.foundAction')}{' '}
          <a href={url} target="_blank" rel="noreferrer" id="open-found">
            {t('sources.openPage')}
          </a>
        </p>
      )}
      {types && types !== url && (
        <button
          type="button"
          class="button-plain"
          id="look-more"
          disabled={isBusy}
          onClick={() => onFollow({ kind: 'wordpress', url: types })}
        >
          {t('sources.lookMore', [new URL(types).hostname])}
        </button>
      )}
    </section>
  );
}

type SourceProps = Pick<Props, 'isBusy' | 'onFollow'> & {
  sources: readonly FoundSource[];
  host: string;
};

/** One source to confirm, or several to choose from. */
function SourceChoice({ sources, host, isBusy, onFollow }: SourceProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState(0);
  const [first] = sources;
  const source = sources[chosen] ?? first;
  if (!source) return null;
  const nameOf = ({ kind, title, url }: FoundSource) => {
    const { hostname } = new URL(url);
    const name = t(KIND_TEXT[kind], [title]);
    return hostname === host ? name : `${name} (${hostname})`;
  };
  return (
    <>
      {sources.length === 1 ? (
        <p class="page-source" dir="auto">
          {nameOf(source)}
        </p>
      ) : (
        <fieldset class="page-sources">
          <legend>{t('sources.foundWhich')}</legend>
          {sources.map((one, at) => (
            <label key={one.url} title={one.url}>
              <input
                type="radio"
                name="found"
                value={one.url}
                checked={at === chosen}
                onChange={() => setChosen(at)}
              />
              <span dir="auto">{nameOf(one)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <button
        type="button"
        class="button button-main"
        id="follow-found"
        disabled={isBusy}
        onClick={() => onFollow(source)}
      >
        {t('sources.followFound')}
      </button>
    </>
  );
}
