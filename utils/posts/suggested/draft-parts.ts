import { baseLanguage, countryName } from '../../actions/languages.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../../actions/types.ts';
import { asList } from '../accounts.ts';
import { joinName } from '../grammar.ts';
import { firstNetwork } from '../networks.ts';
import { nameOf } from '../sentences/names.ts';
import { asCall, isFragment, isOnlySaid, leadOf } from './calls.ts';

/** The first demand in this language that can be said to somebody, with whom it is said to. */
export function callIn(
  demands: UrgentAction['demands'],
  targets: readonly Addressee[],
  language: LanguageTag,
): string | undefined {
  const who = whoOf(targets);
  const calls = demands.flatMap((one) => {
    const demand = asSentence(one[language] ?? '', language);
    const call = callOn(who, { demand, language });
    return call ? [{ call, isWeak: isOnlySaid(demand, language) }] : [];
  });
  // Who only says that they worry asks for nothing yet.
  return (calls.find(({ isWeak }) => !isWeak) ?? calls[0])?.call;
}

/** French sets a space before its colon. */
export const colonIn = (language: LanguageTag) => (language.startsWith('fr') ? '\u00a0: ' : ': ');

/** A demand with whom it is made of; nothing where it is no sentence, and none can be made of it. */
function callOn(
  who: Who | undefined,
  { demand, language }: { demand: string; language: LanguageTag },
): string | undefined {
  const spoken = asCall(demand, language, who?.handle ?? who?.name);
  // A small letter: an item that went on from the words above its list, which the post does not have.
  if (!/^(?=\p{Ll})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(spoken)) {
    if (isFragment(spoken, language)) return undefined;
    return spoken && [who?.handle ?? who?.name, spoken].filter(Boolean).join(colonIn(language));
  }
  const lead = leadOf(spoken, language);
  if (!lead || !who) return undefined;
  const named = who.handle
    ? `${lead} ${who.handle}`
    : joinName(`${lead} `, who.name, language, { isPerson: who.isPerson });
  return `${named}${baseLanguage(language) === 'de' ? ',' : ''} ${spoken}`;
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
export function headOf({ title, country }: UrgentAction, language: LanguageTag): string {
  const text = title[language]?.trim() ?? '';
  const names = country.map((code) => countryName(code, language));
  const isNamed = names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return isNamed || names.length !== 1 ? text : [...names, text].join(colonIn(language));
}

/** Whom a draft speaks to. */
export interface Who {
  /** with the sign in front; each network gets its own in its place */
  handle: string | undefined;
  name: string;
  isPerson: boolean;
}

/** The first addressee who has an account, else the first one by name. */
export function whoOf(targets: readonly Addressee[]): Who | undefined {
  const found = targets.find(handleOf) ?? targets[0];
  if (!found) return undefined;
  const handle = handleOf(found);
  return {
    handle: handle && `@${handle}`,
    name: nameOf(found),
    isPerson: found.knownAs !== undefined || found.role !== undefined,
  };
}

/** The account that posts are written for, else any. */
function handleOf({ accounts }: Addressee): string | undefined {
  return asList(accounts[firstNetwork.id])[0] ?? Object.values(accounts).flatMap(asList)[0];
}
