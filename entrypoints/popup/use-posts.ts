import { useState } from 'preact/hooks';
import { describeRefusal } from '../../components/action/refusals.ts';
import { toastWords } from '../../components/picker/toast-words.ts';
import type { PostToUse } from '../../components/post/PostPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { Refused } from '../../utils/compose/insert.ts';
import type { Attempt, AttemptPart } from '../../utils/history/attempts.ts';
import type { InsertRequest } from '../../utils/platform/messages.ts';
import { openTab } from '../../utils/platform/pages/open.ts';
import { type Answered, type Order, pressInsert } from '../../utils/platform/pages/press.ts';
import { noteOutcome, pressedAt, siteOf } from '../../utils/platform/press/site-health.ts';
import { lastView } from '../../utils/platform/storage.ts';
import { composerAddress } from '../../utils/posts/intent.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import { noteCopied } from '../ask/use-paste-note.ts';
import type { PanelContext } from './panel-context.ts';
import type { PostTexts } from './post-texts.ts';

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

/** One popup inserts one text at a time. */
let isInserting = false;

/** A press while one is under way is no second press. */
async function once(work: () => Promise<void>): Promise<void> {
  if (isInserting) return;
  isInserting = true;
  try {
    await work();
  } finally {
    isInserting = false;
  }
}

/** What is kept of a post that leaves Vigil. @param hasMore do other posts of its thread follow this one? */
const partOf = (
  { text, language, message, network }: PostToUse,
  how: Attempt['how'],
  hasMore: boolean,
): AttemptPart => ({
  ...{ kind: 'post', how, where: network.id, language, message, mark: hashText(text) },
  ...(hasMore ? { hasMore: true as const } : {}),
});

export function usePosts(context: PanelContext, texts: PostTexts): PostUses {
  const { action, today, page, feedback, record, keeping } = context;
  const { showNotice, showRefusal } = feedback;
  const { t } = useI18n();
  const [isStuck, setStuck] = useState(false);

  /** Keeps that a post left Vigil, and moves to the next one of its thread. @returns whether it was kept */
  const recordPost = async (post: PostToUse, how: Attempt['how']) => {
    const isKept = await record(partOf(post, how, hasMore(post.key)));
    await texts.goOn(post.key);
    return isKept;
  };
  /** Do other posts of its thread follow this one? */
  const hasMore = (key: string) => {
    const thread = texts.threads[key];
    return thread !== undefined && thread.next < thread.posts.length - 1;
  };
  const insert = async (post: PostToUse) => {
    const { text, network } = post;
    // The page may belong to another network than the chosen one, so its own selectors find the box.
    const { composer } = page.network ?? network;
    const thread = texts.threads[post.key];
    const site = siteOf(page);
    const kept = keeping(partOf(post, 'inserted', hasMore(post.key)), {
      ...pressedAt(site),
      thread: thread && { key: post.key, next: thread.next + 1 },
    });
    const words = toastWords(t, 'post');
    const request = { vigil: 'insert' as const, composer, text, words };
    const { why, sign, way, end } = await putIn(page, { request, date: today, site, kept });
    await noteOutcome(site, { date: today, why, way });
    if (why !== undefined) {
      const refusal = describeRefusal(t, why, page.network?.name, sign);
      if (await feedback.copy(text)) showRefusal(refusal);
      setStuck(NO_BOX.has(why));
      end?.({ isRead: false });
      return;
    }
    const isKept = await recordPost(post, 'inserted');
    await lastView.setValue({ action: action.id, panel: 'post' });
    end?.();
    // The person sees the text in the page, and the page needs the focus back.
    if (isKept) window.close();
  };
  return {
    isStuck,
    unstick: () => setStuck(false),
    insert: (post) => once(() => insert(post)),
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

/** Puts the text into the page. @returns why it did not go in, and which sign the box could not hold */
async function putIn(
  { isOff, tab }: PanelContext['page'],
  wish: Omit<Order<InsertRequest>, 'tabId'>,
): Promise<{ why?: string; sign?: string; way?: string; end?: Answered<unknown>['end'] }> {
  if (isOff) return { why: 'off' };
  if (!tab) return { why: 'closed' };
  const { answer, end } = await pressInsert({ ...wish, tabId: tab.id });
  if (answer.done) return { end };
  const { why, sign, by } = answer as Refused;
  return { why, end, ...(sign ? { sign } : {}), ...(by ? { way: by } : {}) };
}
