import { type ReadOptions, readActions } from '../../extract/read-actions.ts';
import type { SourceText } from '../../extract/source-text.ts';

/** What the page gives to be read. */
export interface ExtractRequest {
  source: SourceText;
  options: ReadOptions;
}

// One source, one worker: whoever waits for it ends it, however long the text keeps it busy.
addEventListener('message', ({ data }: MessageEvent<ExtractRequest>) => {
  postMessage(readActions(data.source, data.options));
});
