import { foldedWords, plain, words } from './table.ts';

type Gender = 'm' | 'f' | 'n';
type Case = 'nominative' | 'accusative' | 'dative';

const FORMS: Record<Case, Record<Gender, string>> = {
  nominative: { m: 'der', f: 'die', n: 'das' },
  accusative: { m: 'den', f: 'die', n: 'das' },
  dative: { m: 'dem', f: 'der', n: 'dem' },
};

/** The gender of an office, by how its first word ends; an adjective there would need an ending of its own. */
const ENDS: [RegExp, Gender][] = [
  [
    /(?:ministerium|amt|gericht|parlament|präsidium|konsulat|militär|sekretariat|büro|departement|komitee|kommando)$/,
    'n',
  ],
  [
    /(?:regierung|polizei|botschaft|anwaltschaft|präsidentschaft|armee|behörde|kommission|kanzlei|verwaltung|versammlung|abteilung|direktion|garde|marine|delegation|staatskanzlei|agentur|kammer)$/,
    'f',
  ],
  [
    /(?:(?:^|bundes|staats|national|stadt|gemeinde|sicherheits|verfassungs)rat|(?:^|bundes|land)tag|gerichtshof|senat|kongress|ausschuss)$/,
    'm',
  ],
];

export function germanGender(name: string): Gender | undefined {
  const first = /^[\p{L}]+/u.exec(name)?.[0].toLowerCase() ?? '';
  return ENDS.find(([end]) => end.test(first))?.[1];
}

const DATIVE = words(
  'von bei zu mit aus nach seit gegenüber vor dank wegen danken helfen vertrauen',
);
const ACCUSATIVE = words(
  'für gegen durch ohne um an auf über fordern bitten fragen rufen drängen erinnern mahnen kritisieren ersuchen auffordern fordere bitte',
);
const NOMINATIVE = words(
  'sagt macht tut schweigt bleibt dass wenn weil ob damit warum wann was muss soll darf kann wird hat ist',
);

/** The case of a list, by the article that its first name has. */
function caseOfList(before: string): Case | undefined {
  const articles = before
    .slice(-80)
    .match(/(?<!\p{L})(?:den|die|das|dem|vom|zum|zur|beim|am)(?!\p{L})/giu);
  const last = articles?.at(-1)?.toLowerCase();
  if (last === undefined) return undefined;
  return last.startsWith('d') && last !== 'dem' ? 'accusative' : 'dative';
}

function caseOf(before: string, after: string): Case | undefined {
  const last = /(\p{L}+)\s+$/u.exec(before.slice(-40))?.[1]?.toLowerCase();
  if (last === undefined) {
    // At a sentence's beginning, what a small word follows is what the sentence speaks of.
    return /(?:^|[.!?…:]\s+|\n\s*)["„«»“(]*$/u.test(before.slice(-40)) && /^\s+\p{Ll}/u.test(after)
      ? 'nominative'
      : undefined;
  }
  if (last === 'wir' || last === 'ich') {
    const verb = /(\p{L}+)\s+\p{L}+\s+$/u.exec(before.slice(-60))?.[1]?.toLowerCase() ?? '';
    return ACCUSATIVE.has(verb) ? 'accusative' : DATIVE.has(verb) ? 'dative' : undefined;
  }
  if (last === 'und' || last === 'oder') return caseOfList(before);
  if (DATIVE.has(last)) return 'dative';
  if (ACCUSATIVE.has(last)) return 'accusative';
  return NOMINATIVE.has(last) ? 'nominative' : undefined;
}

export const DE = plain({
  leads: words(
    'der die das den dem des ein eine einen einem einer ihr ihre sein seine unser unsere am im zum zur vom beim',
    'von bei zu mit aus nach seit vor an auf in über unter für gegen durch ohne um wegen gegenüber an hinter zwischen laut',
    'und oder als wie dass wenn weil ob ist sind fordern bitten rufen drängen schreiben wir ich sagt sagen nur auch dank danke frage fragen',
  ),
  roles: words(
    'präsident präsidentin minister ministerin premierminister premierministerin kanzler kanzlerin bundeskanzler bundeskanzlerin',
    'gouverneur gouverneurin bürgermeister bürgermeisterin botschafter botschafterin staatsanwalt generalstaatsanwalt',
    'direktor direktorin richter richterin könig königin herr herrn frau dr prof general senator senatorin außenminister',
    'außenministerin innenminister innenministerin justizminister justizministerin bundesrat bundesrätin',
  ),
  dear: words('liebe lieber liebes sehr geehrte geehrter geehrtes hallo exzellenz guten'),
  and: words('und &'),
  calls: words('bitte wir ihr'),
  articles: words(
    'der die das den dem des ein eine einen einem einer eines ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner',
    'am im zum zur vom beim ans ins dieses dieser diese diesem unser unsere',
  ),
  officeOf: (name, { before, after }) => {
    const gender = germanGender(name);
    const needed = gender && caseOf(before, after);
    return needed ? `${FORMS[needed][gender]} ` : undefined;
  },
  contractions: [
    ['von dem ', 'vom '],
    ['zu dem ', 'zum '],
    ['zu der ', 'zur '],
    ['bei dem ', 'beim '],
    ['an dem ', 'am '],
  ],
  genitive: (name) => (/[sßxz]$/i.test(name) ? `${name}’` : `${name}s`),
  // `die Antwort des Bundesministeriums der Justiz`
  meet: (before, name) => {
    const [first = ''] = foldedWords(name);
    const gender = germanGender(name);
    const isGenitive = /(?:^|[^\p{L}])(?:des|eines|dieses) $/iu.test(before);
    if (!isGenitive || gender === 'f' || gender === undefined || first === '')
      return { before, name };
    const noun = /^\p{L}+/u.exec(name)?.[0] ?? '';
    const ending = /(?:amt|rat|tag|hof)$/.test(noun.toLowerCase())
      ? 'es'
      : /s$/.test(noun)
        ? 'es'
        : 's';
    return { before, name: noun + ending + name.slice(noun.length) };
  },
  common: words(
    'frieden friede frei richter könig kaiser krieg recht wolf klein groß lang kurz jung stein berg sommer winter',
  ),
});
