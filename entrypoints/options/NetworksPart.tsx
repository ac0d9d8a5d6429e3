import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NetworkSwitches } from '../../components/settings/NetworkSwitches.tsx';
import { copyText } from '../../components/ui/copy-text.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, useNotice } from '../../components/ui/Notice.tsx';
import { switchOff, switchOn } from '../../utils/platform/button-sites.ts';
import { buttonSites, networkFailures } from '../../utils/platform/storage.ts';
import { reportOf, type SiteFailure } from '../../utils/posts/health.ts';
import { readServerName } from '../../utils/posts/intent.ts';
import { type Network, networkById } from '../../utils/posts/networks.ts';
import { hostsOf, type Sites } from '../../utils/posts/sites.ts';

/** The networks where Vigil shows its button, and the permissions for them. */
export function NetworksPart() {
  const { t } = useI18n();
  const [sites, setSites] = useState<Sites>();
  const [failures, setFailures] = useState<Record<string, SiteFailure>>({});
  const [notice, setNotice] = useNotice();

  useEffect(() => {
    void buttonSites.getValue().then(setSites);
    void networkFailures.readAll().then(setFailures);
    return buttonSites.watch(setSites);
  }, []);

  // The request comes first: browsers grant it only within the click itself.
  const ask = async (hosts: string[], network: Network) => {
    const wanted = Object.fromEntries(hosts.map((host) => [host, network.id]));
    const isGranted = await switchOn(wanted);
    setNotice(
      isGranted
        ? { text: t('options.nowOn', [hosts[0] ?? network.name]) }
        : { text: t('options.denied'), refused: true },
    );
  };
  const turn = (network: Network, on: boolean) => {
    if (on) void ask(hostsOf(network), network);
    else void switchOff(hostsOf(network)).then(() => setNotice(undefined));
  };
  const addServer = (network: Network, typed: string): boolean => {
    const name = readServerName(typed);
    if (!name) {
      setNotice({ text: t('post.serverWrong'), refused: true });
      return false;
    }
    void ask([name], network);
    return true;
  };

  const report = async (site: string) => {
    const failure = failures[site];
    if (!failure) return;
    const program = `Vigil ${browser.runtime.getManifest().version}, ${browserName()}`;
    const isCopied = await copyText(reportOf(networkById(site)?.name ?? site, failure, program));
    setNotice(
      isCopied
        ? { text: t('options.reportCopied'), done: true }
        : { text: t('said.copyFailed'), refused: true },
    );
  };

  if (!sites) return null;
  return (
    <>
      <Notice notice={notice} />
      <NetworkSwitches
        sites={sites}
        failures={failures}
        onTurn={turn}
        onServer={addServer}
        onForget={(host) => void switchOff([host])}
        onReport={(site) => void report(site)}
        onForgetTrouble={(site) => {
          void networkFailures.write(site, undefined);
          setFailures(({ [site]: _, ...others }) => others);
        }}
      />
    </>
  );
}

/** The browser and its version, by its own word; nothing else of what it says. */
const browserName = () =>
  /(?:Firefox|Edg|OPR|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'a browser';
