import { fold } from '../../text/fold.ts';
import { anyWordOf, startsWith, wordsOf } from '../languages/vocabulary.ts';

const ROLE = startsWith(wordsOf('roles'));
const TITLE = startsWith(wordsOf('titles'));
const BODY = startsWith(wordsOf('bodies'));
const EMBASSY = startsWith(wordsOf('embassies'));
const EMBASSY_WORD = new RegExp(`\\b${anyWordOf('embassyWords')}\\b`, 'u');
const NOTE = startsWith(wordsOf('notes'));
const PLACE = new RegExp(
  `(?:^|[\\s,])(?:${wordsOf('places')
    .map((word) => fold(word))
    .join('|')})(?=[\\s,.]|$)`,
  'u',
);

/** Words inside a name that are not written large. */
const SMALL =
  /^(?:de|del|la|las|los|da|das|do|dos|di|du|des|van|von|der|den|bin|bint|ibn|al|el|ul|ben|y|e|of|le|zu|zum|ap|dit)$/iu;

export const isRole = (text: string) => ROLE.test(fold(text));
export const isTitled = (text: string) => TITLE.test(fold(text));
export const isBody = (text: string) => BODY.test(fold(text));
export const isEmbassy = (text: string) =>
  EMBASSY.test(fold(text)) || EMBASSY_WORD.test(fold(text).slice(0, 60));
export const isNote = (text: string) => NOTE.test(fold(text));
export const isPlace = (text: string) => /\d/.test(text) || PLACE.test(fold(text));

/** Could this be a person's name: a few words, large at their beginning, no numbers? */
export function isName(text: string): boolean {
  const bare = text
    .replace(/\([^)]*\)/g, '')
    .replace(/[,.]+$/, '')
    .trim();
  if (!bare || bare.length > 80 || /[\d:;!?@/]/.test(bare) || isBody(bare)) return false;
  const words = bare.split(/\s+/);
  if (words.length < 2 || words.length > 9) return false;
  const large = words.filter((word) => /^["'“(]*\p{Lu}/u.test(word) || !/\p{L}/u.test(word));
  return (
    words.every(
      (word) =>
        /^["'“(]*\p{Lu}/u.test(word) ||
        SMALL.test(word) ||
        /^(?:al|el|ul)-/iu.test(word) ||
        /^\p{Lo}/u.test(word),
    ) && large.length >= 2
  );
}

/** Words that belong to an office and begin no name, `Fiscal General de la República`. */
const OFFICE_WORD =
  /^(?:general[ea]?|g[ée]n[ée]rale?|geral|generale|adjoint[e]?|adjunt[oa]|national[e]?|nacional|f[ée]d[ée]ral[e]?|federal|principal|chef|jefe|interim|int[ée]rim|suprem[oa]|suprême|supreme|public[ao]?|públic[oa]|of|for|de|del|da|do|du|des|der|und|y|et|e|and)\b/iu;

/** Offices that stand right before a name, `President Ana Paz`. */
const BEFORE_NAME =
  /^((?:(?:vice|deputy|acting|interim|prime|first|federal|crown)[ -])*(?:president[ea]?|präsident(?:in)?|présidente?|minister|premierminister(?:in)?|premier(?: ministre)?|presidente|governor|gouverneur|gobernadora?|king|queen|emir|sultan|chancellor|attorney general|ambassador|chief justice|comisionad[oa] general|comisari[oa]|(?:general|ober)?staatsanw[aä]lt(?:in)?|procureur(?:e)?|fiscal|justizminister(?:in)?|innenminister(?:in)?|general prosecutor|chief prosecutor|secretary(?: general)?|prosecutor general|procureur général|fiscal general|ministr[oa]|bundeskanzler(?:in)?|senator|mayor|supreme leader))\s+(?=\S)/iu;
/** One word that an office is of, so that what follows it is a name: `Head of the Judiciary Ali Reza`. */
const FIELD =
  '(?:judiciary|justice|interior|defen[cs]e|republic|state|police|health|education|security|government|parliament|army|navy|supreme court|foreign affairs|home affairs|the interior|internal affairs|human rights|nation|prisons?|intelligence)';
const OFFICE_OF = new RegExp(
  `^((?:[\\p{L}-]+\\s){1,4}(?:of|for)\\s(?:the\\s)?${FIELD})\\s+(?=\\S)`,
  'iu',
);

/** An office and a name on one line, parted; nothing when the line is one of them only. */
export function splitRole(line: string): { role: string; name: string } | undefined {
  const text = line.replace(/[,.;]+$/, '').trim();
  for (const pattern of [OFFICE_OF, BEFORE_NAME]) {
    const match = pattern.exec(text);
    const [role, rest] = match ? [match[1] ?? '', text.slice(match[0].length)] : ['', ''];
    if (
      role &&
      (isName(rest) || (isTitled(rest) && rest.includes(' ') && rest.split(/\s+/).length <= 7)) &&
      !OFFICE_WORD.test(rest)
    ) {
      return { role: role.trim(), name: rest };
    }
  }
  const comma = /^([^,]{4,70}),\s+(.{4,120})$/.exec(text);
  if (comma?.[1] && comma[2]) {
    const [, one, other] = comma;
    if (isRole(other) && !isRole(one) && (isName(one) || isTitled(one)) && !isPlace(other))
      return { role: other, name: one };
    if (
      isRole(one) &&
      !isRole(other) &&
      (isName(other) || isTitled(other)) &&
      !isPlace(other) &&
      other.split(',').length === 1
    ) {
      return { role: one, name: other };
    }
  }
  const dash = /^(.{4,70}?)\s+[–—-]\s+(.{4,90})$/.exec(text);
  if (dash?.[1] && dash[2] && isRole(dash[2]) && isName(dash[1]))
    return { role: dash[2], name: dash[1] };
  const brackets = /^(.{4,70}?)\s*\(([^)]{4,80})\)$/.exec(text);
  if (brackets?.[1] && brackets[2] && isRole(brackets[2]) && isName(brackets[1])) {
    return { role: brackets[2], name: brackets[1] };
  }
  return undefined;
}

/** A preposition before an office, as letters are addressed: `Al Primo ministro`. */
export const withoutTo = (text: string) =>
  text.replace(
    /^(?:to(?: the)?|an(?: den| die)?|al?|alla|all'|au|à(?: la| l')?|aan(?: de)?|till|til|ao|à)\s*:?\s+(?=\p{Lu})/iu,
    '',
  );

