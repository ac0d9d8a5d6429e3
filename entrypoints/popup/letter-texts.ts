import { useMemo, useRef } from 'preact/hooks';
import { useStored, useStoredGroup } from '../../components/ui/use-stored.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import { letterDraftIds } from '../../utils/letters/draft-ids.ts';
import { asInitials, type Sender } from '../../utils/letters/paper.ts';
import * as stored from '../../utils/platform/storage.ts';

/** The person's own texts for an action's letter, and the functions that change them. */
export interface LetterTexts {
  drafts: Record<string, string>;
  /** the id of the service in which letters are opened */
  service: string;
  /** who signs: the whole name, or its initials */
  name: string;
  /** do letters carry initials and the place only? */
  initials: boolean;
  /** is the person asked for their name still, as the first letter stands before them? */
  asksName: boolean;
  /** they gave it, or would rather not */
  endNameAsk(): void;
  /** keeps texts by their keys; undefined: back to the suggested one */
  keepDrafts(changes: Record<string, string | undefined>): void;
  setService(id: string): void;
  setInitials(initials: boolean): void;
  sender: Sender;
  setSender(sender: Sender): void;
}

/** Nothing until all of it was read. */
export function useLetterTexts(action: UrgentAction): LetterTexts | undefined {
  const draftIds = useMemo(() => letterDraftIds(action), [action]);
  const [drafts, setDraft] = useStoredGroup(stored.drafts, draftIds);
  const [service, setService] = useStored(stored.mailService);
  const [sender, setSender] = useStored(stored.sender);
  const [initials, setInitials] = useStored(stored.initialsOnly);
  const [wasAsked, setAsked] = useStored(stored.isNameAsked);
  // While the name is being typed, it is there, and the question stays.
  const asksName = useRef<boolean>(undefined);
  if (
    !drafts ||
    wasAsked === undefined ||
    service === undefined ||
    !sender ||
    initials === undefined
  )
    return undefined;
  asksName.current ??= !wasAsked && sender.name.trim() === '';
  return {
    ...{ drafts, service, initials, sender },
    asksName: asksName.current && !wasAsked,
    endNameAsk: () => void setAsked(true),
    name: initials ? asInitials(sender).name : sender.name,
    keepDrafts: (changes) => {
      for (const [key, text] of Object.entries(changes)) void setDraft(key, text);
    },
    setService: (id) => void setService(id),
    setInitials: (next) => void setInitials(next),
    setSender: (next) => void setSender(next),
  };
}
