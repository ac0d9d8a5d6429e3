import { foldedWords, plain, words } from './table.ts';

const OFFICES = words(
  'presidency ministry government office embassy department police army navy parliament senate congress court courts',
  'force commission council assembly agency bureau authority authorities committee consulate directorate secretariat service union nations corps ministries departments institute fund foundation',
  'prosecutor attorney ombudsman forces administration treasury inspectorate tribunal house supreme national federal un eu oas au who icc icj fbi cia',
);
const ROLES = words(
  'president minister prime governor mayor chancellor ambassador prosecutor general secretary director chief judge',
  'king queen prince emir sultan senator commissioner attorney premier colonel speaker justice vice',
);

/** `Peru’s`, `its own`: whose office it is. */
const HAS_OWNER =
  /(?:(?<!(?:^|[^\p{L}])(?:it|that|what|here|there|who|let|where|how))['’]s|s’|own)\s+$/iu;

/** People or things of an office, in the plural: its name needs no article before them. */
const HAS_PEOPLE =
  /^ (?:officials|staff|lawyers|guards|agents|ministers|sources|troops|officers|representatives|spokespeople|employees|soldiers|documents|figures|statistics|records|policies|lies)(?!\p{L})/u;

/** `when @name lies`: some of these words are verbs in a clause. */
const IS_VERB = /^ (?:lies|documents|records|guards|sources)(?!\p{L})/u;
const HAS_CLAUSE = /(?:^|[^\p{L}])(?:when|if|as|because|while|that|where|how|what|since|until) $/iu;

const ALONE = { before: '', after: '' };

export const EN = plain({
  leads: words(
    'a an the this that these those his her its their our your my of to by from with for on at in into about against before',
    'and or but than as like also is are was be under through outside inside near beside around across along despite since until within throughout opposite over off onto per re without towards upon between among behind is if when while',
    'ask asks asking urge urges urging tell tells telling call calls demand demands write thank thanks email mail let make remind',
    'petition petitions petitioned contact tag only not says said sent hold press push pressure beg implore request get help follow join support mention include lobby challenge confront question praise congratulate warn alert inform invite',
    'told asked urged begged begs wrote thanked called emailed mailed phoned phones visited visits met meets accused accuses accuse blamed blames blame condemned condemns condemn sued sues sue',
    'warned informed reminded addressed criticised criticizes criticises criticize criticise named joined supported supports backed backs lobbied answered alerted invited representing including against nor concerning regarding unlike except',
  ),
  roles: words([...ROLES].join(' '), 'mr mrs ms dr prof sir hon excellency chairman chair'),
  dear: words('dear hello hey hi attention attn excellency'),
  and: words('and &'),
  calls: words(
    'please you your we it it’s this there why how when don’t do stop free release end act let drop protect respect ensure',
    'investigate order lift repeal halt save give bring tell listen put stand show withdraw reveal disclose allow grant act resign answer speak use keep make start honour fulfil hear',
  ),
  callForm: /^\s+(?:will|can|could|would|do|did|have|are|must) you\b/i,
  thanks:
    /(?:^|[^\p{L}])(?:thank you|thanks|come on|well done|shame on you|bravo|congratulations)\s+$/iu,
  asks: /^(?:(?:is|was|are|were) (?:it|that|this|he|she|they)\s+$)|^(?:(?:and|so|but) )?(?:where|who|what|how|when|why)['’](?:s|re)\s+$/i,
  articles: words('the a an this that his her its their our your my every each'),
  officeOf: (name, { before, after }) => {
    // `told Home Office officials`
    if (HAS_PEOPLE.test(after) && !(IS_VERB.test(after) && HAS_CLAUSE.test(before)))
      return undefined;
    // `Ministry of Justice`, `UK Home Office`: what counts stands before `of`.
    const all = foldedWords(name);
    if (/['’]s\s/u.test(name) || HAS_OWNER.test(before)) return undefined;
    const until = all.findIndex((word) => word === 'of' || word === 'for');
    const head = all.slice(0, until < 0 ? all.length : until);
    const last = head.at(-1) ?? '';
    if (until > 0 && (OFFICES.has(last) || ROLES.has(last))) return 'the ';
    if (OFFICES.has(last)) return 'the ';
    // A role alone; with somebody's name behind it, it needs none.
    return head.length > 0 && head.every((word) => ROLES.has(word) || OFFICES.has(word))
      ? 'the '
      : undefined;
  },
  genitive: (name) => `${name}’s`,
  // `the Department of Corrections’ director`
  ending: (name, after) => {
    const isPlural = /(?<![usi])s$/i.test(name) && EN.officeOf(name, ALONE) !== undefined;
    const found = isPlural ? /^(['’])s(?![\p{L}\p{N}])/u.exec(after) : null;
    return found ? { text: found[1] ?? '’', length: 2 } : undefined;
  },
  meet: (before, name) => {
    const hasVowel = /^(?:[aeiouAEIOU]|hon)/.test(name) && !/^(?:uni|eu|one|U[A-Z])/i.test(name);
    return {
      before: before.replace(/(^|[^\p{L}’'-])(a)n? $/iu, hasVowel ? '$1$2n ' : '$1$2 '),
      name,
    };
  },
  common: words(
    'may law justice king power freeman price church strong young will hope grace rights free long stone rice cook small',
  ),
});
