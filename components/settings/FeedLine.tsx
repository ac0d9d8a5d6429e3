import type { Subscription } from '../../utils/feeds/types.ts';
import { showDate, useI18n } from '../ui/i18n.ts';
import { type FeedActions, FeedAsks, FeedButtons, FeedRemoval } from './FeedButtons.tsx';
import { LeadFilterForm } from './LeadFilterForm.tsx';
import { TROUBLE_TEXT } from './trouble-text.ts';

interface Props extends FeedActions {
  source: Subscription;
  /** when Vigil last asked it, in milliseconds since 1970 */
  asked: number | undefined;
  /** how many pages it leads to */
  leads: number;
  /** the fingerprint of each key, by the key */
  fingerprints: Readonly<Record<string, string>>;
}

/** Kinds of sources that lead to pages. */
const LEADING = new Set<Subscription['kind']>(['web-feed', 'wordpress', 'page']);

/** One feed: what it is, when Vigil asked it, what it brought, and what is wrong with it. */
export function FeedLine({ source, asked, leads, fingerprints, ...actions }: Props) {
  const { t, language } = useI18n();
  const { url, title, publisher, key, newKey, isBound, trouble, ...more } = source;
  const { brought, ids, leftOut = 0 } = more;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const facts = [
    ids.length > 0 || leads === 0 ? t('sources.actions', ids.length) : '',
    leads > 0 ? t('sources.leadCount', leads) : '',
    leftOut > 0 ? t('sources.leftOut', leftOut) : '',
    asked ? t('sources.asked', [moment.format(asked)]) : t('sources.never'),
    brought ? t('sources.brought', [showDate(brought, language)]) : '',
  ];
  const name = title || new URL(url).hostname;
  return (
    <li class="source" data-source={url}>
      <label class="switch source-head">
        <input
          type="checkbox"
          role="switch"
          aria-checked={source.on}
          checked={source.on}
          data-turn={url}
          onChange={(event) => actions.onTurn(url, event.currentTarget.checked)}
        />
        <span class="source-name">
          <span class="source-title" dir="auto">
            {name}
          </span>{' '}
          {publisher && <span class="soft">{t('sources.by', [publisher])}</span>}
        </span>
      </label>
      <div class="source-body">
        <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
        {(trouble || newKey) && (
          <p class="warning" role="note">
            {trouble && `${t(TROUBLE_TEXT[trouble.why])} `}
            {newKey && t('sources.newKey', [fingerprints[newKey] ?? '…'])}
          </p>
        )}
        <FeedButtons source={source} {...actions} />
        <details data-more={url}>
          <summary>
            {t('sources.more')} <span class="visually-hidden">{name}</span>
          </summary>
          <div class="source-details">
            <p class="source-url">{url}</p>
            <p class="soft">
              {key ? t('sources.signed', [fingerprints[key] ?? '…']) : t('sources.unsigned')}
              {key && !isBound && ` ${t('sources.weaker')}`}
            </p>
            <RefusedEntries source={source} />
            {LEADING.has(source.kind) && (
              <LeadFilterForm
                source={source}
                onFilter={(filter) => actions.onFilter(url, filter)}
              />
            )}
            <FeedAsks source={source} onAsks={actions.onAsks} />
            <FeedRemoval source={source} onRemove={actions.onRemove} />
          </div>
        </details>
      </div>
    </li>
  );
}

/** Entries that Vigil refused. */
function RefusedEntries({ source: { faults } }: { source: Subscription }) {
  const { t } = useI18n();
  return (
    <>
      {faults.length > 0 && (
        <details>
          <summary>{t('sources.faults', [String(faults.length)])}</summary>
          <ul class="source-more">
            {faults.map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
