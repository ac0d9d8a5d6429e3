import { type ReadOptions, readActions } from '../../extract/read-actions.ts';
import type { SourceText } from '../../extract/source-text.ts';

/** What the page gives to be read. */
export interface ExtractRequest {
  source: SourceText;
  options: ReadOptions;
}

// Each source gets a new worker. The page that waits for it can stop the worker at any time.
addEventListener('message', ({ data }: MessageEvent<ExtractRequest>) => {
  postMessage(readActions(data.source, data.options));
});
