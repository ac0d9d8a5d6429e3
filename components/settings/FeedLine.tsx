import type { Subscription } from '../../utils/feeds/types.ts';
import { showDate, useI18n } from '../ui/i18n.ts';
import { type FeedActions, FeedButtons } from './FeedButtons.tsx';
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
  return (
    <li class="source" data-source={url}>
      <div class="source-head">
        <span class="source-title" dir="auto">
          {title || new URL(url).hostname}
        </span>{' '}
        {publisher && <span class="soft">{t('sources.by', [publisher])}</span>}
      </div>
      <p class="source-url">{url}</p>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      <p class="soft">
        {key ? t('sources.signed', [fingerprints[key] ?? '…']) : t('sources.unsigned')}
        {key && !isBound && ` ${t('sources.weaker')}`}
      </p>
      {(trouble || newKey) && (
        <p class="warning" role="note">
          {trouble && `${t(TROUBLE_TEXT[trouble.why])} `}
          {newKey && t('sources.newKey', [fingerprints[newKey] ?? '…'])}
        </p>
      )}
      <FeedDetails source={source} />
      {LEADING.has(source.kind) && (
        <LeadFilterForm source={source} onFilter={(filter) => actions.onFilter(url, filter)} />
      )}
      <FeedButtons source={source} {...actions} />
    </li>
  );
}

/** Entries that Vigil refused. */
function FeedDetails({ source: { faults } }: { source: Subscription }) {
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
