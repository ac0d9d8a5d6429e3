import { baseLanguage, countryName, languagesOf } from '../../actions/languages.ts';
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
  const handle = targets.map(handleOf).find(Boolean);
  // Without a demand, an official’s name beside the title would say that they did it.
  const call = demands
    .map((one) => callOn(handle && `@${handle}`, asSentence(one[language] ?? '', language), colon))
    .find(Boolean);
  return [headOf(action, language, colon), call, source.url].filter(Boolean).join('\n\n');
}

/** How a demand begins that goes on from whom one asks, and what leads to it. */
const GOES_ON: [begins: RegExp, lead: string][] = [
  [/^to (?=\p{Ll})/u, 'I ask'],
  [/^om (?=.* te )/u, 'Ik vraag'],
];

/** A demand with whom it is made of; nothing where it is no sentence, and none can be made of it. */
function callOn(who: string | undefined, demand: string, colon: string): string | undefined {
  // A small letter: an item that went on from the words above its list, which the post does not have.
  if (!/^(?=\p{Ll})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(demand))
    return demand && [who, demand].filter(Boolean).join(colon);
  const lead = GOES_ON.find(([begins]) => begins.test(demand))?.[1];
  return lead && who ? `${lead} ${who} ${demand}` : undefined;
}

/** A demand without the mark that parted it from the next one of its list, and with a full stop. */
function asSentence(demand: string, language: LanguageTag): string {
  const text = demand.trim().replace(/[\s,;:،؛，；、]+$/u, '');
  if (!/[\p{L}\p{M}\p{N})\]”"»’]$/u.test(text) || /[.!?…。！？؟।]["”»’)\]]$/u.test(text))
    return text;
  return text + (STOPS[baseLanguage(language)] ?? '.');
}

/** Full stops that are no point; Thai and Lao have none. */
const STOPS: Record<string, string> = {
  zh: '。',
  ja: '。',
  hi: '।',
  bn: '।',
  ne: '।',
  ur: '۔',
  hy: '։',
  th: '',
  lo: '',
};

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
