import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const source = import.meta.dirname;
const output = resolve(source, '../../.output/practice');

/** The sites that have a practice page, by host name. */
export const practiceHosts: string[] = readdirSync(join(source, 'pages'));

/** The editors that have a page of their own on `editors.example`. */
export const practiceEditors: string[] = readdirSync(join(source, 'editors')).map((file) =>
  basename(file, '.ts'),
);

function isFresh(): boolean {
  const stamp = join(output, 'built');
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).every(
    (file) => statSync(join(source, file)).mtimeMs < built,
  );
}

/**
 * Two versions of one library beside each other: whoever imports a package by its usual name from inside
 * of the older (or newer) family gets that family's copy.
 */
const families: Plugin = {
  name: 'families',
  enforce: 'pre',
  async resolveId(wanted, importer = '') {
    if (wanted === 'lexical' && /@lexical-old|lexical-old\.ts$/.test(importer)) {
      return this.resolve('@lexical-old/lexical', importer, { skipSelf: true });
    }
    if (wanted.startsWith('@tiptap/') && importer.endsWith('/tiptap3.ts')) {
      const inside = resolve('node_modules/tiptap3/package.json');
      return this.resolve(wanted, inside, { skipSelf: true });
    }
    return null;
  },
};

/** Bundles each page's editor, unless that was done since the last change. @returns the folder */
export async function buildPractice(): Promise<string> {
  if (isFresh()) return output;
  mkdirSync(output, { recursive: true });
  const entries = [
    ...practiceHosts.map((host) => [host, join(source, 'pages', host, 'main.ts')]),
    ...practiceEditors.map((id) => [`editor-${id}`, join(source, 'editors', `${id}.ts`)]),
  ];
  await build({
    configFile: false,
    root: source,
    base: '/_practice/',
    logLevel: 'error',
    plugins: [families],
    // Draft.js looks for Node's `global`.
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: output,
      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(entries),
        preserveEntrySignatures: false,
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
  copyFileSync(join(source, 'practice.css'), join(output, 'practice.css'));
  writeFileSync(join(output, 'built'), '');
  return output;
}
