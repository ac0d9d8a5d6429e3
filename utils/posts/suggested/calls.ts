import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';

/**
 * Appeals list what to ask for in the words of their own sentence: "Please write letters … calling on them to release her",
 * "… de libérer …". A post does not have that sentence, so it begins one of its own.
 */

/** How a demand begins that goes on from whom one asks, and what leads to it, by base language. */
const LEADS: Record<string, [begins: RegExp, lead: string][]> = {
  en: [[/^to (?=\p{Ll})/u, 'I ask']],
  de: [[/(?: zu \p{Ll}+|\p{Ll}zu\p{Ll}+)n[.!]?$/u, 'Ich bitte']],
  es: [
    [/^que (?=\p{L})/u, 'Pido a'],
    [/^a (?=\p{L}+[aei]r(?:l[aeo]s?)?\b)/u, 'Insto a'],
  ],
  fr: [
    [/^(?:de (?=\p{L}+(?:er|ir|re)\b)|d[’'](?=\p{L}+(?:er|ir|re)\b))/u, 'Je demande à'],
    [/^à (?=\p{L}+(?:er|ir|re)\b)/u, 'J’appelle'],
  ],
  it: [
    [/^di (?=\p{L}+(?:are|ere|ire|arl[aeio]|erl[aeio])\b)/u, 'Chiedo a'],
    [/^a (?=\p{L}+(?:are|ere|ire|arl[aeio]|erl[aeio])\b)/u, 'Esorto'],
  ],
  nl: [[/^om (?=.* te )/u, 'Ik vraag']],
  pt: [[/^que (?=\p{L})/u, 'Peço a']],
};

/** What leads from whom one asks to a demand in small letters; nothing where no words are known that do. */
export const leadOf = (demand: string, language: LanguageTag): string | undefined =>
  LEADS[baseLanguage(language)]?.find(([begins]) => begins.test(demand))?.[1];

/** What the writer of a letter is said to be doing, and how they say it themselves. */
const SAID: Record<string, Record<string, string>> = {
  en: {
    appealing: 'appeal',
    asking: 'ask',
    calling: 'call',
    demanding: 'demand',
    expressing: 'express',
    insisting: 'insist',
    noting: 'note',
    reminding: 'remind',
    requesting: 'request',
    urging: 'urge',
    welcoming: 'welcome',
  },
  es: {
    exigiendo: 'Exijo',
    expresando: 'Expreso',
    instando: 'Insto',
    manifestando: 'Manifiesto',
    pidiendo: 'Pido',
    recordando: 'Recuerdo',
    solicitando: 'Solicito',
  },
  fr: {
    appelant: 'J’appelle',
    demandant: 'Je demande',
    exhortant: 'J’exhorte',
    exprimant: 'J’exprime',
    priant: 'Je prie',
    rappelant: 'Je rappelle',
  },
  it: {
    chiedendo: 'Chiedo',
    esortando: 'Esorto',
    esprimendo: 'Esprimo',
    invitando: 'Invito',
    ricordando: 'Ricordo',
    sollecitando: 'Sollecito',
  },
  pt: {
    apelando: 'Apelo',
    exigindo: 'Exijo',
    expressando: 'Expresso',
    instando: 'Insto',
    pedindo: 'Peço',
    solicitando: 'Solicito',
  },
};

/** Whom an English appeal speaks of whose reader writes to them: in a post, they are spoken to. */
const THEM =
  /^(I (?:call on|urge|ask|request|remind)) (?:them|him|her|(?:the|all) (?:relevant |competent )?authorities)\b/;

/**
 * The demand as its writer says it: "calling on them to free her" becomes "I call on you to free her".
 * @param who whom it is said to; without them nobody is spoken to
 */
export function asCall(demand: string, language: LanguageTag, who: string | undefined): string {
  const base = baseLanguage(language);
  const first = /^(?:en )?(\p{L}+)(?= )/u.exec(demand);
  const said = first && SAID[base]?.[(first[1] ?? '').toLowerCase()];
  if (!first || !said) return demand;
  const text = (base === 'en' ? `I ${said}` : said) + demand.slice(first[0].length);
  return who ? text.replace(THEM, '$1 you') : text;
}

/** Says what the writer feels, knows or has seen, and asks for nothing. */
const ONLY_SAID =
  /^(?:(?:I )?(?:express|note|welcom|remind)(?:e|ing)?|expres(?:o|ando|so|sando)|manifiesto|manifestando|recuerdo|recordando|(?:j[’'])?exprim(?:e|ant)|rappelant|esprim(?:o|endo)|ricord(?:o|ando))(?=\s)/iu;

/** Is a demand only what its writer says of themselves? */
export const isOnlySaid = (demand: string, language: LanguageTag): boolean =>
  SAID[baseLanguage(language)] !== undefined && ONLY_SAID.test(demand.replace(/^en /u, ''));

/** Words of a command, or a whole sentence’s first, that only look like an English gerund. */
const NO_GERUND =
  /^(?:bring|during|everything|nothing|something|following|according|pending|beijing|king|sing|ring)$/i;

/** Does a demand begin with what somebody does who is not named, so that it is no sentence? */
export function isFragment(demand: string, language: LanguageTag): boolean {
  if (baseLanguage(language) !== 'en') return false;
  const first = /^(\p{L}+ing) /u.exec(demand)?.[1];
  // A gerund that is a subject has its verb behind it: "Holding her is unlawful."
  return (
    first !== undefined &&
    !NO_GERUND.test(first) &&
    !/^[^,;.]* (?:is|are|was|were|must|should|will|would|cannot|can|has|have|violates?)\b/.test(
      demand,
    )
  );
}
