import { countriesNamed } from '../languages/country-names.ts';
import { anyOf, wordsOf } from '../languages/vocabulary.ts';
import { fold, squeeze } from '../text/fold.ts';

/** `Schrijfactie Iran: …`, `Briefaktion Peru – …` */
const ENTRY_KIND =
  /^(?:schrijfactie|spoedactie|briefaktion|eilaktion|action lettre)\s+[\p{L} ]{3,40}?\s*[:–-]\s+/iu;
/** `Further information on UA 41/04 (AFR 62/004/2004, 3 February 2004) …`, `RAN 41/13 - …` */
const REFERENCE_AHEAD =
  /^(?:further information|follow-?up|update|m[aá]s informaci[oó]n|informations? compl[eé]mentaires?|weitere informationen|action compl[eé]mentaire|ulteriori informazioni)?(?:\s(?:on|sobre|sur|zu|su)(?: la| l['’])?)?\s*(?:UA|AU|FI|EXTRA|RAN|MA)\s?[ :#-]?\s?\d{1,4}[./]\d{2,4}(?:-\d+)?\s*(?:\([^()]{4,60}\))?\s*[:–—|-]?\s*(?=\p{L})/iu;
const KINDS = new RegExp(`^(?:${anyOf(wordsOf('entryKinds'))})(?![\\p{L}])\\s*`, 'u');
const NUMBER = /^(?:n[or°.]{0,2}\s*)?(?:\d{1,2}|[ivx]{1,4})(?!\p{L})\s*[.):/–-]*\s*/iu;

/**
 * The heading of a list's entry without number, kind and country: `CASO 2 - ERITREA: …`.
 * @param isItem the list's mark was taken off already
 * @returns '' where nothing else stands there
 */
export function withoutEntry(text: string, isItem: boolean): string {
  const whole = squeeze(text);
  let rest = whole.replace(NUMBER, '');
  const kind = KINDS.exec(fold(rest));
  if (kind) rest = rest.slice(kind[0].length);
  rest = rest.replace(NUMBER, '').replace(/^[\s:–—-]+/u, '');
  if (rest === whole && !isItem) return '';
  const match = /^(.{3,50}?)\s*(?::|\s[–—-]|,)\s+(\S.*)$/u.exec(rest);
  return match?.[1] && match[2] && countriesNamed(match[1]) ? match[2].trim() : '';
}

/** Takes the reference in brackets, and the kind before it, off a title. */
export function trimTitle(text: string): string {
  return text
    .replace(ENTRY_KIND, '')
    .replace(REFERENCE_AHEAD, '')
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
