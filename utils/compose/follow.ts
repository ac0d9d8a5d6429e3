import { isField } from './box.ts';
import { isFocusLost, setCaret } from './caret.ts';
import { isSameText, isSameWords, withoutSpace } from './compare.ts';
import type { Placed } from './insert.ts';
import { caretIn } from './plan.ts';
import { readAsIs, readBox } from './read.ts';
import { hearPerson, tend } from './settle.ts';
import { documentOf } from './true-document.ts';
import { rollBack } from './undo.ts';

/** What is said at the box after an insertion, in the interface's language. */
export interface AftercareWords {
  /** BCP 47 tag */
  language: string;
  done: string;
  ownForm: string;
  undo: string;
  undone: string;
  notUndone: string;
  lost: string;
  lostCopied: string;
  notIn: string;
  notInCopied: string;
  notExact: string;
  notExactCopied: string;
  copy: string;
  copied: string;
}

/** How long a text is looked after when it has been called inserted, in milliseconds. */
export const FOLLOW_MS = 5000;
/** How often a field is looked at: a page that sets its value fires no event. In milliseconds. */
const FIELD_MS = 250;
/** After the person's first key, the page has so long to draw, in milliseconds. */
const KEY_MS = 80;

/** The letters and digits only, as pages change quotation marks, dashes, blanks, and how accents are composed. */
const bare = (text: string) =>
  withoutSpace(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

function holdsText({ boxNow, plan }: Placed): boolean {
  const box = boxNow();
  return box.isConnected && bare(readAsIs(box)).includes(bare(plan.inserted));
}

/** How often the box holds the text, beside what it held before. */
function timesIn({ boxNow, plan }: Placed): number {
  const part = bare(plan.inserted);
  if (part === '') return 1;
  const count = (text: string) => bare(text).split(part).length - 1;
  return count(readAsIs(boxNow())) - count(plan.before.text);
}

const writesLetter = (event: Event) => {
  const { type, key = '', ctrlKey, metaKey, altKey } = event as KeyboardEvent;
  return type === 'keydown' && key.length === 1 && !ctrlKey && !metaKey && !altKey;
};

/** In a frame, the person may have gone on in the page around, which is not heard here. */
const mayFetch = (box: Element) => {
  const page = documentOf(box);
  return page.defaultView === page.defaultView?.top || page.hasFocus();
};

/** What a page did to a text: it took it out again, or put it in a second time. */
type Loss = 'lost' | 'twice';

/**
 * Looks after an inserted text until the person goes on, and at their first letter once more: a page that draws its
 * box anew loses it then. A second one, as of a paste that the page had claimed long before, is taken out.
 * @param onLost called when the page has taken the text out again, or when a second one stays
 * @returns what ends this
 */
export function followText(placed: Placed, onLost: (how: Loss) => void): () => void {
  const { boxNow } = placed;
  let last = boxNow();
  let stood = readBox(last).text;
  let hasActed = false;
  let isMending = false;
  const over = new AbortController();
  const end = () => over.abort();
  const tell = (how: Loss = 'lost') => {
    if (over.signal.aborted) return;
    end();
    onLost(how);
  };
  const takeSecondOut = async () => {
    isMending = true;
    if (!(await rollBack(boxNow(), stood))) tell('twice');
    else setCaret(boxNow(), caretIn(placed.plan, stood));
    isMending = false;
  };
  // A box that is being drawn anew may be empty for a moment.
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (over.signal.aborted || isMending) return;
    if (!holdsText(placed)) {
      doubt ??= setTimeout(() => {
        doubt = undefined;
        if (!holdsText(placed)) tell();
      }, KEY_MS);
      return;
    }
    const before = last;
    last = boxNow();
    if (timesIn(placed) > 1) return void takeSecondOut();
    stood = readBox(last).text;
    if (last !== before || (isFocusLost(last) && mayFetch(last))) void tend(placed, before);
  };
  const changes = new MutationObserver(look);
  for (let at = last.parentNode; at; at = at.parentNode) changes.observe(at, { childList: true });
  const inside = { childList: true, characterData: true, subtree: true };
  changes.observe(last.parentNode ?? last, inside);
  // An element that leaves the page for a moment loses the focus without a word.
  const onBlur = () => setTimeout(() => !hasActed && look());
  const view = documentOf(last).defaultView;
  view?.addEventListener('focusout', onBlur, { capture: true, signal: over.signal });
  const clock = isField(last) ? setInterval(look, FIELD_MS) : undefined;
  const limit = setTimeout(end, FOLLOW_MS);
  const act = (event: Event) => {
    // The letter itself follows its key.
    if (hasActed || isMending) return;
    hasActed = true;
    changes.disconnect();
    clearInterval(clock);
    if (!writesLetter(event)) return end();
    setTimeout(() => (holdsText(placed) ? end() : tell()), KEY_MS);
  };
  // Without a key before it, it may be the page's own hand that puts the text in once more, as Firefox announces it.
  const onAct = (event: Event) => {
    if (event.type !== 'beforeinput') return act(event);
    setTimeout(() => (timesIn(placed) > 1 ? look() : act(event)), KEY_MS);
  };
  hearPerson(last, onAct, over.signal);
  over.signal.addEventListener('abort', () => {
    changes.disconnect();
    clearInterval(clock);
    clearTimeout(limit);
    clearTimeout(doubt);
  });
  return end;
}

/** After an undo, an editor has so long to draw, in milliseconds. */
const UNDO_MS = 200;

const isUndo = (event: Event) => {
  const { type, key = '', ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
  if (type === 'beforeinput') return (event as InputEvent).inputType === 'historyUndo';
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;
};

/**
 * Tells when the person's own undo has taken the text out. A box that is empty without one may be a text that was posted.
 * @returns what ends this
 */
export function followUndo(placed: Placed, onUndone: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  const hear = (event: Event) => {
    // Heard before the page does it: what is out already was taken out by something else.
    if (!event.isTrusted || !isUndo(event) || !holdsText(placed)) return;
    setTimeout(() => {
      if (signal.aborted || !placed.boxNow().isConnected || holdsText(placed)) return;
      over.abort();
      onUndone();
    }, UNDO_MS);
  };
  const view = documentOf(placed.boxNow()).defaultView;
  for (const type of ['keydown', 'beforeinput']) {
    view?.addEventListener(type, hear, { capture: true, signal });
  }
  return () => over.abort();
}

/** Takes out exactly what was put in, and only while the box still holds just that beside the person's words. */
export async function takeOut({ boxNow, plan }: Placed): Promise<boolean> {
  const box = boxNow();
  if (!box.isConnected) return false;
  const text = readAsIs(box);
  if (!isSameText(text, plan.expected) && !isSameWords(text, plan.expected)) return false;
  return (await rollBack(box, plan.before.text)) && readBox(box).text !== text;
}
