import { baseLanguage, chooseLanguage, countryName, languagesOf } from '../../actions/languages.ts';
import type { LanguageTag, SuggestedPost, UrgentAction } from '../../actions/types.ts';
import { listOf } from '../grammar.ts';
import { callIn, colonIn, headOf, whoOf } from './draft-parts.ts';

/**
 * A text that an author wrote in other languages only is not translated here: nobody could answer for it. What an action
 * says in numbers, names and codes can be said in any language, and that is what somebody starts from who wants to write
 * in their own.
 */
interface Frame {
  /** what stands before the names, or before the country where there are none */
  urgent: string;
  appeal: string;
  /** leads to the names */
  for: string;
  /** others than those that are named */
  others: string;
  /** what can be asked of every government; spoken to one person */
  ask: string;
}

/** By base language: those that the interface speaks. */
const FRAMES: Record<string, Frame> = {
  de: {
    urgent: 'Eilaktion',
    appeal: 'Appell',
    for: 'für',
    others: 'andere',
    ask: 'Bitte achten und schützen Sie in diesem Fall die Menschenrechte.',
  },
  en: {
    urgent: 'Urgent action',
    appeal: 'Appeal',
    for: 'for',
    others: 'others',
    ask: 'please respect and protect human rights in this case.',
  },
  es: {
    urgent: 'Acción urgente',
    appeal: 'Llamamiento',
    for: 'por',
    others: 'otras personas',
    ask: 'le pido que respete y proteja los derechos humanos en este caso.',
  },
  fr: {
    urgent: 'Action urgente',
    appeal: 'Appel',
    for: 'pour',
    others: 'd’autres personnes',
    ask: 'je vous demande de respecter et de protéger les droits humains dans cette affaire.',
  },
  it: {
    urgent: 'Azione urgente',
    appeal: 'Appello',
    for: 'per',
    others: 'altre persone',
    ask: 'Le chiedo di rispettare e proteggere i diritti umani in questo caso.',
  },
};

/** Most people whom a draft names, and most of the author’s tags that it takes along. */
const MOST = 3;

/**
 * A first draft in the person’s own language, where the message has no text in it: the action’s title or people and its
 * country, the demand in that language or what can be asked of every government, the author’s links and tags.
 * @returns nothing where there is such a text, or no words of that language are known
 */
export function draftInOwn(
  action: UrgentAction,
  post: SuggestedPost,
  own: LanguageTag,
): string | undefined {
  const written = languagesOf(post.text);
  const frame = FRAMES[baseLanguage(own)];
  if (!frame || written.some((one) => baseLanguage(one) === baseLanguage(own))) return undefined;
  const model = post.text[chooseLanguage(written, [own]) ?? ''] ?? '';
  return [
    headIn(action, own, frame),
    callIn(action.demands, action.targets, own) ?? generalCall(action, own, frame),
    [...linksOf(model, action), ...tagsOf(model)].join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** `Eilaktion für A, B und C (Peru)`, where there is no title in that language. */
function headIn(action: UrgentAction, own: LanguageTag, frame: Frame): string {
  const { kind, country, people, title } = action;
  const tag = languagesOf(title).find((one) => baseLanguage(one) === baseLanguage(own));
  if (tag) return headOf(action, tag);
  const what = kind === 'appeal' ? frame.appeal : frame.urgent;
  const names = people.slice(0, MOST).map(({ name }) => name);
  const places = listOf(
    country.map((code) => countryName(code, own)),
    own,
  );
  if (names.length === 0) return [what, places].filter(Boolean).join(colonIn(own));
  const all = people.length > MOST ? [...names, frame.others] : names;
  const who = `${what} ${frame.for} ${listOf(all, own)}`;
  return places ? `${who} (${places})` : who;
}

function generalCall({ targets }: UrgentAction, own: LanguageTag, { ask }: Frame) {
  const who = whoOf(targets);
  return who && [who.handle ?? who.name, ask].join(colonIn(own));
}

/** The author’s links, else the action’s page. */
function linksOf(model: string, { source }: UrgentAction): string[] {
  const links = model
    .match(/https?:\/\/[^\s)\]»”"]+/g)
    ?.map((one) => one.replace(/[.,;:!?]+$/, ''));
  return links ?? (source.url ? [source.url] : []);
}

const tagsOf = (model: string) =>
  [...new Set(model.match(/(?<![\p{L}\p{N}&/])[#＃][\p{L}\p{M}\p{N}_]+/gu) ?? [])].slice(0, MOST);
