import { languageName } from '../../utils/actions/languages.ts';
import { canFollow, nameOf, type Publisher } from '../../utils/feeds/publishers/publisher.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';

/** What came of the press on a publisher, to be told beside it. */
export interface OfferNews {
  text: string;
  refused?: boolean;
}

/** What the person can do with publishers, and what is known of each by its address. */
export interface OfferCommands {
  /** what the person reads, best first */
  languages: readonly string[];
  /** addresses that the person follows */
  followed: ReadonlySet<string>;
  /** the address that is being followed now */
  busy: string;
  news: Readonly<Record<string, OfferNews>>;
  /** called first thing in the click, so that the browser can ask the person */
  onFollow(publisher: Publisher): void;
  onOpen(publisher: Publisher): void;
}

interface Props extends OfferCommands {
  publisher: Publisher;
}

const BRINGS = {
  action: 'offers.action',
  'full-text': 'offers.fullText',
  lead: 'offers.lead',
  list: 'offers.list',
  page: 'offers.page',
} as const;

/** One publisher: what it brings, in which language, and its button. */
export function PublisherLine({ publisher, ...commands }: Props) {
  const { t, language } = useI18n();
  const { id, url, brings, kind } = publisher;
  const [nameLanguage, name] = nameOf(publisher, commands.languages);
  const isList = brings === 'page' && kind === 'page';
  const spoken = publisher.languages.map((one) => languageName(one, language)).join(', ');
  const isFollowed = commands.followed.has(url);
  const news = commands.news[url];
  const mayFollow = canFollow(publisher);
  return (
    <li class="offer" data-publisher={id}>
      <div class="offer-line">
        <div class="offer-words">
          <span class="offer-name" lang={nameLanguage} dir="auto">
            {name}
          </span>
          <span class="offer-what">
            {t(BRINGS[isList ? 'list' : brings])} · {spoken}
          </span>
        </div>
        <div class="offer-buttons">
          <OpenButton {...{ publisher, name }} {...commands} />
          {mayFollow && isFollowed && <span class="offer-followed">{t('offers.followed')}</span>}
          {mayFollow && !isFollowed && (
            <button
              type="button"
              class="button button-main"
              data-follow={id}
              aria-label={t('offers.followName', [name])}
              disabled={commands.busy !== ''}
              onClick={() => commands.onFollow(publisher)}
            >
              {t('sources.follow')}
            </button>
          )}
        </div>
      </div>
      <div class="offer-news" role="status">
        {commands.busy === url && (
          <p class="notice">{t('sources.following', [new URL(url).hostname])}</p>
        )}
        {news && <p class={news.refused ? 'notice notice-refused' : 'notice'}>{news.text}</p>}
        {news?.refused && <OpenButton {...{ publisher, name, isWayOn: true }} {...commands} />}
      </div>
    </li>
  );
}

interface OpenProps extends OfferCommands {
  publisher: Publisher;
  name: string;
  /** is it offered after following did not work? */
  isWayOn?: boolean;
}

function OpenButton({ publisher, name, isWayOn = false, onOpen }: OpenProps) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      class="button"
      data-open={publisher.id}
      aria-label={t('offers.openName', [name])}
      onClick={() => onOpen(publisher)}
    >
      {t(isWayOn ? 'offers.openPage' : 'offers.open')}
    </button>
  );
}
