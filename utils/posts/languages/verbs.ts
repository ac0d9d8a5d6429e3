import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';

/** Words with somebody right behind them; a name behind any other word at a sentence's end is called. */
interface Verbs {
  /** whom somebody frees: `libérer @name`. Not where the verb comes last, `freizulassen @name` */
  frees?: string;
  /** who is freed already, before the verb: `les libérer` */
  objects?: string;
  /** who says something, `respondió @name`, and rarer prepositions */
  says: string;
}

const VERBS: Record<string, Verbs> = {
  en: {
    frees: String.raw`(?<=(?:^|[.!?:…]\s|\n|(?<!\p{L})(?:to|please|must|and|you|should|will|can|not|never|now) ))(?:free|release|protect|defend|rescue|save)|(?<!(?:be|been|being|is|are|was|were|not|get|gets|and) (?:\p{L}+ )?)(?:freed|released|arrested|detained|jailed|imprisoned|silenced|sentenced|threatened|protected)`,
    objects: '(?:her|his|their|its|the|your) ',
    says: 'besides|beyond',
  },
  es: {
    says: 'respondi(?:ó|eron)|contest(?:ó|aron)|d(?:ijo|ijeron|icen)|(?:inform|confirm|anunci|declar|señal|afirm|asegur|orden|denunci)(?:ó|aron|a|an)|advirti(?:ó|eron)|reconoci(?:ó|eron)|prometi(?:ó|eron)|escribi(?:ó|eron)|menos|incluso|incluid[oa]',
  },
  fr: {
    frees:
      '(?:lib[ée]r|rel[âa]ch|prot[ée]g|sauv|aid|[ée]cout|d[ée]nonc|critiqu)(?:er|ons|ent)|d[ée]fendre|soutenir',
    objects: "(?:les?|la|nous|vous) |[ls]['’]",
    says: 'rappel(?:le|lent|ait)|affirm(?:e|ent|ait)|d[ée]clar(?:e|ait)|annonc(?:e|ent|ait)|assur(?:e|ent|ait)|pr[ée]cis(?:e|ait)|sauf|except[ée]|concernant',
  },
  de: { says: 'erklärte?|antwortete?|behauptete?|meldete?|berichtete?|sagte|schrieb|namens' },
  it: {
    frees:
      '(?:liber|rilasci|salv|aiut|ascolt|denunci|critic)(?:are|arono|ano)|(?:protegg|difend|sosten)ere',
    objects: '(?:li|la|lo|le) ',
    says: 'risposto|rispose|rispond[eo](?:no)?|disse|dicono|(?:dichiar|afferm|conferm|annunci)(?:a|ato|ò)|scriv(?:e|ono)|tranne|eccetto|presso|riguardo',
  },
  pt: {
    frees:
      '(?:libert|solt|salv|ajud|apoi|escut|denunci|critic)(?:ar|aram|em)|(?:proteg|defend)(?:er|eram|am)|ouvir',
    objects: '(?:os?|as?|nos) ',
    says: 'responde(?:u|ram)|disse(?:ram)?|dizem|(?:inform|confirm|anunci|declar|afirm)(?:a|am|ou)|garant(?:e|iu)|escreveu|exceto|salvo|menos|inclusive|perante',
  },
  nl: {
    says: 'antwoordde?|verklaarde?|meldde|verklaart|antwoordt|meldt|schrijft|schreef|zei|zeiden|behalve|namens|jegens|naast|omtrent',
  },
  ca: {
    frees: '(?:alliber|ajud|escolt|denunci)(?:ar|in)|protegir|protegeixin|defensar',
    objects: '(?:els?|la|les|ens) ',
    says: 'va (?:respondre|dir)|diu|diuen|confirma|afirma|informa|anuncia|llevat|excepte',
  },
  sv: {
    frees: 'frige|släppa|befria|skydda|försvara|stödja',
    says: 'säger|sade|svarar|svarade|skriver|skrev|uppger|meddelar|förutom|angående|enligt',
  },
  da: {
    frees: 'løslade|frigive|befri|beskytte|forsvare|støtte',
    says: 'siger|sagde|svarer|svarede|skriver|skrev|undtagen|ifølge',
  },
  nb: {
    frees: 'løslate|frigi|befri|beskytte|forsvare|støtte',
    says: 'sier|svarer|svarte|skriver|skrev|unntatt|ifølge',
  },
  ro: {
    frees: 'eliber(?:eze|ați)|protej(?:eze|ați)|salveze|asculta',
    objects: '(?:îi|o|îl|le) ',
    says: 'spune|răspunde|declară|anunță|confirmă|decât|privind',
  },
  pl: {
    frees: 'uwolni(?:ć|enia|enie|eniu)|wypuścić|wypuszczenia|chronić|bronić|wspierać|ratować',
    objects: '(?:jej|jego|ich|ją|go) ',
    says: 'wobec|oprócz|poza',
  },
  cs: {
    frees: 'propust(?:it|ili)|propuštění|osvobodit|osvobození|chránit|bránit|podpořit',
    objects: '(?:její|jeho|jejich|ji|je) ',
    says: 'kromě|mimo',
  },
  ru: {
    frees:
      'освобо(?:дить|ждения|ждении|ждению)|отпустить|защи(?:тить|щать|ты)|спасти|поддержать|арест(?:а|овали)|задержания',
    objects: '(?:её|ее|его|их) ',
    says: 'кроме|помимо',
  },
  uk: {
    frees:
      'звільн(?:ити|ення|енні|енню)|відпустити|захи(?:стити|щати|сту)|врятувати|підтримати|арешт(?:у|ували)|затримання',
    objects: '(?:її|його|їх|їхнього) ',
    says: 'крім|окрім',
  },
  el: {
    frees: '(?:απελευθερώσ|προστατεύσ|σώσ)(?:ει|ουν|ετε)|υπερασπιστ(?:εί|ούν)',
    objects: '(?:τους|τις|την|τον|τα) ',
    says: 'λέει|είπε|απάντησε|δήλωσε|εκτός',
  },
  ar: {
    frees: 'حرروا|احموا|ادعموا|أنقذوا',
    says: '(?:قال|أكد|صرح|أعلن|رد|أفاد)ت?|أمام|خلف|حول|بشأن|تجاه|نحو|خلال|دون|عبر|ب?حسب|وفقا?|بواسطة|منذ|سوى|إلا|بحق|لصالح|باستثناء',
  },
  he: {
    frees: 'לשחרר|להגן על|להציל|לתמוך',
    says: 'אמרה?|ענתה?|מסרה?|אצל|מול|בלי|ליד|למען|בגלל|בזכות|מאת|עבור|כמו|בידי|לצד|לגבי|בפני|כלפי|מלבד|חוץ',
  },
};

const made = new Map<string, RegExp>();

function patternOf(language: string): RegExp | undefined {
  const verbs = VERBS[language];
  if (!verbs) return undefined;
  const { frees = '(?!)', objects = '(?!)', says } = verbs;
  const free = `(?<!(?<!\\p{L})(?:${objects}))(?:${frees})`;
  return new RegExp(`(?<![\\p{L}\\p{M}-])(?:${free}|${says})\\s+$`, 'iu');
}

/** Does a name behind this text belong to its last word? */
export function takesSomebody(before: string, tag: LanguageTag): boolean {
  const language = baseLanguage(tag);
  const pattern = made.get(language) ?? patternOf(language);
  if (pattern) made.set(language, pattern);
  return pattern?.test(before.slice(-60)) === true;
}