/** Who publishes actions is never whom one writes to. */
const PUBLISHER =
  /^(?:amnesty|amnist[ií][ae]|amnistie|coordina(?:tion|mento|ci[oó]n)|acat\b|omct\b|fidh\b|front line|pen (?:international|nederland|deutschland|center|centre)|urgent action|the observatory|el observatorio|l'observatoire|scholars at risk|redaktion|ua network|r[ée]seau)/iu;
export const isPublisher = (text: string) => PUBLISHER.test(text.trim());

const ASKS =
  /^(?:and )?(?:please|bitte|merci de|veuillez|pri[èe]re de|si prega|por favor|alstublieft|gelieve|v[äa]nligen|prosimy|pros[íi]m|venligst)(?![\p{L}])/iu;

/**
 * Is this a sentence, and no line of an address? Most of its words are small, or several sentences stand in it.
 * @param text without labelled contacts
 */
export function isSentence(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  const words = bare.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length < 6) return false;
  if (words.length >= 8 && (isNote(bare) || ASKS.test(bare))) return true;
  const isLoud = !/\p{Ll}/u.test(bare);
  if (isLoud)
    return (
      words.length >= 8 &&
      /\p{L}{3}[.:]\s+\p{Lu}|[.!]$/u.test(bare) &&
      !/\d/.test(bare.slice(0, 20))
    );
  if (isRole(bare) || isEmbassy(bare) || isBody(bare))
    return small >= words.length * 0.75 && /[.!?]$/.test(bare);
  return small >= words.length * 0.55 || (small >= words.length * 0.45 && /[.!?:]$/.test(bare));
}

/** Could an addressee begin so: with a name, a title or an office? */
export const isHead = (text: string) =>
  isTitled(text) || isRole(text) || isName(text) || splitRole(text) !== undefined;
