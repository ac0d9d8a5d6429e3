import { textFor } from '../actions/languages.ts';
import type { Addressee, IsoDate, LanguageTag, UrgentAction } from '../actions/types.ts';
import { addressAbroad, embassyAbroad, isEmbassy } from './address.ts';
import { draftedLetter } from './drafts.ts';
import { type Letter, renderLetter } from './letter.ts';
import { coverLine, type PaperForm, type PaperLetter, placeAndDate, type Sender } from './paper.ts';
import { letterModel } from './skeleton.ts';

/** What a person chose for a letter on paper. */
export interface LayoutWish {
  language: LanguageTag;
  target: Addressee;
  form: PaperForm;
  sender: Sender;
  day: IsoDate;
  /** the person's own language */
  uiLanguage: LanguageTag;
  /** the person's languages with their regions, by which dates in English are written */
  person?: readonly LanguageTag[];
  /** texts that the person changed */
  drafts: Record<string, string>;
  /** the embassy that the person writes to instead of the action's: its name and address, a line each */
  embassy?: string | undefined;
}

/** A copy for somebody besides the target. */
export interface CopyLetter extends PaperLetter {
  faxes: readonly string[];
}

export interface LetterLayout {
  /** as the action has it */
  suggested: Letter;
  /** as the person changed it */
  letter: Letter;
  main: PaperLetter;
  /** one for each embassy or other place that gets a copy */
  copies: CopyLetter[];
  /** the same letter in the person's language, when the letter is in another */
  translation?: Letter | undefined;
  /** the action's notes about sending it, and about this address */
  delivery: string[];
}

/** Everything that is laid out for one target, or nothing where the action has no letter. */
export function layOutLetter(action: UrgentAction, wish: LayoutWish): LetterLayout | undefined {
  const { language, target, form, sender, day, uiLanguage, drafts } = wish;
  const person = [...(wish.person ?? []), uiLanguage];
  const model = letterModel(action)?.model;
  const suggested = model && renderLetter(action, model, language, { target });
  if (!suggested) return undefined;
  const letter = draftedLetter(action, suggested, { drafts, target });
  const shared = {
    form,
    sender,
    placeAndDate: placeAndDate(sender.place, day, letter.language, person),
    subject: letter.subject,
    body: letter.body,
    language: letter.language,
  };
  const readable = renderLetter(action, model, uiLanguage, { target });
  return {
    suggested,
    letter,
    main: { ...shared, recipient: addressAbroad(target, action, uiLanguage) },
    copies: copiesOf(action, wish, person).map((copy) => ({
      ...{ ...shared, ...copy },
      cover: coverLine(target, letter.language),
    })),
    translation: readable?.language === letter.language ? undefined : readable,
    delivery: [...(textFor(action.guidance.delivery, [uiLanguage]) ?? []), ...target.notes],
  };
}

/** A line of an address that is a fax number: `Fax 030 123`, `Téléfax : +49 …`. */
const FAX_LINE =
  /^[^\S\n]*(?:(?:tele|télé|teli)?[-.]?fa(?:x|cs[ií]mil[aeé]?)|télécopieu?r?|факс)(?:[- ]?(?:nummer|number|n[uú]mero|numéro|n[ro°º]))?[^\S\n]*[.:]*[^\S\n]*(\(?\+?\d[\d ()./–-]{3,40}\d)[^\S\n]*$/gimu;

/** An embassy as the person wrote it: a line with a fax number is for the fax, and not for the envelope. */
function ownEmbassy(text: string): Pick<CopyLetter, 'recipient' | 'faxes'> {
  const faxes = [...text.matchAll(FAX_LINE)].flatMap(([, number]) => (number ? [number] : []));
  const lines = text
    .replace(FAX_LINE, '')
    .split('\n')
    .map((line) => line.trimEnd());
  return { recipient: lines.filter(Boolean).join('\n'), faxes };
}

/** Who gets a copy: the person's own embassy in place of the action's, and the others as the action has them. */
function copiesOf(
  { copies }: UrgentAction,
  { embassy, uiLanguage }: LayoutWish,
  person: readonly LanguageTag[],
): Pick<CopyLetter, 'recipient' | 'faxes'>[] {
  const own = embassy?.trim();
  const others = own ? copies.filter((copy) => !isEmbassy(copy)) : copies;
  return [
    ...(own ? [ownEmbassy(own)] : []),
    ...others.map((copy) => ({
      recipient: embassyAbroad(copy, person, uiLanguage),
      faxes: copy.faxes,
    })),
  ];
}
