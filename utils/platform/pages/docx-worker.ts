import { docxToHtml } from '../../extract/file/docx-to-html.ts';

// One file, one worker: whoever waits for it ends it, whatever it is doing.
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  docxToHtml(data).then(
    (html) => postMessage({ html }),
    (error: unknown) => {
      console.error(error);
      postMessage({});
    },
  );
});
