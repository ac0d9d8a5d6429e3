import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../components/i18n.ts';
import { MyData } from '../../components/MyData.tsx';
import { NetworkSwitches } from '../../components/NetworkSwitches.tsx';
import { Notice, type NoticeText } from '../../components/Notice.tsx';
import { saveFile } from '../../components/save-file.ts';
import { switchOff, switchOn } from '../../utils/platform/button-sites.ts';
import { today } from '../../utils/platform/clock.ts';
import { pickerShortcut } from '../../utils/platform/picker.ts';
import { sendBackup } from '../../utils/platform/popup.ts';
import { belongings, buttonSites, type Troubles, troubles } from '../../utils/platform/storage.ts';
import { readServerName } from '../../utils/posts/intent.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { hostsOf, type Sites } from '../../utils/posts/sites.ts';
import { OwnActions } from './OwnActions.tsx';

/** Networks and permissions: where Vigil shows its button, and by which keys it comes. */
export function Options() {
  const { t } = useSpeech();
  const [sites, setSites] = useState<Sites>();
  const [trouble, setTrouble] = useState<Troubles>({});
  const [shortcut, setShortcut] = useState('');
  const [notice, setNotice] = useState<NoticeText>();

  useEffect(() => {
    void buttonSites.getValue().then(setSites);
    void troubles.getValue().then(setTrouble);
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

  const exportData = async () => {
    const all = await belongings();
    const backup = { format: 'vigil-backup/1', exported: await today(), ...all };
    const file = new Blob([JSON.stringify(backup, null, 2)], { type: 'application/json' });
    saveFile(file, `vigil-${backup.exported}.json`);
    setNotice({ text: t('options.exported') });
  };
  const importData = async (file: File) => {
    const answer = await sendBackup(await file.text());
    setNotice(
      answer.done
        ? { text: t('options.imported') }
        : { text: t('options.importFailed', [answer.faults[0] ?? '']), refused: true },
    );
  };

  if (!sites) return null;
  return (
    <main class="options">
      <header>
        <h1>{t('options.title')}</h1>
      </header>
      <Notice notice={notice} />
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
        <h2>{t('options.actions')}</h2>
        <p class="soft">{t('options.actionsText')}</p>
        <OwnActions />
      </section>
      <section class="options-part">
        <h2>{t('options.data')}</h2>
        <p class="soft">{t('options.dataText')}</p>
        <MyData onExport={() => void exportData()} onImport={(file) => void importData(file)} />
      </section>
      <section class="options-part">
        <h2>{t('options.keys')}</h2>
        <p>{shortcut ? t('options.keysText', [shortcut]) : t('options.keysNone')}</p>
        <p class="soft">{t('options.keysChange')}</p>
      </section>
    </main>
  );
}
