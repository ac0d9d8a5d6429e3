import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For which browsers a package is built. */
type Target = 'chrome' | 'firefox';

/** The style sheets that stand in the built pages themselves (`wxt.config.ts`), each as the hash by which it is let in. */
function hashInlineStyles(dir: string): string[] {
  const hashes = readdirSync(dir)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [
      ...readFileSync(join(dir, file), 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g),
    ])
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)].sort();
}

/**
 * The content security policy of the extension's own pages and of its background: nothing is allowed but what the package
 * holds, and asking https servers, which the background does for the feeds that a person follows.
 *
 * @param dir the built extension
 */
export function makePagePolicy(dir: string, target: Target): string {
  // Firefox's background has no other room to parse HTML in than a frame of its own page (`reader-room.ts`).
  const frames = target === 'firefox' ? "'self'" : "'none'";
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': ["'self'", ...hashInlineStyles(dir)].join(' '),
    'font-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self' https:",
    'frame-src': frames,
    'frame-ancestors': frames,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    // No text becomes HTML or a script's address but by these (`utils/platform/trusted-types.ts`).
    'require-trusted-types-for': "'script'",
    'trusted-types': 'vigil-inert default',
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
