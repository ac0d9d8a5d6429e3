import { useMemo } from 'preact/hooks';
import { useStored, useStoredGroup } from '../../components/ui/use-stored.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { letterDraftIds } from '../../utils/letters/draft-ids.ts';
import type { LetterLayout } from '../../utils/letters/letter-layout.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import * as stored from '../../utils/platform/storage.ts';

/** What can be printed of a letter. */
export const PRINTED = ['letter', 'envelope', 'labels', 'fax'] as const;
export type Printed = (typeof PRINTED)[number];

const isPrinted = (value: string): value is Printed => PRINTED.some((one) => one === value);

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
  /** the id of a paper form */
  form: string;
  /** remembered for the next letter */
  printed: Printed;
  /** do letters carry initials and the place only? */
  initials: boolean;
  /** texts of this letter that the person changed */
  drafts: Record<string, string>;
  setSender(sender: Sender): void;
  setForm(id: string): void;
  setPrinted(printed: Printed): void;
  setInitials(initials: boolean): void;
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
  /** does the address fit into the envelope's window? */
  addressFits: boolean;
  onChoice(part: Partial<PrintChoice>): void;
}

const NO_IDS: string[] = [];

/** Nothing until all of it was read. */
export function useLetterState(action: UrgentAction | null | undefined): LetterState | undefined {
  const draftIds = useMemo(() => (action ? letterDraftIds(action) : NO_IDS), [action]);
  const [sender, setSender] = useStored(stored.sender);
  const [form, setForm] = useStored(stored.letterForm);
  const [printed, setPrinted] = useStored(stored.printedAs);
  const [initials, setInitials] = useStored(stored.initialsOnly);
  const [drafts, setDraft] = useStoredGroup(stored.drafts, draftIds);
  if (!sender || form === undefined || printed === undefined) return undefined;
  if (initials === undefined || !drafts) return undefined;
  return {
    ...{ sender, form, initials, drafts },
    printed: isPrinted(printed) ? printed : 'letter',
    setPrinted: (value) => void setPrinted(value),
    setSender: (value) => void setSender(value),
    setForm: (value) => void setForm(value),
    setInitials: (value) => void setInitials(value),
    setDraft: (key, text) => void setDraft(key, text),
  };
}
