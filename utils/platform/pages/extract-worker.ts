import { removeBoilerplate } from '../../extract/layout/boilerplate.ts';
import { findLinkedActions } from '../../extract/layout/linked-actions.ts';
import { type ReadOptions, readActions } from '../../extract/read-actions.ts';
import type { SourceText } from '../../extract/source-text.ts';
import { toLines } from '../../extract/text/lines.ts';

/** What the page gives to be read. */
export interface ExtractRequest {
  source: SourceText;
  options: ReadOptions;
}

// Each source gets a new worker. The page that waits for it can stop the worker at any time.
addEventListener('message', ({ data: { source, options } }: MessageEvent<ExtractRequest>) => {
  const result = readActions(source, options);
  const isLinked = source.lines.some(({ links }) => links);
  const lines = isLinked ? removeBoilerplate(toLines(source), source.title) : [];
  postMessage({ ...result, linked: findLinkedActions(lines, source.url) });
});
