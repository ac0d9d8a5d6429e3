import { docxToHtml } from '../../extract/file/docx-to-html.ts';

// Each file gets a new worker. The page that waits for it can stop the worker at any time.
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  docxToHtml(data).then(
    (html) => postMessage({ html }),
    (error: unknown) => {
      console.error(error);
      postMessage({});
    },
  );
});
