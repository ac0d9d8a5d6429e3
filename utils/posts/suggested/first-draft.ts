import { countryName, languagesOf } from '../../actions/languages.ts';
import type { Addressee, LanguageTag, SuggestedPost, UrgentAction } from '../../actions/types.ts';
import { asList } from '../accounts.ts';
import { firstNetwork } from '../networks.ts';

/** An action whose posts can be written. */
export interface Postable {
  /** the action, with a first draft where it brings no post of its own */
  action: UrgentAction;
  /** is its post only a draft, which the action itself does not have? */
  isDraft: boolean;
}

/**
 * An action that brings no post gets a first one to start from, so that nobody who wants to post stands before nothing: its
 * title, what is asked for and of whom, and its page.
 */
export function withFirstDraft(action: UrgentAction): Postable {
  if (action.posts.length > 0) return { action, isDraft: false };
  return { action: { ...action, posts: [firstDraft(action)] }, isDraft: true };
}

function firstDraft(action: UrgentAction): SuggestedPost {
  const languages = languagesOf(action.title);
  return { text: Object.fromEntries(languages.map((one) => [one, draftIn(action, one)])) };
}

function draftIn(action: UrgentAction, language: LanguageTag): string {
  // French sets a space before its colon.
  const colon = language.startsWith('fr') ? '\u00a0: ' : ': ';
  const { demands, targets, source } = action;
  const demand = demands.map((one) => one[language]?.trim()).find(Boolean);
  const handle = targets.map(handleOf).find(Boolean);
  // Without a demand, an official’s name beside the title would say that they did it.
  const call = demand && [handle && `@${handle}`, demand].filter(Boolean).join(colon);
  return [headOf(action, language, colon), call, source.url].filter(Boolean).join('\n\n');
}

/** The title, with its country in front where it does not say where that is. */
function headOf({ title, country }: UrgentAction, language: LanguageTag, colon: string): string {
  const text = title[language]?.trim() ?? '';
  const names = country.map((code) => countryName(code, language));
  const isNamed = names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return isNamed || names.length !== 1 ? text : [...names, text].join(colon);
}

/** The account that posts are written for, else any: each network gets its own in its place. */
function handleOf({ accounts }: Addressee): string | undefined {
  return asList(accounts[firstNetwork.id])[0] ?? Object.values(accounts).flatMap(asList)[0];
}
