import type { UrgentAction } from '../actions/types.ts';
import { countriesNamed } from './countries.ts';
import { languageOf } from './detect.ts';
import { fold } from './fold.ts';
import { isToFill } from './letters.ts';
import { isBlank, type Line, type Paragraph, toParagraphs } from './lines.ts';
import { type Labelled, readValue } from './sections.ts';

type People = UrgentAction['people'];
type Documents = UrgentAction['documents'];

/** `he/him`, `(m)`, `m and f`: how somebody is spoken of. */
const PRONOUN =
  /\(\s*((?:all |both )?(?:m|f|h|male|female|männlich|weiblich|he|she|they|sie|er|el|ella|lui|lei|elle|il|ela|ele|elles|hij|zij|hen|hon|han|hun|ona|on)(?:\s*[/,&]\s*\p{L}+)*(?:\s+(?:and|y|und|et)\s+\p{L}+)?)\s*\)/iu;
const SPLIT_NAMES = /\s*(?:;|\n|,(?!\s*(?:jr|sr)\b)|\s(?:and|y|und|et|e|en|och)\s(?=\p{Lu}))\s*/u;

/** Those the action is for, as `Name:` lists them. */
export function readPeople(
  labelled: readonly Labelled[],
  lines: readonly Line[],
): { people: People; line: Line } | undefined {
  const found = labelled.find(({ label }) => label === 'people');
  const value = found && readValue(found, lines);
  // A form asks for a name, and for more below it.
  const isForm = found?.value === '' && !/\p{L}[^\p{L}]+\p{Lu}/u.test(value?.text ?? '');
  if (!found || !value || isForm || isToFill(value.text) || isToFill(found.line.text))
    return undefined;
  const gender = labelled.find(
    ({ label, line }) =>
      label === 'pronoun' && line.at >= value.line.at && line.at < value.line.at + 4,
  );
  const common = gender?.value.trim();
  const cut = value.text
    .replace(/\s{2,}\p{L}[\p{L} ]{1,24}:.*$/u, '')
    .replace(
      /\s*(?:gender|sex|sexo|sexe|sesso|genere|genero|genre|geschlecht|geslacht|kon)\b.*$/iu,
      '',
    );
  const people = cut.split(SPLIT_NAMES).flatMap((piece): People => {
    const pronoun = PRONOUN.exec(piece)?.[1] ?? common;
    const name = piece
      .replace(/\s+(?:et|and|y|und|e|en|och)\s+(?:leurs?|their|sus?|ihre?|i loro|hun)\s.*$/iu, '')
      .replace(/\s*\([^)]*\)?/gu, '')
      .replace(/[.:]+$/, '')
      .trim();
    if (!name || name.length > 120 || !/\p{L}{2}/u.test(name) || /_{3}|…/.test(name)) return [];
    return [{ name, ...(pronoun && pronoun.length <= 60 ? { pronoun } : {}) }];
  });
  return people.length > 0 ? { people, line: value.line } : undefined;
}

