import { useState } from 'preact/hooks';
import { type Network, networkById, networks } from '../../utils/posts/networks.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './ServerForm.css';

interface Props {
  /** @returns false when what the person typed is not a server's name */
  onServer(network: Network, typed: string): boolean;
}

/** Networks whose software anybody can run on their own server. */
const WITH_SERVERS = networks.filter(
  ({ pageSelectors, composer }) => pageSelectors && composer.length > 0,
);

/** Bluesky's forks are few; of the software that everybody's server runs, the first is the likeliest. */
const USUAL = WITH_SERVERS.find(({ intent }) => intent.includes('{server}')) ?? WITH_SERVERS[0];

/** Switches on the person's own server, Mastodon for example, which no list of hosts knows. */
export function ServerForm({ onServer }: Props) {
  const { t } = useI18n();
  const [software, setSoftware] = useState(USUAL?.id ?? '');
  const [typed, setTyped] = useState('');
  const add = () => {
    const network = networkById(software);
    if (network && onServer(network, typed)) setTyped('');
  };
  return (
    <form
      class="server-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="server-field">
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
      {WITH_SERVERS.length > 1 && (
        <label class="server-field">
          <span>{t('options.software')}</span>
          <select value={software} onChange={(event) => setSoftware(event.currentTarget.value)}>
            {WITH_SERVERS.map(({ id, name }) => (
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
  );
}
