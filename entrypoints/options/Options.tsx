import { useEffect, useState } from 'preact/hooks';
import { NetworkSwitches } from '../../components/settings/NetworkSwitches.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, type NoticeText } from '../../components/ui/Notice.tsx';
import { switchOff, switchOn } from '../../utils/platform/button-sites.ts';
import { pickerShortcut } from '../../utils/platform/picker.ts';
import { buttonSites, networkFailures } from '../../utils/platform/storage.ts';
import type { Trouble } from '../../utils/posts/health.ts';
import { readServerName } from '../../utils/posts/intent.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import { hostsOf, type Sites } from '../../utils/posts/sites.ts';
import { DataPart } from './DataPart.tsx';
import { NotificationPart } from './NotificationPart.tsx';
import { OwnActions } from './OwnActions.tsx';
import { Sources } from './Sources.tsx';

/** Networks and permissions: where Vigil shows its button, and by which keys it comes. */
export function Options() {
  const { t } = useI18n();
  const [sites, setSites] = useState<Sites>();
  const [trouble, setTrouble] = useState<Record<string, Trouble>>({});
  const [shortcut, setShortcut] = useState('');
  const [notice, setNotice] = useState<NoticeText>();

  useEffect(() => {
    void buttonSites.getValue().then(setSites);
    void networkFailures.read(networks.map(({ id }) => id)).then(setTrouble);
    void pickerShortcut().then(setShortcut);
    return buttonSites.watch(setSites);
  }, []);

  // Nothing may stand before the request: browsers grant it only within the click itself.
  const ask = async (hosts: string[], network: Network) => {
    const wanted = Object.fromEntries(hosts.map((host) => [host, network.id]));
    const granted = await switchOn(wanted);
    setNotice(
      granted
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

  if (!sites) return null;
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
      </header>
      <Notice notice={notice} />
      <section class="options-part" id="sources">
        <h2>{t('sources.title')}</h2>
        <p class="soft">{t('sources.text')}</p>
        <Sources />
      </section>
      <section class="options-part">
        <h2>{t('options.actions')}</h2>
        <p class="soft">{t('options.actionsText')}</p>
        <OwnActions />
      </section>
      <section class="options-part">
        <h2>{t('options.networks')}</h2>
        <p class="soft">{t('options.networksText')}</p>
        <NetworkSwitches
          sites={sites}
          troubles={trouble}
          onTurn={turn}
          onServer={addServer}
          onForget={(host) => void switchOff([host])}
        />
      </section>
      <section class="options-part">
        <h2>{t('tell.title')}</h2>
        <p class="soft">{t('tell.text')}</p>
        <NotificationPart />
      </section>
      <section class="options-part">
        <h2>{t('options.data')}</h2>
        <p class="soft">{t('options.dataText')}</p>
        <DataPart />
      </section>
      <section class="options-part">
        <h2>{t('options.keys')}</h2>
        <p>{shortcut ? t('options.keysText', [shortcut]) : t('options.keysNone')}</p>
        <p class="soft">{t('options.keysChange')}</p>
      </section>
    </main>
  );
}
