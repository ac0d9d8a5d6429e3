import type { SiteFailure } from '../../utils/posts/health.ts';
import { type Network, networkById, networks } from '../../utils/posts/networks.ts';
import { isSwitchedOn, ownServers, type Sites } from '../../utils/posts/sites.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './NetworkSwitches.css';
import './Switch.css';
import { ServerForm } from './ServerForm.tsx';
import { SiteTrouble } from './SiteTrouble.tsx';

interface Props {
  sites: Sites;
  /** the last insertion that failed, by network */
  failures: Record<string, SiteFailure>;
  onTurn(network: Network, on: boolean): void;
  /** @returns false when what the person typed is not a server's name */
  onServer(network: Network, typed: string): boolean;
  onForget(host: string): void;
  /** the person wants to send what failed to those who can mend it */
  onReport(site: string): void;
  onForgetTrouble(site: string): void;
}

/** The others are on servers of people's own only, which the form is for. */
const WITH_HOSTS = networks.filter(
  ({ hosts, composer }) => hosts.length > 0 && composer.length > 0,
);

/** One switch for each network, and the person's own servers under them. */
export function NetworkSwitches({ sites, failures, onTurn, onServer, onForget, ...props }: Props) {
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
            onReport={props.onReport}
          />
        ))}
        {ownServers(sites).map(({ host, network }) => (
          <li key={host} class="switch-line switch-own">
            <span translate={false}>
              <span class="switch-name" dir="ltr">
                {host}
              </span>{' '}
              <span class="switch-hosts">{network.name}</span>
            </span>
            <button type="button" class="button" data-forget={host} onClick={() => onForget(host)}>
              {t('options.forget')}
            </button>
          </li>
        ))}
      </ul>
      {Object.entries(failures)
        .filter(([site]) => !WITH_HOSTS.some(({ id }) => id === site))
        .map(([site, failure]) => (
          <SiteTrouble
            key={site}
            site={site}
            name={failure.host ?? networkById(site)?.name ?? site}
            failure={failure}
            onReport={props.onReport}
            onForget={props.onForgetTrouble}
          />
        ))}
      <ServerForm onServer={onServer} />
    </>
  );
}

interface SwitchProps {
  network: Network;
  on: boolean;
  failure: SiteFailure | undefined;
  onTurn(network: Network, on: boolean): void;
  onReport(site: string): void;
}

/** Those that a person knows; parts of another one say nothing to them: `mobile.x.com`. */
const mainHosts = ({ hosts }: Network): string[] =>
  hosts.filter((host) => !hosts.some((other) => host.endsWith(`.${other}`)));

function NetworkSwitch({ network, on, failure, onTurn, ...props }: SwitchProps) {
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
        <span class="switch-name" translate={false}>
          {network.name}
        </span>
        <span class="switch-hosts" dir="ltr" translate={false} title={network.hosts.join(', ')}>
          {mainHosts(network).join(', ')}
        </span>
      </label>
      {failure && (
        <SiteTrouble
          site={network.id}
          name={network.name}
          failure={failure}
          onReport={props.onReport}
        />
      )}
    </li>
  );
}
