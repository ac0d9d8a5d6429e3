import { detectLanguage } from '../../extract/languages/detect-language.ts';
import { findLinkedActions } from '../../extract/layout/linked-actions.ts';
import { type ReadOptions, readActions } from '../../extract/read-actions.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { toLines } from '../../extract/text/lines.ts';
import { isWholeCall } from '../../extract/whole-call.ts';

/** What the page gives to be read. */
export interface ExtractRequest {
  source: SourceText;
  options: ReadOptions;
}
/** Texts of which the page only wants to know whether each holds a whole call; each gets an answer. */
export interface JudgeRequest {
  judged: SourceText[];
}
export interface JudgeAnswer {
  at: number;
  isWhole: boolean;
}

// Each source gets a new worker. The page that waits for it can stop the worker at any time.
addEventListener('message', ({ data }: MessageEvent<ExtractRequest | JudgeRequest>) => {
  if ('judged' in data) {
    for (const [at, source] of data.judged.entries()) {
      postMessage({ at, isWhole: isWholeCall(readActions(source)) } satisfies JudgeAnswer);
    }
    return;
  }
  const { source, options } = data;
  const result = readActions(source, options);
  const isLinked = source.lines.some(({ links }) => links);
  const linked = isLinked ? findLinkedActions(toLines(source), source) : [];
  const language = 'refused' in result ? languageOf(source) : undefined;
  postMessage({ ...result, linked, ...(language ? { language } : {}) });
});

/** Most lines that show what a text is written in. */
const MAX_LINES = 100;

const languageOf = ({ lines, language = 'en' }: SourceText) => {
  const texts = lines.slice(0, MAX_LINES).map(({ text }) => text);
  return detectLanguage(texts.join('\n'), language.slice(0, 2).toLowerCase());
};
