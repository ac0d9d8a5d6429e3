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

/**
 * The form with this name; before one was chosen, what is used where the person is.
 * @param person the person's languages with their regions, the first one decides
 */
export function paperForm(id: string, person: readonly LanguageTag[]): PaperForm {
  const [first = ''] = person;
  const usual = LETTER_PAPER.test(first) ? 'us' : RIGHT_WINDOW.test(first) ? 'swiss' : 'din';
  const find = (name: string) => paperForms.find((form) => form.id === name);
  return find(id) ?? find(usual) ?? paperForms[0];
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
