import {
  baseLanguage,
  chooseLanguage,
  languagesOf,
  languageToRead,
  type TextIn,
} from '../../utils/actions/languages.ts';
import type { LanguageTag, SuggestedPost, UrgentAction } from '../../utils/actions/types.ts';
import { type ActivityEntry, lastUse } from '../../utils/history/activity.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { type Count, countPost } from '../../utils/posts/counting/count.ts';
import { draftKey } from '../../utils/posts/drafts.ts';
import { mentionsToPick, type Pick } from '../../utils/posts/mentions.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { hashText } from '../../utils/posts/own-words.ts';
import { renderPost } from '../../utils/posts/render.ts';
import type { Thread } from '../../utils/posts/thread.ts';

/** The text to use, and the post that it belongs to. */
export interface PostToUse {
  text: string;
  network: Network;
  language: LanguageTag;
  /** the number of the suggested message, from 0 */
  message: number;
  /** whom the person picks from the network's list after typing @ */
  picks?: readonly Pick[];
  /** where the text is kept while it is changed, or split into posts */
  key: string;
}

/** The person's choices and changes. */
interface Chosen {
  action: UrgentAction;
  network: Network;
  /** the number of the suggested message, from 0 */
  message: number;
  /** the language that the person would like best */
  wish: LanguageTag;
  /** by message: the language in which its text is only a draft, as its author wrote it in others */
  drafted?: readonly (LanguageTag | undefined)[] | undefined;
  drafts: Record<string, string>;
  own: OwnAccounts;
  before: readonly ActivityEntry[];
  threads: Record<string, Thread>;
}

/** The post in front of the person. */
export interface CurrentPost {
  use: PostToUse;
  /** languages of the message */
  languages: LanguageTag[];
  /** the one of these in which there is only a draft */
  drafted: LanguageTag | undefined;
  suggested: string;
  thread: Thread | undefined;
  counted: Count;
  fits: boolean;
  countText(text: string): Count;
  /** the number of another suggested message that fits, where this one does not */
  shorter: number | undefined;
  /** when the same text was used before */
  usedBefore: ActivityEntry | undefined;
}

/** What marks the wish for a draft in a language: private use by BCP 47, so that it is a wish for that language, too. */
const DRAFT = '-x-draft';

/** The wish for a language, and for a mere draft in it where the author wrote nothing. */
export const wishForDraft = (language: LanguageTag): LanguageTag => language + DRAFT;

/** The language for this wish: what an author wrote comes before a draft, unless the person chose to have one. */
function languageIn(
  languages: LanguageTag[],
  wish: LanguageTag,
  drafted: LanguageTag | undefined,
): LanguageTag {
  const isWished = drafted && wish.endsWith(DRAFT) && baseLanguage(wish) === baseLanguage(drafted);
  if (isWished) return drafted;
  const written = languages.filter((one) => one !== drafted);
  return chooseLanguage(written, [wish.replace(DRAFT, '')]) ?? wish;
}

/** The suggested post, as the person changed it or as the next of its thread. */
export function currentPost(chosen: Chosen): CurrentPost | undefined {
  const { action, network, message, wish, own } = chosen;
  const post = action.posts[message];
  if (!post) return undefined;
  const languages = languagesOf(post.text);
  const drafted = chosen.drafted?.[message];
  const language = languageIn(languages, wish, drafted);
  const suggested = renderPost({ action, post, network, language, own })?.text ?? '';
  const key = draftKey(action, { message, network, language });
  const thread = chosen.threads[key];
  const text = thread ? (thread.posts[thread.next] ?? '') : (chosen.drafts[key] ?? suggested);
  const countText = (any: string) => countPost(any, network);
  const counted = countText(text);
  const { fits } = counted;
  const isShorter = (other: SuggestedPost, place: number) => {
    const rendered = renderPost({ action, post: other, network, language, own });
    return place !== message && rendered?.language === language && rendered.fits;
  };
  const shorter = fits ? -1 : action.posts.findIndex(isShorter);
  return {
    use: {
      ...{ text, network, language, message, key },
      picks: mentionsToPick(post.text[language] ?? '', { action, network, language, own }),
    },
    ...{ languages, drafted, suggested, thread, counted, fits, countText },
    shorter: shorter < 0 ? undefined : shorter,
    usedBefore: text === '' ? undefined : lastUse(chosen.before, hashText(text)),
  };
}

/**
 * What a suggested post says, in a language that the person reads, where the action has it in one and the post is in
 * another. `null`: it is not there. Undefined: the post itself is in the person's own language. Beside a draft stands what
 * the author wrote.
 */
export function meaningOf(
  action: UrgentAction,
  { use, drafted }: CurrentPost,
  uiLanguage: LanguageTag,
  reads: readonly LanguageTag[] = navigator.languages ?? [],
): TextIn<string> | null | undefined {
  const texts = action.posts[use.message]?.text ?? {};
  const written = languagesOf(texts).filter((one) => one !== drafted);
  const isDraft = use.language === drafted;
  if (!isDraft && baseLanguage(use.language) === baseLanguage(uiLanguage)) return undefined;
  const language = isDraft
    ? chooseLanguage(written, [uiLanguage, ...reads])
    : languageToRead(written, use.language, [uiLanguage, ...reads]);
  const text = language && texts[language];
  return language && text ? { text, language } : null;
}
