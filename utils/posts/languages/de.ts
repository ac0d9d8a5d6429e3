import { plain, type Sentence, words } from './table.ts';

type Gender = 'm' | 'f' | 'n' | 'p';
type Case = 'nominative' | 'accusative' | 'dative';

const FORMS: Record<Case, Record<Gender, string>> = {
  nominative: { m: 'der', f: 'die', n: 'das', p: 'die' },
  accusative: { m: 'den', f: 'die', n: 'das', p: 'die' },
  dative: { m: 'dem', f: 'der', n: 'dem', p: 'den' },
};

/** The gender of an office, by how its first word ends; an adjective there would need an ending of its own. */
const ENDS: [RegExp, Gender][] = [
  [
    /(?:^nationen|kräfte|behörden|truppen|dienste|(?:^|staats)gerichte|stadtwerke|streitmächte)$/,
    'p',
  ],
  [
    /(?:ministerium|amt|gericht|parlament|präsidium|konsulat|militär|sekretariat|büro|departement|komitee|kommando)$/,
    'n',
  ],
  [
    /(?:regierung|polizei|botschaft|anwaltschaft|präsidentschaft|armee|behörde|kommission|kanzlei|verwaltung|versammlung|abteilung|direktion|garde|marine|delegation|staatskanzlei|agentur|kammer|union|republik|stiftung|staatskammer|partei|bank|gemeinde|stadt|justiz|haftanstalt|universität|gesellschaft|organisation|leitung|direktion|präsidentin|ministerin|kanzlerin|gouverneurin|botschafterin|direktorin|richterin|anwältin|beauftragte)$/,
    'f',
  ],
  [
    /(?:(?:^|bundes|staats|national|stadt|gemeinde|sicherheits|verfassungs)rat|(?:^|bundes|land)tag|gerichtshof|senat|kongress|ausschuss|präsident|minister|kanzler|gouverneur|botschafter|direktor|bürgermeister|generalsekretär|kommissar|anwalt)$/,
    'm',
  ],
];

/** `Auswärtiges Amt`: an adjective, and the noun that has the gender. */
const ADJECTIVE = /^(\p{Lu}\p{Ll}+?)(?:er|es|e) (?=\p{Lu}\p{Ll})/u;

/** `Präsident Lind`: a title with a name behind it. */
const IS_TITLED =
  /^\p{Lu}\p{Ll}*(?:präsident|minister|kanzler|gouverneur|botschafter|direktor|richter|meister|sekretär|kommissar|anwalt|anwält)(?:in)? \p{Lu}/iu;

export function germanGender(name: string): Gender | undefined {
  if (IS_TITLED.test(name)) return undefined;
  const noun = ADJECTIVE.test(name) ? name.replace(ADJECTIVE, '') : name;
  const first = /^[\p{L}]+/u.exec(noun)?.[0].toLowerCase() ?? '';
  return ENDS.find(([end]) => end.test(first))?.[1];
}

const DATIVE = words(
  'von bei zu mit aus nach seit gegenüber entgegen vor dank wegen samt danken danke helfen hilf helft vertrauen vertraut schreiben schreibt schreib schreibe',
  'antworten mailen glauben schicken sendet senden geben gebt drohen misstrauen schulden',
);
const ACCUSATIVE = words(
  'für gegen durch ohne um an auf über fordern bitten fragen rufen drängen erinnern mahnen kritisieren ersuchen auffordern fordere bitte',
  'frage fragt fordert bittet ruft mahnt erinnert drängt markieren markiert erwähnen erwähnt informiert unterstützen unterstützt taggt kontaktieren kontaktiert anrufen besuchen informieren verklagen',
);
const NOMINATIVE = words(
  'sagt macht tut schweigt bleibt dass wenn weil ob damit warum wann was sobald solange bis während nachdem wie ist wäre sei',
);
const HELPING = words(
  'muss soll darf kann wird hat will müssen sollen dürfen können werden haben wollen müsste sollte könnte hätte',
);
const PRONOUNS = words('wir ich er sie es man ihr du');
/** What a sentence can begin with, so that whoever acts comes after the verb. */
const BEGINS = words(
  'heute gestern morgen jetzt nun so hier dort da dann damals warum wieso weshalb wann was wo wie bisher endlich trotzdem deshalb darum daher seitdem immer',
);
const EITHER = words('weder sowohl entweder');
const ALSO = words('weder sowohl entweder auch nur selbst sogar doch aber denn und nicht allein');
const GOVERNS_DATIVE =
  /(?:ge(?:schrieben|dankt|holfen|glaubt|mailt|antwortet|droht|schickt|sendet)|vertraut|misstraut|mitgeteilt|übergeben|geantwortet|schreiben|danken|helfen|antworten|mailen|vertrauen)$/;
