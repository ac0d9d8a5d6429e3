import { sayRefusal } from '../../components/action/refusals.ts';
import { PostPanel, type PostToUse } from '../../components/post/PostPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { isActive } from '../../utils/actions/dates.ts';
import type { Addressee } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { insertInto } from '../../utils/platform/pages/inject.ts';
import { openTab } from '../../utils/platform/pages/open.ts';
import { lastView, ownAccounts, servers, threads, troubles } from '../../utils/platform/storage.ts';
import { accountKey } from '../../utils/posts/accounts.ts';
import { noteOutcome } from '../../utils/posts/health.ts';
import { composerAddress, readServerName } from '../../utils/posts/intent.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import type { PanelContext } from './panel-context.ts';

/** The post's panel with everything that its buttons do. */
export function OpenPost(props: PanelContext) {
  const { action, today, page, done, texts, ownServers, feedback, record } = props;
  const { say, refuse, copy } = feedback;
  const { t } = useI18n();

  const splitPost = async (key: string, posts: string[] | undefined) => {
    const { [key]: old, ...others } = props.threads;
    const next = posts ? { ...others, [key]: { posts, next: 0 } } : others;
    props.onThreads(next);
    await threads.setValue(next);
  };

  /** The next post of a thread comes after the one that was used. */
  const goOn = async (key: string) => {
    const thread = props.threads[key];
    if (!thread) return;
    const next = { ...props.threads, [key]: { ...thread, next: thread.next + 1 } };
    props.onThreads(next);
    await threads.setValue(next);
  };

  const correctAccount = (target: Addressee, network: Network, handle: string) => {
    const key = accountKey(action, target);
    const next = { ...props.own, [key]: { ...props.own[key], [network.id]: handle } };
    props.onOwn(next);
    void ownAccounts.setValue(next);
  };

  /** What was done with a post, and the next of its thread. */
  const recordPost = async (
    { text, language, key, message }: PostToUse,
    how: ActivityEntry['how'],
    where?: string,
  ) => {
    await record({ kind: 'post', how, where, language, message, mark: hashText(text) });
    await goOn(key);
  };

  const insertPost = async (post: PostToUse) => {
    const { text, network } = post;
    // The box may be another network's than the one chosen: the tab's own finders lead to it.
    const { composer } = page.network ?? network;
    const answer = page.off
      ? ({ done: false, why: 'off' } as const)
      : page.tab
        ? await insertInto(page.tab, composer, text)
        : ({ done: false, why: 'closed' } as const);
    const why = answer.done ? undefined : answer.why;
    if (page.network) {
      const known = await troubles.getValue();
      await troubles.setValue(noteOutcome(known, page.network.id, today, why));
    }
    if (why !== undefined) {
      if (await copy(text)) refuse(sayRefusal(t, why, page.network?.name));
      return;
    }
    await recordPost(post, 'inserted', network.id);
    await lastView.setValue({ action: action.id, panel: 'post' });
    // The text stands before the person's eyes, and the page wants its focus back.
    window.close();
  };

  const copyPost = async (post: PostToUse) => {
    if (!(await copy(post.text))) return;
    say(t('said.copied'));
    await recordPost(post, 'copied');
  };

  const openComposer = async (post: PostToUse) => {
    const { text, network } = post;
    const here = page.network?.id === network.id ? page.tab?.url?.host : undefined;
    const intent = composerAddress(network, text, here ?? ownServers[network.id]);
    if (!intent) {
      refuse(t('post.serverWrong'));
      document.getElementById('post-server')?.focus();
      return;
    }
    if (!intent.filled && !(await copy(text))) return;
    if (!intent.filled) say(t('said.openedCopied', [network.name]));
    await recordPost(post, 'opened', network.id);
    await openTab(intent.url);
  };

  const keepServer = (network: Network, typed: string) => {
    const name = readServerName(typed);
    if (!name) return refuse(t('post.serverWrong'));
    feedback.clear();
    const next = { ...ownServers, [network.id]: name };
    props.onServers(next);
    void servers.setValue(next);
  };

  return (
    <PostPanel
      action={action}
      here={page.network}
      drafts={texts}
      servers={ownServers}
      notice={feedback.notice}
      ended={!isActive(action, today)}
      own={props.own}
      done={done}
      threads={props.threads}
      onCopyPicture={(picture) => void feedback.copyPicture(picture)}
      onCopyAlt={async (alt) => {
        if (await copy(alt)) say(t('said.copiedAlt'));
      }}
      onAccount={correctAccount}
      onThread={(key, posts) => void splitPost(key, posts)}
      onDrafts={props.onDrafts}
      onServer={keepServer}
      onInsert={(post) => void insertPost(post)}
      onCopy={(post) => void copyPost(post)}
      onOpen={(post) => void openComposer(post)}
    />
  );
}
