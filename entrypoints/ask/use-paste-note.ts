import { useEffect, useState } from 'preact/hooks';
import { copiedText } from '../../utils/platform/storage.ts';
import type { CopiedText } from '../../utils/platform/stored-types.ts';

/** How long one is reminded of it, in milliseconds: by then, something else was copied. */
const AN_HOUR = 3_600_000;

/** Keeps, for the next time that the popup opens, that a text was copied for a page that opened empty. */
export const noteCopied = (what: Omit<CopiedText, 'until'>) =>
  copiedText.setValue({ ...what, until: Date.now() + AN_HOUR });

/** The text that waits to be pasted; nothing where it is too long ago. */
export async function readCopied(): Promise<CopiedText | undefined> {
  const found = await copiedText.getValue();
  return found && found.until > Date.now() ? found : undefined;
}

/** What was copied before the popup opened, and what forgets it. */
export function usePasteNote(first?: CopiedText): {
  copied: CopiedText | null;
  /** the letter is in, and its addresses are copied now */
  nextCopied(): void;
  forget(): void;
} {
  const [copied, setCopied] = useState<CopiedText | null>(first ?? null);
  useEffect(() => {
    // It is a reminder only; the popup works without.
    readCopied().then((found) => setCopied(found ?? null), console.error);
  }, []);
  return {
    copied,
    nextCopied: () => {
      if (!copied) return;
      const next = { kind: 'addresses', name: copied.name } as const;
      setCopied({ ...next, until: copied.until });
      noteCopied(next).catch(console.error);
    },
    forget: () => {
      setCopied(null);
      copiedText.setValue(null).catch(console.error);
    },
  };
}