const GOVERNS_ACCUSATIVE =
  /(?:ge(?:beten|fragt|mahnt|drängt|rufen)|aufgefordert|angeschrieben|angerufen|angefragt|kritisiert|verklagt|erinnert|ermahnt|informiert|kontaktiert|ersucht|besucht|erreicht|bitten|fragen|auffordern|informieren|kontaktieren|verklagen|erinnern|überzeugen|überzeugt)$/;

/** What the verb at the end of the clause asks for. */
function caseByEnd(after: string): Case | undefined {
  const clause = /^[^.!?,;:\n]*/.exec(after)?.[0] ?? '';
  const verbs = clause.match(/\p{Ll}+/gu) ?? [];
  if (verbs.some((verb) => GOVERNS_ACCUSATIVE.test(verb))) return 'accusative';
  return verbs.some((verb) => GOVERNS_DATIVE.test(verb)) ? 'dative' : undefined;
}

/** The case of a list, by the article that its first name has. */
function caseOfList(before: string): Case | undefined {
  const articles = before
    .slice(-80)
    .match(/(?<!\p{L})(?:den|die|das|dem|vom|zum|zur|beim|am)(?!\p{L})/giu);
  const last = articles?.at(-1)?.toLowerCase();
  if (last === undefined) return undefined;
  return last.startsWith('d') && last !== 'dem' ? 'accusative' : 'dative';
}

const verbCase = (verb: string): Case | undefined =>
  ACCUSATIVE.has(verb) ? 'accusative' : DATIVE.has(verb) ? 'dative' : undefined;

