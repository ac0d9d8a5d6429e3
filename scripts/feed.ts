/**
 * The coordinator's tool: `npm run -s feed -- check|preview|parse|merge|schema|keygen|sign|verify|publishers …`.
 * Results go to stdout, problems to stderr; exits 1 when something is wrong.
 */
import { readFileSync } from 'node:fs';
import { runFeed } from './feed-command.ts';

process.exitCode = await runFeed(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  input: () => new Uint8Array(readFileSync(0)),
});
