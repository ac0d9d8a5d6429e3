import type { Box } from '../compose/box.ts';
import { type AftercareWords, followText, followUndo, takeOut } from '../compose/follow.ts';
import type { Placed } from '../compose/insert.ts';
import { showToast, type Toast } from './toast.ts';

/** Only one insertion is spoken of at a time. */
let current: { toast: Toast; end(): void } | undefined;

/** Takes away what still stands of the insertion before. */
export function endAftercare(): void {
  current?.end();
  current?.toast.remove();
  current = undefined;
}

const copy = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    // Expected: browsers want a press of the person's for it, and pages can forbid it (Permissions Policy).
    () => false,
  );

interface Inserted {
  text: string;
  isOwnForm: boolean;
  /** the page took the text out again */
  onLost?: () => void;
  /** the person took it out again, with the page's undo or with ours */
  onUndone?: () => void;
}

/**
 * Tells the person at the box that the text is in, offers to take it out again, and tells them if the page takes it
 * out by itself. The text is on the clipboard then; where the browser wants a press for that, there is a button.
 */
export function lookAfter(
  placed: Placed,
  words: AftercareWords,
  { text, isOwnForm, onLost, onUndone }: Inserted,
): void {
  endAftercare();
  const { language } = words;
  const say = (message: string, label?: string, onPress?: () => void) =>
    toast.say({
      ...{ text: message, language },
      ...(label && onPress ? { button: { label, onPress } } : {}),
    });
  const undo = async () => {
    end();
    const isOut = await takeOut(placed);
    if (isOut) onUndone?.();
    say(isOut ? words.undone : words.notUndone);
  };
  const tellLost = async (plain: string, copied: string) => {
    if (await copy(text)) return say(copied);
    say(plain, words.copy, () => void copy(text).then(() => say(words.copied)));
  };
  const toast = showToast(placed.boxNow(), {
    ...{ text: isOwnForm ? words.ownForm : words.done, language },
    button: { label: words.undo, onPress: () => void undo() },
  });
  const endText = followText(placed, {
    onLost: (how) => {
      if (how === 'twice') return void tellLost(words.notExact, words.notExactCopied);
      onLost?.();
      if (how === 'changed') return void tellLost(words.notExact, words.notExactCopied);
      void tellLost(words.lost, words.lostCopied);
    },
    onForm: () => say(words.ownForm, words.undo, () => void undo()),
    onKeptAway: () => say(words.keptAway, words.undo, () => void undo()),
  });
  const endUndo = followUndo(placed, () => {
    endText();
    onUndone?.();
    if (toast.stands()) say(words.undone);
  });
  const end = () => {
    endText();
    endUndo();
  };
  current = { toast, end };
}

/** Tells the person at the box that a text did not go in, or not exactly, when the popup that would say why is gone. */
export async function tellRefusal(
  box: Box,
  words: AftercareWords,
  { text, why }: { text: string; why: string },
): Promise<void> {
  endAftercare();
  const { language, notIn, notInCopied, notExact, notExactCopied } = words;
  const [plain, copied] = why === 'changed' ? [notExact, notExactCopied] : [notIn, notInCopied];
  const message = (await copy(text)) ? copied : plain;
  current = { toast: showToast(box, { text: message, language }), end: () => undefined };
}
