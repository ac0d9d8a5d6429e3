import type { NetworkFailure } from '../../utils/posts/health.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import { isSwitchedOn, ownServers, type Sites } from '../../utils/posts/sites.ts';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import './NetworkSwitches.css';
import './Switch.css';
import { ServerForm } from './ServerForm.tsx';

interface Props {
  sites: Sites;
  /** the last insertion that failed, by network */
  failures: Record<string, NetworkFailure>;
  onTurn(network: Network, on: boolean): void;
  /** @returns false when what the person typed is not a server's name */
  onServer(network: Network, typed: string): boolean;
  onForget(host: string): void;
}

/** The others are on servers of people's own only, which the form is for. */
const WITH_HOSTS = networks.filter(({ hosts }) => hosts.length > 0);

/** One switch for each network, and the person's own servers under them. */
export function NetworkSwitches({ sites, failures, onTurn, onServer, onForget }: Props) {
  const { t } = useI18n();
  return (
    <>
      <ul class="switches">
        {WITH_HOSTS.map((network) => (
          <NetworkSwitch
            key={network.id}
            network={network}
            on={isSwitchedOn(network, sites)}
            failure={failures[network.id]}
            onTurn={onTurn}
          />
        ))}
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
      <ServerForm onServer={onServer} />
    </>
  );
}

interface SwitchProps {
  network: Network;
  on: boolean;
  failure: NetworkFailure | undefined;
  onTurn(network: Network, on: boolean): void;
}

function NetworkSwitch({ network, on, failure, onTurn }: SwitchProps) {
  const { t, language } = useI18n();
  return (
    <li class="switch-line">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={on}
          name={`network-${network.id}`}
          checked={on}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            // The switch stays as it was until the browser has granted the permission.
            event.currentTarget.checked = on;
            onTurn(network, wanted);
          }}
        />
        <span class="switch-name">{network.name}</span>
        <span class="switch-hosts">{network.hosts.join(', ')}</span>
      </label>
      {failure && (
        <p class="switch-trouble">
          {t('options.trouble', [showDate(failure.date, language), network.name])}
        </p>
      )}
    </li>
  );
}