/** A name with its bearer's gender or calling behind it, `Karim al-Haddad (m), journalist`. */
const BEARER =
  /^\s*(?:(?:and|y|et|und|e|en)\s+)?(\p{Lu}[\p{L}’'. -]{3,60}?)\s*(?:\((m|f|h)\)|,\s*\p{L}[\p{L} -]{2,40},\s*(?:aged? |âgée? de |edad |de )?\d{1,2}(?: ans| años| anni)?\s*$)/iu;

/** `SYRIA   Karim al-Haddad (m), aged 31`, as heads named people until 2009, some of them below each other. */
export function peopleInHead(lines: readonly Line[]): { people: People; line: Line } | undefined {
  const people: People = [];
  let first: Line | undefined;
  for (const line of lines.slice(0, 40).filter(({ text }) => text.length < 400)) {
    const [, country = '', rest = ''] =
      /^\s*(\p{Lu}[\p{Lu} ,.'’-]{2,40}?)(?:\s{3,}|\s+(?=.*\((?:m|f)\)))(\p{Lu}.*)$/u.exec(
        line.text,
      ) ?? [];
    const isHead = country !== '' && countriesNamed(country.trim()) !== undefined;
    const goesOn =
      first !== undefined && line.at - first.at <= people.length + 1 && /^\s{6,}\S/.test(line.text);
    const text = isHead ? rest : line.text;
    if (!(isHead || goesOn) && text.length >= 90) continue;
    const [, name, pronoun] = BEARER.exec(text) ?? [];
    if (!(isHead || goesOn) && !(name && pronoun)) continue;
    const found = [...text.matchAll(/(\p{Lu}[\p{L}’'. -]{2,60}?)\s*\((m|f)\)/giu)];
    const named: People = found.map(([, one = '', gender = '']) => ({
      name: one.replace(/^(?:and|y|et|und)\s+/u, '').trim(),
      pronoun: gender.toLowerCase(),
    }));
    if (named.length === 0 && name && (isHead || goesOn)) named.push({ name: name.trim() });
    if (named.length > 0) first ??= line;
    people.push(...named);
  }
  return first && people.length > 0 ? { people, line: first } : undefined;
}

const SIZE = /(\d+(?:[.,]\d+)?)\s*(kb|mb|ko|mo|kib|bytes)\b/iu;
/** What kind of file it is, and nothing else. */
const FORMAT =
  /^(?:(?:microsoft|ms|adobe|open)[ -]?)?(?:word|pdf|docx?|rtf|odt|acrobat|office)[\p{L} .-]{0,30}$/iu;
const UNIT: Record<string, number> = {
  kb: 1000,
  ko: 1000,
  kib: 1024,
  mb: 1_000_000,
  mo: 1_000_000,
  bytes: 1,
};
const LANGUAGES: readonly [RegExp, string][] = [
  [/\b(?:english|englisch|anglais|ingl[eé]s|inglese|engels|engelska|en)\s*$/iu, 'en'],
  [/\b(?:spanish|spanisch|espagnol|espa[ñn]ol|spagnolo|spaans|spanska|es)\s*$/iu, 'es'],
  [/\b(?:german|deutsch|allemand|alem[aá]n|tedesco|duits|tyska|de)\s*$/iu, 'de'],
  [/\b(?:french|franz[öo]sisch|fran[çc]ais|franc[eé]s|francese|frans|franska|fr)\s*$/iu, 'fr'],
  [/\b(?:italian|italienisch|italien|italiano|it)\s*$/iu, 'it'],
  [/\b(?:arabic|arabisch|arabe|[aá]rabe|arabo|ar)\s*$/iu, 'ar'],
  [/\b(?:russian|russisch|russe|ruso|russo|ru)\s*$/iu, 'ru'],
];

/** Files that a page offers: a name, and in the same line or the next its kind and size. */
export function readDocuments(lines: readonly Line[]): { documents: Documents; lines: Line[] } {
  const documents: Documents = [];
  const used: Line[] = [];
  for (const line of lines) {
    const size = SIZE.exec(line.text);
    if (!size?.[1] || !size[2] || line.text.length > 160) continue;
    const before = line.text.slice(0, size.index).replace(/[\s,(|·-]+$/u, '');
    const above = lines.slice(Math.max(0, line.at - 2), line.at).findLast((one) => !isBlank(one));
    const isAlone = before === '' || FORMAT.test(before);
    const titleLine = isAlone ? above : line;
    const title = (
      isAlone ? above?.text : before.replace(/\s*[(,|·]\s*(?:pdf|docx?|word)\s*$/iu, '')
    )?.trim();
    if (!title || !titleLine) continue;
    const link = [...(titleLine.links ?? []), ...(line.links ?? [])].find(({ href }) =>
      href.startsWith('https:'),
    );
    const language = LANGUAGES.find(([pattern]) => pattern.test(title))?.[1];
    documents.push({
      title: title.slice(0, 400),
      ...(language ? { language } : {}),
      ...(isAlone && before ? { format: before } : {}),
      bytes: Math.round(Number(size[1].replace(',', '.')) * (UNIT[size[2].toLowerCase()] ?? 1)),
      ...(link ? { url: link.href } : {}),
    });
    used.push(line, titleLine);
  }
  for (const line of lines) {
    for (const { text, href } of line.links ?? []) {
      const isFile = /^https:[^?#]+\.(?:docx?|pdf|rtf|odt)(?:[?#]|$)/iu.test(href);
      if (!isFile || documents.some(({ url }) => url === href)) continue;
      const title = (text || line.text).trim().slice(0, 400);
      const language = LANGUAGES.find(([pattern]) => pattern.test(title))?.[1];
      if (title) documents.push({ title, ...(language ? { language } : {}), url: href });
      used.push(line);
    }
  }
  return { documents, lines: used };
}

/** What a page advises about plans to travel there, in any of its sections. */
const SAFETY =
  /(?=.*(?:travel|trip|visit|reise|reisen|voyag|viaj|viagg|reis|reiz|resa|rejse|podr|cest|matkust|rendre))(?=.*(?:famil|relatives|angehorige|verwandte|proches|parent|slakt|consequences|konsequenz|ris(?:k|que|iko|ico)|initial|verzicht|renonc|rinunci|overweeg|consider|zvaz|avsta|reflech|abst|surveill|besser nicht|liever niet|niet te schrijven|denk (?:dan )?(?:goed )?na|n.ecrivez pas|no escrib|no write|not (?:to )?write|zagroz|think (?:carefully|twice)|uberleg|pien[sc]e|valut[ai]|riflett|ponder|pense bem|nebezpe|rodzin|rodin|perhe))/isu;

/** The reader's own journey, and not that of somebody in the story. */
const OWN_JOURNEY =
  /(?<![\p{L}])(?:if you|wenn (?:sie|du|ihr)|falls (?:sie|du|ihr)|si (?:vous|tu)|si (?:usted|tiene|piensa|va a|planea)|se (?:hai|avete|intendi|stai|pensi)|als (?:u|je)|heb (?:je|u)|wil (?:je|u)|hast du|haben sie|planst du|avez-vous|are you|do you|hai |wie |om du|hvis du|se (?:voce|pretende|tenciona|planeia|tem)|jesli|pokud|jos )/iu;
export const isOwnSafety = (one: Paragraph) =>
  one.text.length < 700 && OWN_JOURNEY.test(fold(one.text)) && isSafety(one);

export const isSafety = ({ text }: Paragraph) => SAFETY.test(fold(text));

/** A campaign: a name in quotation marks on a line of its own, and what is said of it. */
export function readCampaign(
  lines: readonly Line[],
): { campaign: UrgentAction['campaigns'][number]; lines: Line[] } | undefined {
  const start = lines.findIndex(({ text }) => /^\s*[«“„"][^»”"]{4,60}[»”"]\s*$/u.test(text));
  const first = lines[start];
  if (!first) return undefined;
  const rest: Line[] = [];
  for (const line of lines.slice(start + 1)) {
    if (/\d+ (?:briefe|lettres|letters)/iu.test(line.text) || SIZE.test(line.text)) break;
    rest.push(line);
  }
  const text: { [language: string]: string[] } = {};
  for (const paragraph of toParagraphs(rest)) {
    if (paragraph.text.length < 60) continue;
    const language = languageOf(paragraph.text) ?? 'en';
    text[language] = [...(text[language] ?? []), paragraph.text];
  }
  if (Object.keys(text).length === 0) return undefined;
  return { campaign: { title: first.text.trim(), text }, lines: [first, ...rest] };
}

/** How a publisher is known by what stands on its pages. */
const PUBLISHERS: readonly [RegExp, string][] = [
  [
    /ua\.amnesty\.ch|amnesty\.ch|benutzerspezifische werkzeuge|noch \d+ tage laufzeit|encore valable durant/u,
    'Amnesty International Switzerland',
  ],
  [/amnestyusa\.org|amnesty international usa|\baiusa\b/u, 'Amnesty International USA'],
  [/amnesty\.org\.uk|amnesty international uk/u, 'Amnesty International UK'],
  [/amnesty\.de\b/u, 'Amnesty International Germany'],
  [/amnesty\.fr\b/u, 'Amnesty International France'],
  [/amnesty\.nl\b/u, 'Amnesty International Netherlands'],
  [/amnesty\.it\b/u, 'Amnesty International Italy'],
  [/amnesty\.se\b|amnestypress/u, 'Amnesty International Sweden'],
  [/amnesty\.org\.es|amnistia internacional espana|\bedai\b/u, 'Amnesty International Spain'],
  [/amnesty\.be\b/u, 'Amnesty International Belgium'],
  [/frontlinedefenders|front line defenders/u, 'Front Line Defenders'],
  [/\bomct\b|world organisation against torture/u, 'OMCT'],
  [/\bfidh\b/u, 'FIDH'],
  [/\bacat\b/u, 'ACAT'],
  [/\bpen international\b/u, 'PEN International'],
  [/scholars at risk/u, 'Scholars at Risk'],
];

export function findPublisher(text: string, url = ''): string | undefined {
  const folded = fold(`${url}\n${text.slice(0, 100_000)}`);
  const known = PUBLISHERS.find(([pattern]) => pattern.test(folded))?.[1];
  return (
    known ??
    (/amnesty international/u.test(folded) || /amnesty\.org/u.test(folded)
      ? 'Amnesty International'
      : undefined)
  );
}
