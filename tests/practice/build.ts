import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const source = import.meta.dirname;
const output = resolve(source, '../../.output/practice');

/** The sites that have a practice page, by host name. */
export const practiceHosts: string[] = readdirSync(join(source, 'pages'));

function isFresh(): boolean {
  const stamp = join(output, 'built');
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).every(
    (file) => statSync(join(source, file)).mtimeMs < built,
  );
}

/** Bundles each page's editor, unless that was done since the last change. @returns the folder */
export async function buildPractice(): Promise<string> {
  if (isFresh()) return output;
  mkdirSync(output, { recursive: true });
  for (const host of practiceHosts) {
    await build({
      configFile: false,
      root: source,
      logLevel: 'warn',
      // Draft.js looks for Node's `global`.
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: {
        outDir: output,
        emptyOutDir: false,
        lib: {
          entry: join(source, 'pages', host, 'main.ts'),
          formats: ['iife'],
          name: 'page',
          fileName: () => `${host}.js`,
        },
      },
    });
  }
  copyFileSync(join(source, 'practice.css'), join(output, 'practice.css'));
  writeFileSync(join(output, 'built'), '');
  return output;
}
