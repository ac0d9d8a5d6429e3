import type { UrgentAction } from '../../utils/actions/types.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { useI18n } from '../ui/i18n.ts';
import type { PostToUse } from './current-post.ts';
import { PostCard } from './PostCard.tsx';

interface Props {
  action: UrgentAction;
  post: PostToUse;
  /** the network of the tab in front */
  here: Network | undefined;
  /** the person's own servers, by network */
  servers: Record<string, string>;
  onServer(network: Network, typed: string): void;
  onCopyPicture(picture: Promise<Blob>): void;
  onCopyAlt(text: string): void;
}

/** What one network needs besides the text: the person's server, mentions picked by hand, a picture. */
export function PostSite({ action, post, here, servers, ...props }: Props) {
  const { t } = useI18n();
  const { network, language, picks = [] } = post;
  return (
    <>
      {network.intent.includes('{server}') && network.id !== here?.id && (
        <label class="labelled">
          <span>{t('post.server', [network.name])}</span>
          <input
            id="post-server"
            type="text"
            inputMode="url"
            autocomplete="off"
            key={network.id}
            defaultValue={servers[network.id] ?? ''}
            placeholder={t('post.serverHint')}
            onChange={(event) => props.onServer(network, event.currentTarget.value)}
          />
        </label>
      )}
      {picks.length > 0 && (
        <p class="note">
          {t('post.pickMention', [
            network.name,
            picks.map(({ name, handle }) => `${name} (${handle})`).join(', '),
          ])}
        </p>
      )}
      {network.needsImage && (
        <>
          <p class="note">{t('post.needsImage', [network.name])}</p>
          <PostCard
            action={action}
            language={language}
            onCopyPicture={props.onCopyPicture}
            onCopyText={props.onCopyAlt}
          />
        </>
      )}
    </>
  );
}
