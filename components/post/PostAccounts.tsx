import { useState } from 'preact/hooks';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { accountsOn, type OwnAccounts, readAccount } from '../../utils/posts/accounts.ts';
import type { Network } from '../../utils/posts/networks.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PostPreview.css';

interface Props {
  action: UrgentAction;
  network: Network;
  own: OwnAccounts;
  /** an empty handle: the target has no account there */
  onAccount(target: Addressee, handle: string): void;
}

/** The targets' accounts on this network: to look at, to add, to correct. */
export function PostAccounts({ action, network, own, onAccount }: Props) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState('');
  const accounts = accountsOn(action, { network, own });
  if (accounts.length === 0 || network.handle === null) return null;
  const change = (target: Addressee, typed: string) => {
    const handle = typed.trim() === '' ? '' : readAccount(network, typed);
    setWrong(handle === undefined ? target.id : '');
    if (handle !== undefined) onAccount(target, handle);
  };
  return (
    <details class="accounts">
      <summary>{t('post.accounts', [network.name])}</summary>
      {accounts.map(({ target, handle, profile }) => (
        <div key={`${network.id} ${target.id}`} class="account">
          <label>
            <span>{target.knownAs ?? target.name}</span>
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              data-target={target.id}
              defaultValue={handle ? `@${handle}` : ''}
              placeholder={t('post.accountNone')}
              aria-invalid={wrong === target.id}
              onChange={(event) => change(target, event.currentTarget.value)}
            />
          </label>
          {profile && (
            <a class="button" href={profile} target="_blank" rel="noreferrer noopener">
              {t('post.accountLook')}
            </a>
          )}
          {wrong === target.id && (
            <p class="account-wrong" role="alert">
              {t('post.accountWrong', [network.name])}
            </p>
          )}
        </div>
      ))}
      <p class="note">{t('post.accountsNote')}</p>
    </details>
  );
}
