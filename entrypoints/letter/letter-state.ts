import { useMemo } from 'preact/hooks';
import { useI18n } from '../../components/ui/i18n.ts';
import { useStored, useStoredGroup } from '../../components/ui/use-stored.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { letterDraftIds } from '../../utils/letters/draft-ids.ts';
import type { LetterLayout } from '../../utils/letters/letter-layout.ts';
import {
  type PaperForm,
  type PaperLetter,
  paperForm,
  type Sender,
} from '../../utils/letters/paper.ts';
import * as stored from '../../utils/platform/storage.ts';

/** What can be printed of a letter. */
export const PRINTED = ['letter', 'envelope', 'labels', 'fax'] as const;
export type Printed = (typeof PRINTED)[number];

const isPrinted = (value: string): value is Printed => PRINTED.some((one) => one === value);

/** Whom a fax goes to, with what is written to them. */
export interface FaxTo {
  letter: PaperLetter;
  numbers: readonly string[];
  /** does it go to who gets a copy, as the target has no number? */
  isCopy: boolean;
}

/** The target, else the first who gets a copy and has a number. */
export function faxTo(target: Addressee, { main, copies }: LetterLayout): FaxTo | undefined {
  if (target.faxes.length > 0) return { letter: main, numbers: target.faxes, isCopy: false };
  const copy = copies.find(({ faxes }) => faxes.length > 0);
  return copy && { letter: copy, numbers: copy.faxes, isCopy: true };
}

/** What the person chose for this printing; kept as long as the page is open. */
export interface PrintChoice {
  /** the letter's language */
  language: string;
  /** the id of one of the action's targets */
  target: string;
  /** are the copies printed as well? */
  copies: boolean;
}

/** What the person has, and what changes it. */
export interface LetterState {
  sender: Sender;
  /** the paper form that was chosen, else the usual one where the person is */
  form: PaperForm;
  /** remembered for the next letter */
  printed: Printed;
  /** do letters carry initials and the place only? */
  initials: boolean;
  /** the embassy that the person writes to instead of the action's; empty: none */
  embassy: string;
  /** texts of this letter that the person changed */
  drafts: Record<string, string>;
  setSender(sender: Sender): void;
  setForm(id: string): void;
  setPrinted(printed: Printed): void;
  setInitials(initials: boolean): void;
  setEmbassy(text: string): void;
  /** `undefined`: back to the suggested text */
  setDraft(key: string, text: string | undefined): void;
}

/** What stands beside the sheets works with. */
export interface OptionsProps {
  action: UrgentAction;
  target: Addressee;
  targets: Addressee[];
  layout: LetterLayout;
  state: LetterState;
  choice: PrintChoice;
  /** what is printed: what the person chose, where it can be */
  printed: Printed;
  /** whom a fax goes to; undefined: nobody has a number */
  fax: FaxTo | undefined;
  /** does the address fit into the envelope's window? */
  addressFits: boolean;
  onChoice(part: Partial<PrintChoice>): void;
}

const NO_IDS: string[] = [];

/** Nothing until all of it was read. */
export function useLetterState(action: UrgentAction | null | undefined): LetterState | undefined {
  const { language } = useI18n();
  const draftIds = useMemo(() => (action ? letterDraftIds(action) : NO_IDS), [action]);
  const [sender, setSender] = useStored(stored.sender);
  const [form, setForm] = useStored(stored.letterForm);
  const [printed, setPrinted] = useStored(stored.printedAs);
  const [initials, setInitials] = useStored(stored.initialsOnly);
  const [embassies, setEmbassies] = useStored(stored.ownEmbassies);
  const [drafts, setDraft] = useStoredGroup(stored.drafts, draftIds);
  if (!sender || form === undefined || printed === undefined) return undefined;
  if (initials === undefined || !embassies || !drafts) return undefined;
  // An embassy is a country's, whatever the action.
  const country = action?.country[0] ?? '';
  return {
    ...{ sender, initials, drafts },
    form: paperForm(form, { language, wishes: navigator.languages, address: sender.address }),
    embassy: Object.hasOwn(embassies, country) ? (embassies[country] ?? '') : '',
    setEmbassy: (text) => {
      const { [country]: _, ...others } = embassies;
      void setEmbassies(text.trim() === '' ? others : { ...others, [country]: text });
    },
    printed: isPrinted(printed) ? printed : 'letter',
    setPrinted: (value) => void setPrinted(value),
    setSender: (value) => void setSender(value),
    setForm: (value) => void setForm(value),
    setInitials: (value) => void setInitials(value),
    setDraft: (key, text) => void setDraft(key, text),
  };
}