function caseOf(before: string, after: string): Case | undefined {
  const sentence = /[^.!?…:;,\n"„“»«(]*$/u.exec(before.slice(-120))?.[0] ?? '';
  const said = (sentence.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const isRight = /(?:^|\s)$/.test(sentence);
  const last = isRight ? said.at(-1) : undefined;
  if (last === undefined) {
    // At a sentence's beginning, what a small word follows is what the sentence speaks of.
    const opens = /(?:^|[.!?…:]\s+|\n\s*)["„«»“(]*$/u.test(before.slice(-40));
    // `, @name muss folgen`: the next clause begins with whoever acts.
    const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1] ?? '';
    const isClause =
      /\p{L}[,;]\s+$/u.test(before.slice(-8)) && (HELPING.has(next) || NOMINATIVE.has(next));
    return isClause || (opens && next !== '') ? 'nominative' : undefined;
  }
  // `Und was sagt @name?`
  if (said.length > 2 && /^(?:und|aber|doch|denn)$/.test(said[0] ?? '')) said.shift();
  const [first = '', second = ''] = said;
  if (said.length === 1 && ALSO.has(last)) {
    return /^\s+\p{Ll}/u.test(after) ? 'nominative' : undefined;
  }
  // `liegt an`, `Kritik an`: of where, not to where.
  if (
    last === 'an' &&
    /(?:^|[^\p{L}])(?:liegt|lag|zweifel\p{Ll}*|scheiter\p{Ll}*|mangelt|fehlt|kritik|hängt|interesse|beteilig\p{Ll}*) (?:\p{Ll}+ )?an\s$/iu.test(
      sentence,
    )
  )
    return 'dative';
  if (last === 'wir' || last === 'ich' || last === 'sie') return verbCase(said.at(-2) ?? '');
  if (EITHER.has(first) && /^(?:noch|auch|oder)$/.test(last)) return 'nominative';
  if (last === 'und' || last === 'oder') return caseOfList(before);
  if (NOMINATIVE.has(last)) return 'nominative';
  const begins = BEGINS.has(first) || DATIVE.has(first) || ACCUSATIVE.has(first);
  if (said.length === 2 && BEGINS.has(first)) return 'nominative';
  if (HELPING.has(last)) {
    if (
      begins ||
      said.length === 1 ||
      (said.length > 2 && !PRONOUNS.has(said.at(-2) ?? '') && BEGINS.has(second))
    )
      return 'nominative';
    return caseByEnd(after);
  }
  return verbCase(last);
}

/** Articles, and what each can be. */
const ARTICLES: Record<string, [Case | 'genitive', string][]> = {
  der: [
    ['nominative', 'm'],
    ['dative', 'f'],
    ['genitive', 'fp'],
  ],
  die: [
    ['nominative', 'fp'],
    ['accusative', 'fp'],
  ],
  das: [
    ['nominative', 'n'],
    ['accusative', 'n'],
  ],
  den: [
    ['accusative', 'm'],
    ['dative', 'p'],
  ],
  dem: [['dative', 'mn']],
  des: [['genitive', 'mn']],
};
const LAST_ARTICLE = /(?:^|[^\p{L}])(der|die|das|den|dem|des)\s+$/iu;

/** `Herr Bundespräsident`: an office that one person has. */
const OF_ONE =
  /^\p{L}*(?:präsident|minister|kanzler|gouverneur|botschafter|direktor|meister|sekretär|kommissar|anwalt|anwält|richter)(in)?(?!\p{L})/iu;

/** Words behind which a name has no article. */
const BARE = words('laut gemäß gemäss per als via statt pro danke dank hallo adresse stichwort');

function needed(name: string, { before, after, head }: Sentence): string | undefined {
  const gender = germanGender(name);
  if (gender === undefined) return undefined;
  const article = LAST_ARTICLE.exec(before)?.[1]?.toLowerCase();
  if (article !== undefined) {
    const ways = ARTICLES[article] ?? [];
    if (ways.some(([, genders]) => genders.includes(gender))) return undefined;
    // The article is for somebody of another gender: its case by what stands before it.
    const ahead = before.replace(/\p{L}+\s+$/u, '');
    const cases = new Set(ways.map(([own]) => own));
    const place = cases.size === 1 ? [...cases][0] : caseOf(ahead, after);
    return place === undefined || place === 'genitive' ? undefined : FORMS[place][gender];
  }
  const found = caseOf(head ?? before, after);
  return found && FORMS[found][gender];
}

/** The name with its adjective as it stands behind this word: `dem Auswärtigen Amt`. */
function withAdjective(before: string, name: string): string {
  const last = /(\p{L}+)\s+$/u.exec(before.slice(-20))?.[1]?.toLowerCase() ?? '';
  const gender = germanGender(name);
  // `laut Auswärtigem Amt`: without an article, the adjective has its ending.
  if (/^(?:laut|gemäß|gemäss)$/.test(last) && gender !== undefined)
    return name.replace(ADJECTIVE, { m: '$1em ', n: '$1em ', f: '$1er ', p: '$1en ' }[gender]);
  const isSeveral = gender === 'p';
  const isPlain =
    !isSeveral && (last === 'das' || last === 'die' || (last === 'der' && gender === 'm'));
  if (
    !isPlain &&
    !(isSeveral && last === 'die') &&
    !/^(?:de[rnms]|vom|zum|zur|beim|am|im)$/.test(last)
  )
    return name;
  return name.replace(ADJECTIVE, isPlain ? '$1e ' : '$1en ');
}

/** Does the verb beside the name speak of one? `Was sagt @name`, `@name muss` */
const ONE = /^(?:ist|war|hat|wird|muss|soll|kann|darf|will|\p{Ll}+[^e]t|\p{Ll}+(?:te|tet))$/u;
function isForOne({ before, after }: Sentence): boolean {
  const behind = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '';
  const ahead = /(?:^|[^\p{L}])(\p{Ll}+) $/u.exec(before)?.[1] ?? '';
  const isSubject = caseOf(before, after) === 'nominative';
  return isSubject && (ONE.test(ahead) || (ahead === '' && ONE.test(behind)));
}

const ARTICLE_WORDS = words(
  'der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner',
  'am im zum zur vom beim ans ins dieses dieser diese diesem unser unsere unserem unseren',
);

/** `den Präsidenten`: nouns that end so in every case but the first. */
const WEAK = /^\p{Lu}\p{Ll}*präsident(?!\p{L})|^Präsident(?!\p{L})/iu;
const ARTICLE_END = /(?:^|[^\p{L}])(?:de[nms]|vom|zum|beim|am|im) $/iu;

/** The article that several have in the dative alone: `von den`, `Dank den`. */
const IN_DATIVE =
  /(?:^|[^\p{L}])(?:von|bei|zu|mit|aus|nach|seit|gegenüber|vor|dank|und|danken|samt) den $/iu;

/** A noun of several in the dative: `Streitkräften`. */
const ofSeveral = (name: string) =>
  name.replace(/^((?:\p{L}+en? )?\p{L}+(?:e|er|el))(?=$|[\s,])/u, '$1n');

export const DE = plain({
  leads: words(
    'der die das den dem des ein eine einen einem einer ihr ihre sein seine unser unsere am im zum zur vom beim',
    'von bei zu mit aus nach seit vor an auf in über unter für gegen durch ohne um wegen gegenüber an hinter zwischen laut neben trotz während samt außer ausser seitens gemäß gemäss entgegen statt',
    'und oder als wie dass wenn weil ob ist sind fordern bitten rufen drängen schreiben schreibt schreib fragt frag bittet fordert drängt wir ich sagt sagen nur auch dank danke frage fragen ans ins aufs fürs durchs übers ums vors',
    'kontaktiert kontaktieren markiert markieren taggt erwähnt erwähnen erinnert erinnern mahnt mahnen informiert unterstützt unterstützen folgt ruft',
  ),
  leadsTogether:
    /(?:fragen|bitten|schreiben|rufen|mahnen|kontaktieren|markieren|erwähnen|erinnern|informieren|unterstützen|taggen|besuchen|auffordern|drängen|danken|helfen|antworten|mailen|folgen|sagen) Sie\s+$/iu,
  roles: words(
    'präsident präsidentin minister ministerin premierminister premierministerin kanzler kanzlerin bundeskanzler bundeskanzlerin',
    'gouverneur gouverneurin bürgermeister bürgermeisterin botschafter botschafterin staatsanwalt generalstaatsanwalt',
    'direktor direktorin richter richterin könig königin herr herrn frau dr prof general senator senatorin außenminister',
    'außenministerin innenminister innenministerin justizminister justizministerin bundesrat bundesrätin',
  ),
  dear: words('liebe lieber liebes sehr geehrte geehrter geehrtes hallo hey hi exzellenz guten'),
  and: words('und &'),
  calls: words('bitte wir ihr'),
  articles: ARTICLE_WORDS,
  callForm: /^\s+\p{Ll}+n Sie(?!\p{L})|^\s+(?:stoppt|handelt|lasst)(?!\p{L})/u,
  thanks: /(?:^|[^\p{L}])(?:danke|dank|bravo|los|hallo)\s+$/iu,
  asks: /^(?:was|wer|wie|wo|warum|wieso|weshalb|wann|(?<when>heute|gestern|jetzt|nun|so|hier|dort|da|bisher|trotzdem|deshalb|noch|noch immer|immer noch))\s+(?:\p{L}+(?:t|en)|war|sind|wird|soll|kann|darf|muss|will|weiß)\s+(?:(?:endlich|eigentlich|denn|nun|wohl|jetzt) )?$/iu,
  officeOf: (name, sentence) => {
    const article = needed(name, sentence);
    return article && `${article} `;
  },
  // A name without its article only where German has none, else the author's word.
  fits: (name, sentence) => {
    const { before } = sentence;
    if (germanGender(name) === 'p' && isForOne(sentence)) return false;
    if (germanGender(name) === undefined || needed(name, sentence) !== undefined) return true;
    const title = /(?:^|[^\p{L}])(herr|frau) $/iu.exec(before)?.[1]?.toLowerCase();
    if (title) return OF_ONE.exec(name)?.[1] === (title === 'frau' ? 'in' : undefined);
    const article = LAST_ARTICLE.exec(before)?.[1]?.toLowerCase();
    if (article !== undefined) {
      const gender = germanGender(name) ?? '';
      return (ARTICLES[article] ?? []).some(([, genders]) => genders.includes(gender));
    }
    const last = /(\p{L}+|&)\s+$/u.exec(before.slice(-30))?.[1]?.toLowerCase();
    return last === undefined || BARE.has(last) || ARTICLE_WORDS.has(last);
  },
  withoutArticle: (before) => {
    const cut = before.replace(/(?<=^|[^\p{L}])(?:de[rnms]|die|das)\s+$/iu, '');
    if (cut !== before) {
      // `die Polizei der`: whose it is, which needs another word.
      const isGenitive = /(?:des|(?<=\p{Lu}\p{Ll}+ )der)\s+$/u.test(before.slice(-40));
      return isGenitive ? `${cut}von ` : cut;
    }
    for (const [together, apart] of [
      ['vom', 'von'],
      ['zum', 'zu'],
      ['zur', 'zu'],
      ['beim', 'bei'],
      ['am', 'an'],
      ['im', 'in'],
    ] as const) {
      const end = new RegExp(`(?<=^|[^\\p{L}])${together}\\s+$`, 'iu');
      if (end.test(before)) return before.replace(end, `${apart} `);
    }
    return before;
  },
  definite: ['der ', 'die ', 'das ', 'den ', 'dem ', 'des '],
  contractions: [
    ['von dem ', 'vom '],
    ['zu dem ', 'zum '],
    ['zu der ', 'zur '],
    ['bei dem ', 'beim '],
    ['an dem ', 'am '],
  ],
  // An office has its ending at its first word, and its article before it.
  genitive: (name) =>
    germanGender(name) ? undefined : /[sßxz]$/i.test(name) ? `${name}’` : `${name}s`,
  // `die Antwort des Bundesministeriums der Justiz`, `von den Streitkräften`
  meet: (before, given) => {
    const gender = germanGender(given);
    const several = gender === 'p' && IN_DATIVE.test(before) ? ofSeveral(given) : given;
    const name = withAdjective(before, several);
    const isGenitive = /(?:^|[^\p{L}])(?:des|eines|dieses) $/iu.test(before);
    if (gender === 'm' && ARTICLE_END.test(before) && WEAK.test(name)) {
      return { before, name: name.replace(WEAK, '$&en') };
    }
    if (!isGenitive || gender === 'f' || gender === 'p' || gender === undefined) {
      return { before, name };
    }
    const adjective = name === several ? '' : (/^\p{L}+ /u.exec(name)?.[0] ?? '');
    const noun = /^\p{L}+/u.exec(name.slice(adjective.length))?.[0] ?? '';
    const ending = /(?:amt|rat|tag|hof|s)$/.test(noun.toLowerCase()) ? 'es' : 's';
    const end = adjective.length + noun.length;
    return { before, name: name.slice(0, end) + ending + name.slice(end) };
  },
  common: words(
    'frieden friede frei richter könig kaiser krieg recht wolf klein groß lang kurz jung stein berg sommer winter',
  ),
});
