import type { Addressee, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { type Network, networkById } from '../../utils/posts/networks.ts';
import type { OwnWords } from '../../utils/posts/own-words.ts';
import type { Thread } from '../../utils/posts/thread.ts';
import { useI18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { currentPost, type PostToUse } from './current-post.ts';
import { PostAccounts } from './PostAccounts.tsx';
import { OtherWays, PostButtons } from './PostButtons.tsx';
import { PostChoices } from './PostChoices.tsx';
import { PostPreview } from './PostPreview.tsx';
import { PostReading } from './PostReading.tsx';
import { PostSite } from './PostSite.tsx';
import { PostText } from './PostText.tsx';
import type { PostChoice } from './post-choice.ts';
import { intentFor, type PostPlace, postWay } from './post-way.ts';

export type { PostToUse } from './current-post.ts';

interface Props {
  action: UrgentAction;
  /** the tab in front */
  place: PostPlace;
  /** it could not be put into the box in front a moment ago */
  isStuck: boolean;
  drafts: Record<string, string>;
  /** the person's own servers, by network */
  servers: Record<string, string>;
  notice: NoticeText | undefined;
  /** the action is over: its texts can be read, and nothing invites to write */
  isOver: boolean;
  /** the action brings no post, and this is only a first draft */
  isDraft?: boolean;
  /** by message: the language in which its text is only a draft */
  drafted?: readonly (LanguageTag | undefined)[];
  own: OwnAccounts;
  /** what the person did for this action before they opened it */
  before: readonly ActivityEntry[];
  threads: Record<string, Thread>;
  choice: PostChoice;
  onChoice(part: Partial<PostChoice>): void;
  onAccount(target: Addressee, network: Network, handle: string): void;
  onCopyPicture(picture: Promise<Blob>): void;
  onCopyAlt(text: string): void;
  /** nothing: one post again */
  onThread(key: string, posts: string[] | undefined): void;
  /** texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
  onServer(network: Network, typed: string): void;
  onInsert(post: PostToUse): void;
  onCopy(post: PostToUse): void;
  onOpen(post: PostToUse): void;
}

const NO_WORDS: OwnWords = { text: '', place: 'before' };

/** A suggested post, right for one network, to be changed and used. */
export function PostPanel(props: Props) {
  const { action, place, isStuck, notice, isOver, drafts, own, before, threads } = props;
  const { choice, onChoice } = props;
  const { t } = useI18n();
  const { message, words } = choice;
  const here = place.network;
  // Of the tab in front, with the limit that its page says.
  const network = here?.id === choice.network ? here : networkById(choice.network);
  const post =
    network &&
    currentPost({
      ...{ action, network, message, wish: choice.language, drafted: props.drafted },
      ...{ drafts, own, before, threads },
    });
  if (!network || !post) return <p>{t('post.none')}</p>;
  if (isOver) {
    return <PostReading {...{ action, post }} onChoice={onChoice} />;
  }

  const { use, fits } = post;
  const intent = intentFor(use, place, props.servers);
  const buttons = {
    ...{ notice, place, isStuck },
    network: network.name,
    way: postWay(use, { place, isStuck, intent }),
    canSend: fits && use.text !== '',
    isEmpty: use.text === '',
    onInsert: () => props.onInsert(use),
    onCopy: () => props.onCopy(use),
    onOpen: () => props.onOpen(use),
  };
  return (
    <>
      <PostChoices
        {...{ here, network, message }}
        language={use.language}
        languages={post.languages}
        drafted={props.isDraft ? undefined : post.drafted}
        messages={action.posts.length}
        onNetwork={(id) => onChoice({ network: id })}
        onLanguage={(language) => onChoice({ language })}
        onMessage={(next) => onChoice({ message: next })}
      />
      {(props.isDraft || use.language === post.drafted) && (
        <p class="note" id="post-draft">
          {props.isDraft ? t('post.draft') : t('post.draftInOwn')}
        </p>
      )}
      <PostText
        {...{ action, post, own }}
        words={words[use.key] ?? NO_WORDS}
        isMeant={choice.isMeant}
        onMeant={(isMeant) => onChoice({ isMeant })}
        onWords={(next) => onChoice({ words: { ...words, [use.key]: next } })}
        onMessage={(next) => onChoice({ message: next })}
        onThread={(posts) => props.onThread(use.key, posts)}
        onText={(text) => props.onDrafts({ [use.key]: text })}
        ways={<OtherWays {...buttons} />}
      />
      <PostSite
        {...{ action, here }}
        post={use}
        servers={props.servers}
        onServer={props.onServer}
        onCopyPicture={props.onCopyPicture}
        onCopyAlt={props.onCopyAlt}
      />
      <PostPreview text={use.text} network={network} lang={use.language} />
      <PostAccounts
        {...{ action, network, own }}
        onAccount={(target, handle) => props.onAccount(target, network, handle)}
      />
      <PostButtons {...buttons} />
    </>
  );
}
