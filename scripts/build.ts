import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type RunOptions, runTool } from './run.ts';

export interface Build {
  browser: 'chrome' | 'firefox';
  mode: 'release' | 'practice';
}

/** What the extension is made of. */
const SOURCES = [
  'components',
  'entrypoints',
  'public',
  'utils',
  'package-lock.json',
  'wxt.config.ts',
];

const newest = (path: string): number => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...files.map((file) => statSync(join(path, file)).mtimeMs));
};

/** Is the build younger than everything that it is made of? */
export function isFresh({ browser, mode }: Build): boolean {
  const folder = `.output/${browser}-mv3${mode === 'practice' ? '-practice' : ''}`;
  // WXT writes it last.
  const manifest = join(folder, 'manifest.json');
  return existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...SOURCES.map(newest));
}

/** @returns the exit code */
export function makeBuild(
  { browser, mode }: Build,
  output: RunOptions['output'] = 'stdout',
): Promise<number> {
  const options = mode === 'practice' ? ['--mode', 'practice'] : [];
  return runTool('wxt', ['build', '-b', browser, '--mv3', ...options], { output });
}
