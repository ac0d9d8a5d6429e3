import { officeToHtml } from '../../extract/file/office-to-html.ts';

// Each file gets a new worker. The page that waits for it can stop the worker at any time.
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  officeToHtml(data).then(
    (html) => postMessage({ html, isRead: true }),
    (error: unknown) => {
      console.error(error);
      postMessage({});
    },
  );
});
