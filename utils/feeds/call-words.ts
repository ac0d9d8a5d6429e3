/**
 * What calls for action call themselves, in one and in several, and how news of a good end begin; by language, in small
 * letters without accents. Words are found whole. From the pages, feeds and mails of the publishers in
 * `public/publishers.json`, and their stored copies; a language is added by a line.
 */
export const CALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'urgent actions?',
    'urgent appeals?',
    'rapid actions?',
    'action alerts?',
    'action appeals?',
    'take action',
    'act now',
    'write (?:a |your )?letters?',
    'send (?:an? |your )?(?:appeals?|letters?|e-?mails?)',
    'please (?:write|call on|urge)',
    'call(?:s|ing)? for action',
    'urgent interventions?',
  ],
  de: [
    'eilaktion(?:en)?',
    'urgent actions?',
    'briefaktion(?:en)?',
    'briefe gegen das vergessen',
    'appellbriefe?',
    'dringlichkeitsaktion(?:en)?',
    'dringende[rs]? appelle?',
    'schreiben sie',
    'jetzt handeln',
  ],
  fr: [
    'actions? urgentes?',
    'appels? urgents?',
    "appels? a l'action",
    'appels? a mobilisation',
    'interventions? urgentes?',
    'lettres? contre l.oubli',
    'action lettres?',
    'ecrivez(?: une lettre| aux? | des lettres)?',
    'agissez',
  ],
  es: [
    'accion(?:es)? urgentes?',
    'llamad[oa]s? urgentes?',
    'llamamientos? urgentes?',
    'ciberaccion(?:es)?',
    'intervencion(?:es)? urgentes?',
    'escriba(?:n)? (?:una carta|cartas|a )',
    'actua (?:ya|ahora)',
  ],
  it: [
    'azion[ei] urgent[ei]',
    'appell[oi] urgent[ei]',
    'scriv(?:i|ete) (?:una lettera|lettere|a |al )',
    'agisci(?: ora| subito)?',
  ],
  nl: [
    'schrijfacties?',
    'spoedacties?',
    'urgente acties?',
    'dringende oproep(?:en)?',
    'schrijf (?:een brief|brieven)',
  ],
  pt: ['aco?es urgentes', 'acao urgente', 'apelos? urgentes?', 'escreva (?:uma carta|cartas|para)'],
  sv: ['blixtaktion(?:er)?', 'skriv (?:ett brev|brev)'],
  da: ['lynaktion(?:er)?', 'hasteaktion(?:er)?'],
  no: ['lynaksjon(?:er)?', 'hasteaksjon(?:er)?'],
  fi: ['pikavetoomu(?:s|kset)'],
  pl: ['pilne akcje', 'pilna akcja', 'pilny apel', 'napisz (?:list|do)'],
  cs: ['nalehav[ae] akce', 'nalehav[ey] apely?'],
  tr: ['acil eylem(?:ler)?', 'acil cagri'],
  ru: ['срочн(?:ая|ые) акци[яи]', 'срочн(?:ое|ые) обращени[ея]'],
  ar: ['تحرك عاجل', 'نداء عاجل'],
};

/** How the news of a good end begin. */
export const GOOD_NEWS_WORDS: readonly string[] = [
  'good news',
  'victory',
  'success',
  'gute nachrichten?',
  'erfolg',
  'bonnes? nouvelles?',
  'victoire',
  'buenas? noticias?',
  'victoria',
  'buon[ae] notizi[ae]',
  'vittoria',
  'goed nieuws',
  'boas? noticias?',
  'vitoria',
  'goda nyheter',
  'dobra wiadomosc',
];
/** What is said of people when a case ended well; only together with no call. */
export const RELEASED_WORDS: readonly string[] = [
  '(?:is|are|was|were|been|now) (?:free|freed|released|acquitted)',
  '(?:ist|sind|wurden?) (?:frei|freigelassen|freigesprochen)',
  '(?:est|sont|a ete|ont ete) (?:libres?|liberee?s?|acquittee?s?)',
  '(?:esta|estan|fue|fueron|ha sido|han sido) (?:libres?|liberad[oa]s?|puest[oa]s? en libertad|absuelt[oa]s?)',
  '(?:e|sono|e stat[oa]|sono stat[ie]) (?:liber[oaie]|liberat[oaie]|assolt[oaie]|scarcerat[oaie])',
];
