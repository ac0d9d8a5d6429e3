import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { accountsOn, type OwnAccounts } from '../../utils/posts/accounts.ts';
import type { OwnWords } from '../../utils/posts/own-words.ts';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import { namesIn } from '../ui/names-in.tsx';
import type { PostToUse } from './current-post.ts';
import { OwnWordsField } from './OwnWordsField.tsx';

interface Props {
  action: UrgentAction;
  post: PostToUse;
  own: OwnAccounts;
  words: OwnWords;
  /** a thread takes no sentence of one's own */
  isThread: boolean;
  onWords(words: OwnWords): void;
  /** further lines */
  ways: ComponentChildren;
}

/** Opens the list of accounts, which stands folded below (`PostAccounts.tsx`), with the cursor in its first field. */
function showAccounts() {
  const accounts = document.querySelector<HTMLDetailsElement>('details.accounts');
  if (!accounts) return;
  accounts.open = true;
  accounts.querySelector('input')?.focus();
}

/** Whom the post mentions, and what would make it better. */
export function PostFacts({ action, post, own, words, isThread, onWords, ways }: Props) {
  const { t } = useI18n();
  const [isAsked, setAsked] = useState(false);
  const { network, text, language } = post;
  const folded = text.toLowerCase();
  const accounts = accountsOn(action, { network, own });
  const mentioned = accounts.filter(
    ({ handle }) => handle && folded.includes(`@${handle.toLowerCase()}`),
  );
  const isNobodyKnown =
    network.handle !== null && accounts.length > 0 && accounts.every(({ handle }) => !handle);
  const hasField = !isThread && (isAsked || words.text !== '');
  return (
    <>
      <ul class="facts">
        {mentioned.map(({ target, handle, profile }) => (
          <li key={target.id}>
            <Icon sign="mention" small />
            <span class="post-mention">
              {namesIn([`@${handle}`, target.name, network.name], (names) =>
                t('post.mentions', names),
              )}
            </span>
            {profile && (
              <a
                href={profile}
                target="_blank"
                rel="noreferrer noopener"
                aria-label={`${t('post.check')}: @${handle}`}
              >
                {t('post.check')}
              </a>
            )}
          </li>
        ))}
        {isNobodyKnown && (
          <li>
            <Icon sign="mention" small />
            <span>{t('post.noMention', [network.name])}</span>
            <button type="button" class="button-plain" id="add-account" onClick={showAccounts}>
              {t('post.addAccount')}
            </button>
          </li>
        )}
        {!isThread && (
          <li>
            <Icon sign="pen" small />
            <span>{t('post.ownWordsWhy')}</span>
            {!hasField && (
              <button
                type="button"
                class="button-plain"
                id="add-words"
                onClick={() => setAsked(true)}
              >
                {t('post.ownWordsAdd')}
              </button>
            )}
          </li>
        )}
        {ways}
      </ul>
      {hasField && <OwnWordsField {...{ words, language, isAsked, onWords }} />}
    </>
  );
}
