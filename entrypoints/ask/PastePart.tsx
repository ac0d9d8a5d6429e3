import { PasteNote } from '../../components/action/PasteNote.tsx';
import type { CopiedText } from '../../utils/platform/stored-types.ts';
import { usePasteNote } from './use-paste-note.ts';

interface Props {
  /** what was read already, so that nothing moves when it is told */
  first?: CopiedText | undefined;
  /** @returns was it copied? */
  onCopy(text: string): Promise<boolean>;
}

/** Reminds the person of a text that was copied for a page that opened empty, in the list as in the action. */
export function PastePart({ first, onCopy }: Props) {
  const paste = usePasteNote(first);
  if (!paste.copied) return null;
  return (
    <PasteNote
      {...paste.copied}
      onCopyAddresses={async (addresses) => {
        if (await onCopy(addresses)) paste.nextCopied();
      }}
      onSeen={paste.forget}
    />
  );
}
