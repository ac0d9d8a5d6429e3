import type { Addressee, LanguageTag } from '../actions/types.ts';
import { formulasOf } from './formulas.ts';

export { placeAndDate } from '../actions/written-dates.ts';

/** The sender, as printed on the letter. Stored only on this machine; every field may be empty. */
export interface Sender {
  name: string;
  /** postal address, a line each */
  address: string;
  /** the place in front of the date */
  place: string;
}

export const NO_SENDER: Sender = { name: '', address: '', place: '' };

/** A way of folding and sending: paper, and where the envelope's window is, in millimetres of the sheet. */
export interface PaperForm {
  id: 'din' | 'swiss' | 'us';
  paper: 'A4' | 'letter';
  window: { left: number; top: number; width: number; height: number };
  /** the envelope that the folded sheet goes into */
  envelope: { width: number; height: number };
}

/** DIN long, 220 × 110 mm (ISO 269). */
const DL = { width: 220, height: 110 };

export const paperForms: readonly [PaperForm, ...PaperForm[]] = [
  // DIN 5008 form B: the field of 85 × 45 mm at 20 and 45 mm; its upper 17.7 mm are for the sender's line.
  {
    id: 'din',
    paper: 'A4',
    window: { left: 20, top: 62.7, width: 85, height: 27.3 },
    envelope: DL,
  },
  // Window on the right, as Swiss offices use it (SN 010130).
  { id: 'swiss', paper: 'A4', window: { left: 118, top: 52, width: 82, height: 33 }, envelope: DL },
  // No. 10 envelope with its window on the left, letter folded in three.
  {
    id: 'us',
    paper: 'letter',
    window: { left: 22, top: 54, width: 108, height: 25 },
    envelope: { width: 241.3, height: 104.8 },
  },
];

/** A letter as it stands on paper. */
export interface PaperLetter {
  form: PaperForm;
  sender: Sender;
  /** name and postal address, a line each */
  recipient: string;
  placeAndDate: string;
  /** a line above the subject, on a copy */
  cover?: string | undefined;
  subject: string;
  /** paragraphs, a blank line between them */
  body: string;
  language: LanguageTag;
}

/** Where letters are folded as in the United States (CLDR's supplemental data has letter paper in more countries). */
const LETTER_PAPER = /-(?:US|CA|MX|PH|CL|CO|CR|GT|NI|PA|PR|SV|VE)\b/i;
const RIGHT_WINDOW = /-(?:CH|LI)\b/i;

/** Languages that are written on letter paper somewhere. */
const LETTER_LANGUAGE = /^(?:en|es|fr)\b/i;

/** `Springfield, IL 62704` at the end of a line, and `Ottawa ON K1A 0B1`. */
const LETTER_ADDRESS = /\b[A-Z]{2},? {1,3}\d{5}(?:-\d{4})?[ \t]*$|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/m;
const SWISS_POSTCODE = /^[ \t]*(?:CH|FL)-\d{4}\b/m;
/** Below the first line, where a number is a house's: `50667 Köln`, `D-50667 Köln`. */
const POSTCODE_FIRST = /\n[ \t]*(?:[A-Z]{1,2}-)?(\d{4,5}) {1,3}\p{L}/u;

/** What tells where a person is, as long as they have not chosen their paper. */
export interface PaperHints {
  /** Vigil's own */
  language: LanguageTag;
  /** the browser's languages, many with their regions; most lists have `en-US`, wherever the person is */
  wishes: readonly LanguageTag[];
  /** the person's postal address, a line each; may be empty */
  address: string;
}

/** The form with this name; before one was chosen, what is used where the person seems to be. */
export function paperForm(id: string, hints: PaperHints): PaperForm {
  const find = (name: string) => paperForms.find((form) => form.id === name);
  return find(id) ?? find(usualForm(hints)) ?? paperForms[0];
}

/** The address decides, then the region of Vigil's own language, then that of the browser's first. */
function usualForm({ language, wishes, address }: PaperHints): PaperForm['id'] {
  if (LETTER_ADDRESS.test(address)) return 'us';
  if (SWISS_POSTCODE.test(address)) return 'swiss';
  const own = wishes.find((tag) => tag.startsWith(`${language}-`) && !/-US\b/i.test(tag));
  const place = own ?? wishes[0] ?? '';
  const [, postcode] = POSTCODE_FIRST.exec(address) ?? [];
  if (RIGHT_WINDOW.test(place)) return postcode?.length === 5 ? 'din' : 'swiss';
  // A postcode before the place is no address of the United States or Canada.
  const isElsewhere = postcode !== undefined && /-(?:US|CA)\b/i.test(place);
  const isLetter = LETTER_PAPER.test(place) && LETTER_LANGUAGE.test(language) && !isElsewhere;
  return isLetter ? 'us' : 'din';
}

/** The covering line of a copy for an embassy, in the letter's language. */
export function coverLine(target: Addressee, language: LanguageTag): string {
  return formulasOf(language).cover(target.knownAs ?? target.name);
}

/** Initials and the place only, for people who should not give more: `Ana María Díaz` → `A. M. D.` */
export function asInitials({ name, place }: Sender): Sender {
  const initials = name
    .trim()
    .split(/[\s-]+/u)
    .map((part) => [...new Intl.Segmenter().segment(part)][0]?.segment ?? '')
    .filter((first) => /\p{L}/u.test(first))
    .map((first) => `${first.toLocaleUpperCase()}.`);
  return { name: initials.join(' '), place, address: '' };
}
