import { start } from './start.tsx';

/** Longest wait for a first drawing, in milliseconds: what is not in view, as a tab in the background, is never drawn. */
const UNDRAWN_MS = 100;

const drawn = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNDRAWN_MS);
  });

// Firefox holds the first drawing, of what the page's file shows, back until the scripts have run that are there by then
// (`npm run bench -- popup`: 1.6 times an empty page's). Chromium draws at once, and waiting would cost its list a frame.
if (import.meta.env.FIREFOX) void drawn().then(start);
else start();
