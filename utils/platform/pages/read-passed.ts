import type { UrgentAction } from '../../actions/types.ts';
import type { Fault } from '../../actions/validation/faults.ts';
import type { SourceLine, SourceText } from '../../extract/source-text.ts';
import { hasBlock, readBlocks } from '../../pass/block.ts';
import { askWorker } from '../ask-worker.ts';

/** What a text held that somebody passed on from their Vigil. */
export interface Passed {
  /** checked by the worker; hostile until a person has looked at them all the same */
  actions: UrgentAction[];
  faults: Fault[];
  /** the words around it, and a warning where something was damaged */
  source: SourceText;
}

/** Reads the actions that were passed on in this text; nothing where there are none. */
export async function readPassed(source: SourceText): Promise<Passed | undefined> {
  const text = source.lines.map((line) => line.text).join('\n');
  if (!hasBlock(text)) return undefined;
  const { texts, broken, spans } = await readBlocks(text);
  if (spans.length === 0) return undefined;
  // Each is JSON. Writing it anew would end in an error where a hostile one is nested very deep.
  const own =
    texts.length > 0
      ? await askWorker('read-own', { text: `{"actions":[${texts.join(',')}]}` })
      : undefined;
  const { actions, faults } = own && 'actions' in own ? own : { actions: [], faults: [] };
  const { warnings } = source;
  return {
    ...{ actions, faults },
    source: {
      ...source,
      lines: cutLines(source.lines, spans),
      warnings: broken > 0 ? [...new Set([...warnings, 'passed-damaged' as const])] : warnings,
    },
  };
}

/** The lines without what stands in the spans, which count over all lines with a break after each. */
function cutLines(lines: readonly SourceLine[], spans: readonly [number, number][]): SourceLine[] {
  let start = 0;
  return lines.map((line) => {
    const [from, to] = [start, start + line.text.length];
    start = to + 1;
    const over = spans.filter(([first, last]) => first < to && last > from);
    if (over.length === 0) return line;
    let text = '';
    let at = from;
    for (const [first, last] of over) {
      text += line.text.slice(at - from, Math.max(first, at) - from);
      at = Math.min(Math.max(last, at), to);
    }
    text += line.text.slice(at - from);
    return text.trim() ? { ...line, text } : { text: '' };
  });
}
