import { languagesOf } from '../../actions/languages.ts';
import type { LanguageTag, SuggestedPost, UrgentAction } from '../../actions/types.ts';
import { callIn, headOf } from './draft-parts.ts';
import { draftInOwn } from './own-language.ts';

/** An action whose posts can be written. */
export interface Postable {
  /** the action, with a first draft where it brings no post of its own */
  action: UrgentAction;
  /** is its post only a draft, which the action itself does not have? */
  isDraft: boolean;
  /** by message: the language in which its text is only a draft, as its author wrote it in others */
  drafted: readonly (LanguageTag | undefined)[];
}

/**
 * An action that brings no post gets a first one to start from, so that nobody who wants to post stands before nothing: its
 * title, what is asked for and of whom, and its page.
 * @param own a language in which the person can have a draft of every message, beside those that its author wrote
 */
export function withFirstDraft(action: UrgentAction, own?: LanguageTag): Postable {
  const isDraft = action.posts.length === 0;
  const posts = isDraft ? [firstDraft(action)] : action.posts;
  const drafts = posts.map((post) => own && draftInOwn(action, post, own));
  return {
    action: {
      ...action,
      posts: posts.map((post, at) => {
        const draft = drafts[at];
        return own && draft ? { text: { ...post.text, [own]: draft } } : post;
      }),
    },
    isDraft,
    drafted: drafts.map((draft) => (draft ? own : undefined)),
  };
}

function firstDraft(action: UrgentAction): SuggestedPost {
  const languages = languagesOf(action.title);
  return { text: Object.fromEntries(languages.map((one) => [one, draftIn(action, one)])) };
}

function draftIn(action: UrgentAction, language: LanguageTag): string {
  const { demands, source } = action;
  // Without a demand, an official’s name beside the title would say that they did it.
  const call = callIn(demands, action.targets, language);
  return [headOf(action, language), call, source.url].filter(Boolean).join('\n\n');
}
