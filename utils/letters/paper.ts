import type { Addressee, IsoDate, LanguageTag } from '../actions/types.ts';

/** Who writes, as it stands on the letter. Kept on this machine only; all of it may be empty. */
export interface Sender {
  name: string;
  /** postal address, a line each */
  address: string;
  /** where it is written, before the date */
  place: string;
}

export const NO_SENDER: Sender = { name: '', address: '', place: '' };

/** A way of folding and sending: paper, and where the envelope's window is, in millimetres of the sheet. */
export interface PaperForm {
  id: 'din' | 'swiss' | 'us';
  paper: 'A4' | 'letter';
  window: { left: number; top: number; width: number; height: number };
}

export const paperForms: readonly [PaperForm, ...PaperForm[]] = [
  // DIN 5008 form B: the field of 85 × 45 mm at 20 and 45 mm; its upper 17.7 mm are for the sender's line.
  { id: 'din', paper: 'A4', window: { left: 20, top: 62.7, width: 85, height: 27.3 } },
  // Window on the right, as Swiss offices use it (SN 010130).
  { id: 'swiss', paper: 'A4', window: { left: 118, top: 52, width: 82, height: 33 } },
  // No. 10 envelope with its window on the left, letter folded in three.
  { id: 'us', paper: 'letter', window: { left: 22, top: 54, width: 108, height: 25 } },
];

/** The form of this name, else the first. */
export function paperForm(id: string): PaperForm {
  return paperForms.find((form) => form.id === id) ?? paperForms[0];
}

/** Place and date as one writes them in the letter's language: `Bern, 29 de enero de 2023`. */
export function placeAndDate(place: string, date: IsoDate, language: LanguageTag): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  const where = place.trim();
  return where ? `${where}, ${day}` : day;
}

/** What stands above a copy for an embassy, in the letter's language; English where we have no words. */
const COVER: Record<string, (target: string) => string> = {
  en: (target) => `Copy of a letter to ${target}, for your information`,
  es: (target) => `Copia de una carta dirigida a ${target}, para su conocimiento`,
  de: (target) => `Kopie eines Briefes an ${target} zu Ihrer Kenntnis`,
  fr: (target) => `Copie d’une lettre adressée à ${target}, pour information`,
  it: (target) => `Copia di una lettera a ${target}, per conoscenza`,
};

/** The covering line of a copy. */
export function coverLine(target: Addressee, language: LanguageTag): string {
  const words = COVER[language.split('-')[0] ?? ''] ?? COVER.en;
  return words?.(target.knownAs ?? target.name) ?? '';
}
