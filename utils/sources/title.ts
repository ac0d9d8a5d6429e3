import { INDEX } from './ai-index.ts';
import { countriesNamed } from './countries.ts';
import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { tables } from './languages/index.ts';
import { isBlank, isSeparator, type Line } from './lines.ts';
import { findReferences } from './reference.ts';
import { type Labelled, readValue } from './sections.ts';
import { anyOf, matchLabels, wordsOf } from './vocabulary.ts';

/** Chrome around an action: what stands on every page of a site. */
const CHROME =
  /^(?:benutzerspezifische werkzeuge|the observatory.*|new information|press release|newsletter.*|amnesty(?: international)?(?: urgent actions?| schweiz| suisse| usa| uk| section .{0,20}| .{0,16})?|urgent actions?|home|start(?:seite)?|accueil|inicio|menu|search|suche|skip to (?:main )?content|login|anmelden|you are here.*|sie sind hier.*|vous êtes ici.*|public|external|internal|for immediate release|take action.*|details|.{0,3}caption missing|\d{1,3} (?:briefe?|lettres?|letters?) .{0,20}|mitteilung schliessen|deutsch|français|english|italiano|español|drucken|print|share|pdf|page \d+.*)$/iu;

/** A kicker, `Uganda – Briefaktion / Frist abgelaufen`: country and kind, and no title. */
const KICKER = new RegExp(
  `^[^:]{3,45}\\s*[–—|/-]\\s*(?:${anyOf(tables.flatMap(({ labels }) => labels.kind ?? []))})(?![\\p{L}])`,
  'u',
);

/** Could this line of the head be a title? */
function isTitle(line: Line): boolean {
  const text = line.text.trim();
  if (
    text.length < 6 ||
    text.length > 180 ||
    isSeparator(line) ||
    CHROME.test(text) ||
    countriesNamed(text.replace(/[→➔>|\s]+$/u, ''))
  )
    return false;
  if (KICKER.test(fold(text)) || ENDED_LINE.test(fold(text))) return false;
  const labels = matchLabels(text);
  if (
    labels.length > 0 &&
    labels.some(
      ({ end, label }) => label !== 'kind' || (end >= text.length && text.split(/\s+/).length < 4),
    )
  )
    return false;
  if (findDates(text).length > 0 && text.length < 60) return false;
  if (INDEX.test(text) || /^https?:|^>|@|\bOBS \d/.test(text)) return false;
  const references = findReferences(text);
  const [reference] = references;
  if (
    reference &&
    text.replace(text.slice(reference.from, reference.to), '').replace(/[^\p{L}]/gu, '').length < 14
  )
    return false;
  return text.split(/\s+/).length >= 2 && !/[.;]$/.test(text.replace(/\b\p{Lu}\.$/u, ''));
}

const ENDED_LINE = new RegExp(`^(?:${anyOf(wordsOf('endings'))})`, 'u');

/** Takes the reference in brackets, and the kind before it, off a title. */
/** `Schrijfactie Iran: …`, `Briefaktion Peru – …` */
const ENTRY_KIND =
  /^(?:schrijfactie|spoedactie|briefaktion|eilaktion|action lettre)\s+[\p{L} ]{3,40}?\s*[:–-]\s+/iu;

function trimTitle(text: string): string {
  return text
    .replace(ENTRY_KIND, '')
    .replace(
      /^(?:further information|follow-?up|update|m[aá]s informaci[oó]n|informations? compl[eé]mentaires?|weitere informationen)(?: (?:on|sobre|sur|zu) (?:UA|AU)?)?\s*[:–—-]\s+/iu,
      '',
    )
    .replace(
      /\s*[([][^()[\]]*\b(?:UA|AU|FI)?[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?[^()[\]]*[)\]]\s*$/u,
      '',
    )
    .replace(
      /^(?:urgent action(?: update| title| appeal)?|acci[oó]n urgente|action urgente|azione urgente|eilaktion|briefaktion)\s*[:–—|-]\s*/iu,
      '',
    )
    .replace(
      /^(?:[^:|]{0,24}?\b)?(?:UA|AU|FI)[ :#-]*\d{1,4}[./]\d{2,4}(?:-\d+)?(?:\s*[:–—|-]\s*|\s+(?=\p{L}))/u,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The title: labelled, else the strongest heading, else the first line of the head that could be one. */
export function findTitle(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  end: number,
): { text: string; line: Line; certainty: 'sure' | 'likely' } | undefined {
  for (const one of labelled.filter(({ label }) => label === 'title')) {
    const value = readValue(one, lines);
    if (value && value.text.length > 3)
      return { text: value.text.replace(/\s+/g, ' ').trim(), line: value.line, certainty: 'sure' };
  }
  const kind = labelled.find(
    ({ label, value, line }) =>
      label === 'kind' &&
      value.length > 8 &&
      line.at < end &&
      findReferences(value).length === 0 &&
      !countriesNamed(value),
  );
  const head = lines.filter((line) => line.at < end && !isBlank(line)).slice(0, 25);
  const heading = head
    .filter((line) => line.kind === 'heading' && isTitle(line))
    .sort((a, b) => (a.level ?? 9) - (b.level ?? 9))[0];
  const strong = heading ?? head.find((line) => line.strong && isTitle(line));
  if (strong) return { text: trimTitle(strong.text), line: strong, certainty: 'sure' };
  if (kind)
    return { text: kind.value.replace(/\s+/g, ' ').trim(), line: kind.line, certainty: 'sure' };
  const first = head.find(
    (line, at) =>
      (line.kind !== 'item' || at === 0) && isTitle(line) && trimTitle(line.text).length > 5,
  );
  if (!first) return undefined;
  // A title in capitals may go on in the next line.
  const next = lines[first.at + 1];
  const isLoud = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const text =
    next && isLoud(first.text) && isLoud(next.text) && isTitle(next)
      ? `${first.text.trim()} ${next.text.trim()}`
      : first.text;
  return { text: trimTitle(text), line: first, certainty: 'likely' };
}
