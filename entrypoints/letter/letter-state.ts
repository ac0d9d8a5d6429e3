import type { Sender } from '../../utils/letters/paper.ts';

/** What the person has, and what they change here. */
export interface LetterState {
  sender: Sender;
  /** the id of a paper form */
  form: string;
  drafts: Record<string, string>;
  initials: boolean;
}
