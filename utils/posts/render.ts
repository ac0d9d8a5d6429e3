import { chooseLanguage, languagesOf } from '../actions/languages.ts';
import type { LanguageTag, SuggestedPost, UrgentAction } from '../actions/types.ts';
import type { OwnAccounts } from './accounts.ts';
import { countPost } from './counting/count.ts';
import { fitHashtags } from './hashtags.ts';
import { resolveMentions } from './mentions.ts';
import { type Network, networks } from './networks.ts';
import { endsWithName, nameAtStart } from './sentences/names.ts';

/** An action's post as it goes out on one network in one language. */
export interface RenderedPost {
  network: string;
  language: LanguageTag;
  text: string;
  /** length and limit in the network's own units */
  count: number;
  limit: number;
  fits: boolean;
  /** what the server counts, where the network's own box shows another number */
  atServer?: number;
  /** how many links it has more than the network takes */
  linksOver?: number;
}

interface PostToRender {
  action: UrgentAction;
  post: SuggestedPost;
  network: Network;
  language: LanguageTag;
  /** the person's corrections of the targets' accounts */
  own?: OwnAccounts | undefined;
}

/** One suggested post for one network, in the language asked for or the best one there is. */
export function renderPost({
  action,
  post,
  network,
  language,
  own = {},
}: PostToRender): RenderedPost | undefined {
  const chosen = chooseLanguage(languagesOf(post.text), [language]);
  const written = chosen && post.text[chosen];
  if (!chosen || !written) return undefined;
  // Composed accents: search on the networks may not find decomposed ones.
  const mentioned = resolveMentions(written.normalize('NFC'), {
    ...{ action, network, own },
    language: chosen,
  });
  const people = [...action.targets, ...action.copies];
  const text = fitHashtags(mentioned, network.hashtags, chosen, {
    endsAt: (before) => people.some((one) => endsWithName(before, one)),
    atStart: (after) => Math.max(0, ...people.map((one) => nameAtStart(after, one))),
  });
  const { count, fits, ...more } = countPost(text, network);
  const { id, limit } = network;
  return { network: id, language: chosen, text, count, limit, fits, ...more };
}

/** Every post of an action on these networks in these languages, as a coordinator reads them through. */
export function previewPosts(
  action: UrgentAction,
  options: { networks?: readonly Network[]; language?: LanguageTag } = {},
): RenderedPost[] {
  return (options.networks ?? networks).flatMap((network) =>
    action.posts.flatMap((post) =>
      languagesOf(post.text)
        .filter((language) => !options.language || options.language === language)
        .flatMap((language) => renderPost({ action, post, network, language }) ?? []),
    ),
  );
}
