import { PostPanel } from '../../components/post/PostPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import { readServerName } from '../../utils/posts/intent.ts';
import type { Network } from '../../utils/posts/networks.ts';
import type { PanelChoices } from './panel-choices.ts';
import type { PanelContext } from './panel-context.ts';
import type { PostTexts } from './post-texts.ts';
import { usePosts } from './use-posts.ts';

interface Props extends PanelContext {
  /** is its post only a first draft, which the action itself does not have? */
  isDraft: boolean;
  /** by message: the language in which its text is only a draft */
  drafted: readonly (LanguageTag | undefined)[];
  texts: PostTexts;
  choices: PanelChoices;
}

/** The post's panel with everything that its buttons do. */
export function OpenPost({ texts, choices, isDraft, drafted, ...context }: Props) {
  const { action, page, before, feedback } = context;
  const { showDone, showRefusal } = feedback;
  const { t } = useI18n();
  const uses = usePosts(context, texts);
  const url = page.tab?.url;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const place = {
    ...{ network: page.network, host: url?.host, isOff: page.isOff },
    canInsert: isWeb && !page.isOff,
  };

  const keepServer = (network: Network, typed: string) => {
    const name = readServerName(typed);
    if (!name) return showRefusal(t('post.serverWrong'));
    feedback.clear();
    texts.keepServer(network, name);
  };
  return (
    <PostPanel
      action={action}
      place={place}
      isStuck={uses.isStuck}
      drafts={texts.drafts}
      servers={texts.servers}
      notice={feedback.notice}
      isOver={context.isEnded}
      isDraft={isDraft}
      drafted={drafted}
      own={texts.own}
      before={before}
      threads={texts.threads}
      choice={choices.post}
      onChoice={(part) => {
        uses.unstick();
        choices.onPost(part);
      }}
      onCopyPicture={(picture) => void feedback.copyPicture(picture)}
      onCopyAlt={async (alt) => {
        if (await feedback.copy(alt)) showDone(t('said.copiedAlt'));
      }}
      onAccount={texts.keepAccount}
      onThread={texts.keepThread}
      onDrafts={texts.keepDrafts}
      onServer={keepServer}
      onInsert={(post) => void uses.insert(post)}
      onCopy={(post) => void uses.copy(post)}
      onOpen={(post) => void uses.open(post)}
    />
  );
}
