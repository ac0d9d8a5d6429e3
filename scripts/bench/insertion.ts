import { type EditorStage, pause, textFor, waitForUndoStep } from '../stage/editor-stage.ts';
import type { BrowserName } from '../stage/stage.ts';

/** What a way of inserting is worth in one editor; `ms`: median, 0 when the text never stood there. */
export interface Verdict {
  correct: boolean;
  undo: boolean;
  typingOn: boolean;
  ms: number;
}

export interface Row {
  browser: BrowserName;
  editor: string;
  vigil: Verdict;
  /** plain `execCommand('insertText')`, as many extensions do */
  execCommand: Verdict;
  /** a plain synthetic paste of `text/plain` */
  paste: Verdict;
  /** the quickest exact one of the two and the editor's own first way, without any of Vigil's proving */
  best: { ms: number };
  /** Vigil's time by the best single way's */
  ratio: number;
  /** at most half as much again, and 20 ms for an editor that nothing in its page tells */
  within: boolean;
}

const isUnknown = (editor: string) => /^(?:ce-|rooster|squire)/.test(editor);

type Strategy = 'vigil' | 'best' | 'execCommand' | 'synthetic paste';

/** Inserts in one way; the milliseconds until the page showed the text, or nothing. */
async function insert(
  stage: EditorStage,
  strategy: Strategy,
  text: string,
): Promise<number | undefined> {
  if (strategy === 'vigil') {
    const answer = await stage.insert(text);
    return answer.done ? answer.ms : undefined;
  }
  const answer = await stage.ask<{ shown: boolean; ms: number }>({
    vigil: 'measure',
    strategy,
    text,
  });
  return answer.shown ? answer.ms : undefined;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.round(middle * 10) / 10;
};

async function holds(stage: EditorStage, text: string): Promise<boolean> {
  return stage.expectModel(text).then(
    () => true,
    () => false,
  );
}

/** Is it exact in a draft? Can the person go on typing? Does one undo remove it? Each question gets a new page. */
async function judge(
  stage: EditorStage,
  editor: string,
  way: Strategy,
): Promise<Omit<Verdict, 'ms'>> {
  const text = textFor(editor);
  const verdict = { correct: false, undo: false, typingOn: false };
  await stage.open(editor);
  await stage.clickInto();
  await insert(stage, way, text);
  verdict.correct = await holds(stage, text);
  if (verdict.correct) {
    await stage.type('!');
    verdict.typingOn = await holds(stage, `${text}!`);
  }
  await stage.closePage();
  if (!verdict.correct) return verdict;
  await stage.open(editor);
  await stage.clickInto();
  await stage.type('Mine.');
  await waitForUndoStep(editor);
  await insert(stage, way, text);
  await pause(60);
  await stage.undo();
  verdict.undo = await holds(stage, 'Mine.');
  await stage.closePage();
  return verdict;
}

/** The times of several strategies, in turns on the same page, each into an emptied box. */
async function time(
  stage: EditorStage,
  editor: string,
  strategies: Strategy[],
  runs: number,
): Promise<Record<string, number>> {
  const text = textFor(editor);
  const times = new Map(strategies.map((way) => [way, [] as number[]]));
  await stage.open(editor);
  await stage.clickInto();
  for (let run = 0; run < runs; run += 1) {
    // Each goes first as often as the other.
    const turn = run % 2 === 0 ? strategies : strategies.toReversed();
    for (const way of turn) {
      const ms = await insert(stage, way, text);
      if (ms !== undefined) times.get(way)?.push(ms);
      if (await emptied(stage)) continue;
      await stage.closePage();
      await stage.open(editor);
      await stage.clickInto();
    }
  }
  await stage.closePage();
  return Object.fromEntries([...times].map(([way, values]) => [way, median(values)]));
}

async function emptied(stage: EditorStage): Promise<boolean> {
  await stage.press('a', 1, 'Control');
  await stage.press('Delete');
  return (await stage.model()) === '';
}

/** One line of the table. */
export async function measureEditor(
  stage: EditorStage,
  browser: BrowserName,
  editor: string,
  runs: number,
): Promise<Row> {
  const vigil = await judge(stage, editor, 'vigil');
  const execCommand = await judge(stage, editor, 'execCommand');
  const paste = await judge(stage, editor, 'synthetic paste');
  const strategies: Strategy[] = ['vigil', 'best'];
  if (execCommand.correct) strategies.push('execCommand');
  if (paste.correct) strategies.push('synthetic paste');
  const ms = await time(stage, editor, strategies, runs);
  // We cannot use a strategy that is not exact, cannot be undone, or stops the person's keys.
  const whole = ({ correct, undo, typingOn }: typeof vigil) => correct && undo && typingOn;
  const singles = [
    ms.best ?? 0,
    ...(whole(execCommand) ? [ms.execCommand ?? 0] : []),
    ...(whole(paste) ? [ms['synthetic paste'] ?? 0] : []),
  ].filter((one) => one > 0);
  const best = Math.min(...singles);
  const own = ms.vigil ?? 0;
  return {
    browser,
    editor,
    vigil: { ...vigil, ms: ms.vigil ?? 0 },
    execCommand: { ...execCommand, ms: ms.execCommand ?? 0 },
    paste: { ...paste, ms: ms['synthetic paste'] ?? 0 },
    best: { ms: best },
    ratio: Math.round((own / best) * 100) / 100,
    within: own <= best * 1.5 + (isUnknown(editor) ? 20 : 0),
  };
}
