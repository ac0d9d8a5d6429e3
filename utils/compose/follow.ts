import { isField } from './box.ts';
import { isFocused, isFocusLost, isFocusTaken, setCaret } from './caret.ts';
import { comparable, isPartOf, isSameText, isSameWords, withoutSpace } from './compare.ts';
import type { Placed } from './insert.ts';
import { caretIn } from './plan.ts';
import { readAsIs, readBox } from './read.ts';
import { fetchFocus, hearPerson, isThievish, tend } from './settle.ts';
import { documentOf } from './true-document.ts';
import { rollBack } from './undo.ts';

/** What is said at the box after an insertion, in the interface's language. */
export interface AftercareWords {
  /** BCP 47 tag */
  language: string;
  done: string;
  ownForm: string;
  keptAway: string;
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

/** Has the page changed a text that is not there any more as it was, or taken it out? */
function lossOf({ boxNow, plan }: Placed): Loss {
  const box = boxNow();
  const isLeft = box.isConnected && isPartOf(plan.inserted, plan.before.text, readBox(box).text);
  return isLeft ? 'changed' : 'lost';
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

/** What a page changes to keep people from writing, as while it saves; the focus is lost at some of them. */
const LOCKS = [
  ...['contenteditable', 'readonly', 'disabled', 'inert'],
  ...['hidden', 'class', 'style'],
];

/** What a page did to a text: it took it out again, or a part of it, or put it in a second time. */
type Loss = 'lost' | 'changed' | 'twice';

interface Handlers {
  /** called when the page has taken the text out again, has changed it, or when a second one stays */
  onLost(how: Loss): void;
  /** called once when the page has put the text into a form of its own */
  onForm?: (() => void) | undefined;
  /** called once when the page keeps the focus from the box */
  onKeptAway?: (() => void) | undefined;
}

/** For so long a focus or a caret that the page takes once is fetched back, in milliseconds: nobody has gone on yet. */
const CALM_MS = 1000;
/** Most times that the caret is put behind the text again. */
const MOST_CARETS = 3;

/**
 * Fetches the focus and the caret back where the page takes them: once soon after the insertion, and again and again from a page that did so
 * before. Later it may be the person, whose screen reader moves it without a key.
 */
function keepFocus(placed: Placed, onKeptAway: (() => void) | undefined) {
  let calmUntil = performance.now() + CALM_MS;
  let isTold = false;
  let carets = 0;
  return {
    /** A page that selects all, or puts a caret back that it kept, would have the next key destroy the text or come into it. */
    lookAtCaret: () => {
      const box = placed.boxNow();
      if (performance.now() > calmUntil || carets >= MOST_CARETS) return;
      if (!documentOf(box).hasFocus() || !isFocused(box)) return;
      const { text, start, end } = readBox(box);
      const caret = caretIn(placed.plan, text);
      // Firefox tells of no selection in a shadow root.
      if (start === undefined && box.getRootNode() !== documentOf(box)) return;
      if (start === caret && end === caret) return;
      carets += 1;
      setCaret(box, caret);
    },
    /** the person has come back to the page */
    onReturn: ({ target, currentTarget }: Event) => {
      if (target === currentTarget) calmUntil = performance.now() + CALM_MS;
    },
    look: () => {
      const box = placed.boxNow();
      const page = documentOf(box);
      if (!page.hasFocus() || !isFocusTaken(box)) return;
      // Ours, which the person has opened.
      if (page.activeElement?.getAttribute('popover') === 'manual') return;
      if (!isThievish(placed) && performance.now() > calmUntil) return;
      if (fetchFocus(placed) || isTold) return;
      isTold = true;
      onKeptAway?.();
    },
  };
}

/** Tells once when the text stands there, but not any more as it was put in. */
function formTeller({ boxNow, plan }: Placed, onForm: (() => void) | undefined): () => void {
  const isInForm = () => !comparable(readAsIs(boxNow())).includes(comparable(plan.inserted).trim());
  let isTold = isInForm();
  return () => {
    if (isTold || !isInForm()) return;
    isTold = true;
    onForm?.();
  };
}

/** Where a page draws its box anew at the person's key, the letter comes into the box that has the focus by then. */
function lookAtKey(placed: Placed): void {
  const box = placed.boxNow();
  // A box that is the body of its frame has the focus where nothing else there has.
  if (box.isConnected && !isFocused(box) && isFocusLost(box)) void tend(placed, box);
}

/**
 * Looks after an inserted text until the person goes on, and at their first letter once more: a page that draws its
 * box anew loses it then. A second one, as of a paste that the page had claimed long before, is taken out.
 * @returns what ends this
 */
export function followText(placed: Placed, { onLost, onForm, onKeptAway }: Handlers): () => void {
  const { boxNow } = placed;
  let last = boxNow();
  let stood = readBox(last).text;
  let hasActed = false;
  let isMending = false;
  const lookAtForm = formTeller(placed, onForm);
  const focus = keepFocus(placed, onKeptAway);
  const over = new AbortController();
  const end = () => over.abort();
  const tell = (how: Loss = lossOf(placed)) => {
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
    lookAtForm();
    stood = readBox(last).text;
    if (last !== before || (isFocusLost(last) && mayFetch(last))) void tend(placed, before);
  };
  const changes = new MutationObserver(() => (hasActed ? lookAtKey(placed) : look()));
  const around = { childList: true, attributeFilter: LOCKS };
  for (let at = last.parentNode; at; at = at.parentNode) changes.observe(at, around);
  changes.observe(last.parentNode ?? last, { ...around, characterData: true, subtree: true });
  // An element that leaves the page for a moment loses the focus without a word.
  const onBlur = () =>
    setTimeout(() => {
      if (hasActed || over.signal.aborted) return;
      look();
      focus.look();
    });
  const view = documentOf(last).defaultView;
  view?.addEventListener('focusout', onBlur, { capture: true, signal: over.signal });
  view?.addEventListener('focus', focus.onReturn, { signal: over.signal });
  const onCaret = () => hasActed || focus.lookAtCaret();
  view?.addEventListener('selectionchange', onCaret, { capture: true, signal: over.signal });
  const clock = isField(last) ? setInterval(look, FIELD_MS) : undefined;
  const limit = setTimeout(end, FOLLOW_MS);
  const act = (event: Event) => {
    // The letter itself follows its key.
    if (hasActed || isMending) return;
    hasActed = true;
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
