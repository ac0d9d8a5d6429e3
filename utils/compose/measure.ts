import { focusBox } from './caret.ts';
import { comparable } from './compare.ts';
import { recogniseEditor } from './editors.ts';
import type { Found } from './find.ts';
import { readBox } from './read.ts';
import { tryStrategy } from './strategies.ts';
import { documentOf } from './true-document.ts';
import { untilBox } from './watch.ts';

/** One strategy alone, for the bench of the practice build; a release has nothing of it. */
export interface StrategyToMeasure {
  /** `best`: the first of the editor's own; the others are what an extension without an editor table does */
  strategy: 'best' | 'execCommand' | 'synthetic paste';
  text: string;
}

/** Whether the box shows the text, and the milliseconds until it did. */
export interface Measured {
  shown: boolean;
  ms: number;
}

/** Hands the text to the box in this one way. */
export async function measureStrategy(
  found: Found,
  { strategy, text }: StrategyToMeasure,
): Promise<Measured> {
  if ('missing' in found) return { shown: false, ms: 0 };
  const { box } = found;
  const begun = performance.now();
  await focusBox(box, readBox(box).start === undefined ? 'end' : undefined);
  const page = documentOf(box);
  if (strategy === 'best') {
    const editor = recogniseEditor(box);
    tryStrategy(editor.strategies[0] ?? 'typing', box, text, editor);
  } else if (strategy === 'execCommand') {
    page.execCommand('insertText', false, text);
  } else {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const options = { bubbles: true, cancelable: true, composed: true };
    box.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData }));
  }
  const exact = () => comparable(readBox(box).text) === comparable(text);
  const shown = await untilBox(box, exact, { deadline: 500, quiet: 200 });
  return { shown, ms: performance.now() - begun };
}
