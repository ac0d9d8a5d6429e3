import { useState } from 'preact/hooks';
import type { FetchState, Subscription } from '../../utils/feeds/types.ts';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import './FeedList.css';

export interface SourceActions {
  onRefresh(url: string): void;
  onTurn(url: string, on: boolean): void;
  onRemove(url: string): void;
  /** asks the browser for the source's host again */
  onAllow(url: string): void;
  onAcceptKey(url: string): void;
}

interface Props extends SourceActions {
  sources: readonly Subscription[];
  fetchStates: Readonly<Record<string, FetchState>>;
  /** of each key, by the key */
  fingerprints: Readonly<Record<string, string>>;
}

/** What the person follows: what it is, when it was asked, what it brought, and what is wrong with it. */
export function SourceList({ sources, fetchStates, fingerprints, ...actions }: Props) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources">
      {sources.map((source) => (
        <SourceLine
          key={source.url}
          source={source}
          asked={fetchStates[source.url]?.asked}
          fingerprints={fingerprints}
          {...actions}
        />
      ))}
    </ul>
  );
}

interface LineProps extends SourceActions {
  source: Subscription;
  /** milliseconds since 1970 */
  asked: number | undefined;
  fingerprints: Readonly<Record<string, string>>;
}

function SourceLine({ source, asked, fingerprints, ...actions }: LineProps) {
  const { t, language } = useI18n();
  const [removing, setRemoving] = useState(false);
  const { url, title, publisher, on, key, newKey, trouble, brought, ids, leads, faults } = source;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const facts = [
    t('sources.actions', ids.length),
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
      </p>
      {trouble && (
        <p class="source-trouble" role="note">
          {t(`sources.trouble_${trouble.why.replaceAll('-', '_') as 'server'}`)}
          {newKey && ` ${t('sources.newKey', [fingerprints[newKey] ?? '…'])}`}
        </p>
      )}
      {leads.length > 0 && (
        <details>
          <summary>{t('sources.leads', [String(leads.length)])}</summary>
          <ul class="source-more">
            {leads.map((lead) => (
              <li key={lead.url}>
                <a href={lead.url} target="_blank" rel="noreferrer" dir="auto">
                  {lead.title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
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
      <div class="buttons">
        <label class="source-on">
          <input
            type="checkbox"
            checked={on}
            data-turn={url}
            onChange={(event) => actions.onTurn(url, event.currentTarget.checked)}
          />
          <span>{t('sources.on')}</span>
        </label>
        <button
          type="button"
          class="button"
          data-refresh={url}
          disabled={!on}
          onClick={() => actions.onRefresh(url)}
        >
          {t('sources.refresh')}
        </button>
        {trouble?.why === 'forbidden' && (
          <button
            type="button"
            class="button"
            data-allow={url}
            onClick={() => actions.onAllow(url)}
          >
            {t('sources.allow')}
          </button>
        )}
        {newKey && (
          <button
            type="button"
            class="button"
            data-accept={url}
            onClick={() => actions.onAcceptKey(url)}
          >
            {t('sources.acceptKey')}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-remove={url}
          onClick={() => (removing ? actions.onRemove(url) : setRemoving(true))}
          onBlur={() => setRemoving(false)}
        >
          {t(removing ? 'sources.removeSure' : 'sources.remove')}
        </button>
      </div>
    </li>
  );
}
