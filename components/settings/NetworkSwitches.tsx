import { useState } from 'preact/hooks';
import type { Trouble } from '../../utils/posts/health.ts';
import { type Network, networkById, networks } from '../../utils/posts/networks.ts';
import { isSwitchedOn, ownServers, type Sites } from '../../utils/posts/sites.ts';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import './NetworkSwitches.css';

interface Props {
  sites: Sites;
  /** the last insertion that failed, by network */
  troubles: Record<string, Trouble>;
  onTurn(network: Network, on: boolean): void;
  /** @returns false when that is no server's name */
  onServer(network: Network, typed: string): boolean;
  onForget(host: string): void;
}

/** One switch a network, and the person's own servers under them. */
export function NetworkSwitches({ sites, troubles, onTurn, onServer, onForget }: Props) {
  const { t, language } = useI18n();
  const withServers = networks.filter(({ marks }) => marks);
  const [software, setSoftware] = useState(withServers[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const add = () => {
    const network = networkById(software);
    if (network && onServer(network, typed)) setTyped('');
  };
  return (
    <>
      <ul class="switches">
        {networks.map((network) => {
          const on = isSwitchedOn(network, sites);
          const trouble = troubles[network.id];
          return (
            <li key={network.id} class="switch-line">
              <label class="switch">
                <input
                  type="checkbox"
                  role="switch"
                  aria-checked={on}
                  name={`network-${network.id}`}
                  checked={on}
                  onChange={(event) => {
                    const wanted = event.currentTarget.checked;
                    // Until it is granted, it is as it was.
                    event.currentTarget.checked = on;
                    onTurn(network, wanted);
                  }}
                />
                <span class="switch-name">{network.name}</span>
                <span class="switch-hosts">{network.hosts.join(', ')}</span>
              </label>
              {trouble && (
                <p class="switch-trouble">
                  {t('options.trouble', [showDate(trouble.date, language), network.name])}
                </p>
              )}
            </li>
          );
        })}
        {ownServers(sites).map(({ host, network }) => (
          <li key={host} class="switch-line switch-own">
            <span>
              <span class="switch-name">{host}</span>{' '}
              <span class="switch-hosts">{network.name}</span>
            </span>
            <button type="button" class="button" data-forget={host} onClick={() => onForget(host)}>
              {t('options.forget')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="switch-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="switch-field">
          <span>{t('options.ownServer')}</span>
          <input
            id="own-server"
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder={t('post.serverHint')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {withServers.length > 1 && (
          <label class="switch-field">
            <span>{t('options.software')}</span>
            <select value={software} onChange={(event) => setSoftware(event.currentTarget.value)}>
              {withServers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" class="button button-main" id="add-server">
          {t('options.add')}
        </button>
      </form>
    </>
  );
}
