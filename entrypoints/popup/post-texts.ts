import { useMemo } from 'preact/hooks';
import { useStoredGroup } from '../../components/ui/use-stored.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { drafts, ownAccounts, servers, threads } from '../../utils/platform/storage.ts';
import { accountKey, type OwnAccounts } from '../../utils/posts/accounts.ts';
import { postDraftIds } from '../../utils/posts/draft-ids.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import { ownAccountId, ownAccountIds, toOwnAccounts } from '../../utils/posts/own-accounts.ts';
import type { Thread } from '../../utils/posts/thread.ts';

const NETWORK_IDS = networks.map(({ id }) => id);

/** The person's own texts for an action's posts, and the functions that change them. */
export interface PostTexts {
  drafts: Record<string, string>;
  threads: Record<string, Thread>;
  servers: Record<string, string>;
  own: OwnAccounts;
  /** keeps texts by their keys; undefined restores the suggested one */
  keepDrafts(changes: Record<string, string | undefined>): void;
  /** splits a text into several posts; undefined joins them again */
  keepThread(key: string, posts: string[] | undefined): void;
  /** moves to the next post of a thread after one was used */
  goOn(key: string): Promise<void>;
  keepAccount(target: Addressee, network: Network, handle: string): void;
  keepServer(network: Network, name: string): void;
}

/** @returns undefined until everything has been read */
export function usePostTexts(action: UrgentAction): PostTexts | undefined {
  const draftIds = useMemo(() => postDraftIds(action), [action]);
  const accountIds = useMemo(() => ownAccountIds(action), [action]);
  const [texts, setText] = useStoredGroup(drafts, draftIds);
  const [split, setThread] = useStoredGroup(threads, draftIds);
  const [accounts, setAccount] = useStoredGroup(ownAccounts, accountIds);
  const [named, setServer] = useStoredGroup(servers, NETWORK_IDS);
  const own = useMemo(() => accounts && toOwnAccounts(accounts), [accounts]);
  if (!texts || !split || !own || !named) return undefined;
  return {
    ...{ drafts: texts, threads: split, servers: named, own },
    keepDrafts: (changes) => {
      for (const [key, text] of Object.entries(changes)) void setText(key, text);
    },
    keepThread: (key, posts) => void setThread(key, posts && { posts, next: 0 }),
    goOn: async (key) => {
      const thread = split[key];
      if (thread) await setThread(key, { ...thread, next: thread.next + 1 });
    },
    keepAccount: (target, network, handle) =>
      void setAccount(ownAccountId(accountKey(action, target), network.id), handle),
    keepServer: (network, name) => void setServer(network.id, name),
  };
}
