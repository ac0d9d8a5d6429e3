import { byFirstWord, plain, words } from './table.ts';

const ROLES =
  'presidente ministro primo procuratore difensore sindaco governatore cancelliere direttore capo giudice segretario re senatore commissario prefetto generale';
const ROLES_F =
  'presidentessa ministra prima procuratrice sindaca governatrice direttrice regina senatrice';

const STEMS: [string, string][] = [
  ['di', 'de'],
  ['a', 'a'],
  ['ad', 'a'],
  ['da', 'da'],
  ['in', 'ne'],
  ['su', 'su'],
];
const ENDS: [string, string][] = [
  ['il ', 'l '],
  ['lo ', 'llo '],
  ['la ', 'lla '],
  ['l’', 'll’'],
  ['i ', 'i '],
  ['gli ', 'gli '],
  ['le ', 'lle '],
];
const contractions = STEMS.flatMap(([word, stem]) =>
  ENDS.map(([article, end]): [string, string] => [`${word} ${article}`, stem + end]),
);

const officeByName = byFirstWord({
  'il ': `${ROLES} comune municipio carcere partito gruppo sindacato centro servizio banco ministero governo parlamento senato tribunale consiglio dipartimento comitato consolato congresso palazzo corpo segretariato`,
  'lo ': 'stato studio stabilimento',
  'la ': `${ROLES_F} regione provincia prigione fondazione societa banca repubblica cedu cpi presidenza polizia corte commissione procura questura prefettura camera farnesina marina guardia segreteria direzione cancelleria casa delegazione giunta`,
  'l’': 'onu ue osce oms unhcr ordine organizzazione universita ospedale istituto azienda arma ambasciata ambasciatore ambasciatrice esercito ufficio autorita amministrazione unione agenzia assemblea alto avvocatura',
  'le ': 'forze autorita nazioni',
  'i ': 'carabinieri tribunali servizi',
  'gli ': 'stati uffici',
});

export const IT = plain({
  leads: words(
    'di a da in con su per tra fra contro verso presso senza secondo sopra durante dopo oltre tramite eccetto',
    'il lo la i gli le l un uno una suo sua suoi sue nostro nostra questo questa e ed o che se come quando sono',
    'chiediamo chiedo esortiamo anche invitiamo scriviamo pretendiamo sollecitiamo dite solo grazie ringraziamo taggate taggare tagga contattate contattare chiamate sollecitate invitate esortate ringraziate menzionate seguite sostenete informate interpellate governo regime',
    contractions.map(([, together]) => together.replace(/[ ’]/g, '')).join(' '),
  ),
  roles: words(
    ROLES,
    ROLES_F,
    'ambasciatore ambasciatrice signor signora dott avv on onorevole eccellenza',
  ),
  dear: words('caro cara cari gentile egregio egregia spettabile spett onorevole salve eccellenza'),
  and: words('e ed &'),
  calls: words(
    'per vi le la chiediamo vogliamo liberi liberate liberatela liberatelo fermi fermate fermatevi agisca agite rispetti',
    'rispettate ordini ascolti ascoltate metta mettete ponga basta lei voi',
  ),
  thanks: /(?:^|[^\p{L}])(?:grazie|bravo|brava|forza|complimenti)\s+$/iu,
  asks: /^(?:e )?dov[’']è\s+$|^(?:(?:e )?(?:che cosa|cosa|che|chi|dove|dov’è|dov'è|quando|come|perché|cosa)|(?<when>ieri|oggi|ora|così))\s+(?:(?:non|si|ci) )?(?:(?:ha|può|deve|vuole|sta) (?=\p{L}+(?:re|[dt]o|so)\s))?\p{L}+\s+$/iu,
  repeated: ['di', 'a', 'da', 'in', 'su'],
  articles: words(
    'il lo la i gli le l un uno una suo sua questo questa',
    contractions.map(([, together]) => together.replace(/[ ’]/g, '')).join(' '),
  ),
  officeOf: (name) => {
    const article = officeByName(name);
    // `Autorità garante`, `Autorità carcerarie`: one or several, by the word behind.
    const isSeveral =
      /^autorità(?: \p{Ll}*(?:i|[crtgv]he|ie|[ltnvs]e(?<!ante|ente|ale))(?!\p{L})|$)/iu.test(name);
    return /^autorità/iu.test(name) && !isSeveral ? 'l’' : article;
  },
  contractions,
  definite: ['il ', 'lo ', 'la ', 'gli ', 'le ', 'i ', 'l’'],
  common: words('guerra pace russo rosso re giudice bianchi costa serra legge morte monti'),
});
