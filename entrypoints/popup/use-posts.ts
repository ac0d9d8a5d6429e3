import { useState } from 'preact/hooks';
import { describeRefusal } from '../../components/action/refusals.ts';
import type { PostToUse } from '../../components/post/PostPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { Attempt } from '../../utils/history/attempts.ts';
import { insertInto } from '../../utils/platform/pages/inject.ts';
import { openTab } from '../../utils/platform/pages/open.ts';
import { lastView, networkFailures } from '../../utils/platform/storage.ts';
import { failureAfter } from '../../utils/posts/health.ts';
import { composerAddress } from '../../utils/posts/intent.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import type { PanelContext } from './panel-context.ts';
import type { PostTexts } from './post-texts.ts';
import { noteCopied } from './use-paste-note.ts';

/** Why a text was refused where no second try helps, and the network's own composer is the way out. */
const NO_BOX: ReadonlySet<string> = new Set(['none', 'closed', 'ignored', 'read-only', 'off']);

/** The actions of a post's buttons. */
export interface PostUses {
  insert(post: PostToUse): Promise<void>;
  copy(post: PostToUse): Promise<void>;
  open(post: PostToUse): Promise<void>;
  /** could the last post not be put into the box in front? */
  isStuck: boolean;
  unstick(): void;
}

export function usePosts(context: PanelContext, texts: PostTexts): PostUses {
  const { action, today, page, feedback, record } = context;
  const { showNotice, showRefusal } = feedback;
  const { t } = useI18n();
  const [isStuck, setStuck] = useState(false);

  /** Keeps that a post left Vigil, and moves to the next one of its thread. @returns whether it was kept */
  const recordPost = async (
    { text, language, key, message, network }: PostToUse,
    how: Attempt['how'],
  ) => {
    const mark = hashText(text);
    const more = hasMore(key) ? { hasMore: true as const } : {};
    const isKept = await record({
      ...{ kind: 'post', how, where: network.id, language, message, mark, ...more },
    });
    await texts.goOn(key);
    return isKept;
  };
  /** Do other posts of its thread follow this one? */
  const hasMore = (key: string) => {
    const thread = texts.threads[key];
    return thread !== undefined && thread.next < thread.posts.length - 1;
  };
  return {
    isStuck,
    unstick: () => setStuck(false),
    insert: async (post) => {
      const { text, network } = post;
      // The page may belong to another network than the chosen one, so its own selectors find the box.
      const { composer } = page.network ?? network;
      const answer = page.isOff
        ? ({ done: false, why: 'off' } as const)
        : page.tab
          ? await insertInto(page.tab, composer, text)
          : ({ done: false, why: 'closed' } as const);
      const why = answer.done ? undefined : answer.why;
      if (page.network) await noteFailure(page.network.id, today, why);
      if (why !== undefined) {
        if (await feedback.copy(text)) showRefusal(describeRefusal(t, why, page.network?.name));
        setStuck(NO_BOX.has(why));
        return;
      }
      const isKept = await recordPost(post, 'inserted');
      await lastView.setValue({ action: action.id, panel: 'post' });
      // The person sees the text in the page, and the page needs the focus back.
      if (isKept) window.close();
    },
    copy: async (post) => {
      if (!(await feedback.copy(post.text))) return;
      // The mark moves on to the next post of a thread, so the words say which one it was.
      const thread = texts.threads[post.key];
      feedback.showDone(
        thread
          ? t('said.copiedPart', [String(thread.next + 1), String(thread.posts.length)])
          : t('said.copied'),
      );
      await recordPost(post, 'copied');
    },
    open: async (post) => {
      const { text, network } = post;
      const here = page.network?.id === network.id ? page.tab?.url?.host : undefined;
      const intent = composerAddress(network, text, here ?? texts.servers[network.id]);
      if (!intent) {
        showRefusal(t('post.serverWrong'));
        document.getElementById('post-server')?.focus();
        return;
      }
      if (!intent.isFilled && !(await feedback.copy(text))) return;
      if (!intent.isFilled) showNotice(t('said.openedCopied', [network.name]));
      await recordPost(post, 'opened');
      if (!intent.isFilled) await noteCopied({ kind: 'post', name: network.name });
      await openTab(intent.url);
    },
  };
}

/** Remembers for the settings that an insertion failed on a network, until one works. The insertion does not need it. */
async function noteFailure(network: string, today: string, why: string | undefined) {
  try {
    const { [network]: before } = await networkFailures.read([network]);
    await networkFailures.write(network, failureAfter(before, { date: today, why }));
  } catch (error) {
    console.error(error);
  }
}
