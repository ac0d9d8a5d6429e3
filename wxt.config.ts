import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { Bundled } from './scripts/release/bundled.ts';
import { makeNotices } from './scripts/release/notices.ts';
import { makePagePolicy } from './scripts/release/page-policy.ts';
import { makeSbom } from './scripts/release/sbom.ts';
import { readFeed, toFaults } from './utils/actions/validation/read-feed.ts';
import { ONLY_IN_FILE } from './utils/feeds/publishers/publisher.ts';
import { publishersSchema } from './utils/feeds/publishers/schema.ts';

/**
 * Puts a page's style sheets into the page: each of them is a file that the browser waits for before it draws anything,
 * 15 ms for the popup's four.
 */
function inlineStyles(page: string): Plugin {
  return {
    name: 'inline-styles',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename, bundle = {} }) =>
        filename.endsWith(page)
          ? html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, name) => {
              const sheet = bundle[name];
              return sheet?.type === 'asset' ? `<style>${sheet.source}</style>` : link;
            })
          : html,
    },
  };
}

/** Leaves out of the publishers what only those who keep the file read: half of it. */
const trimPublishers: Plugin = {
  name: 'trim-publishers',
  enforce: 'pre',
  transform(text, id) {
    if (!id.endsWith('/public/publishers.json')) return undefined;
    const trimmed = (key: string, value: unknown) =>
      (ONLY_IN_FILE as readonly string[]).includes(key) ? undefined : value;
    return { code: JSON.stringify(JSON.parse(text), trimmed), map: null };
  },
};

/** Asks what a module imports, by its id. */
type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

/** Every module that is loaded before this one runs, itself included. */
function loadedWith(id: string, modules: Modules, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  const info = modules.getModuleInfo(id);
  if (!info) return seen;
  seen.add(id);
  for (const imported of info.importedIds) loadedWith(imported, modules, seen);
  return seen;
}

/**
 * One chunk for what the popup loads first. By itself the bundler makes one for each set of pages that share
 * something: thirty files, and the popup's first drawing waits for all of them (`npm run bench -- popup`). What is the
 * popup's alone comes along to the other pages, from the disk.
 */
function oneChunkForPopup(): Plugin {
  const start = join(import.meta.dirname, 'entrypoints/popup/start.tsx');
  let loaded: ReadonlySet<string> | undefined;
  const name = (id: string, modules: Modules) => {
    loaded ??= loadedWith(start, modules);
    return id !== start && loaded.has(id) ? 'first' : null;
  };
  return {
    name: 'one-chunk-for-popup',
    // Scripts of pages are modules; those that go into other sites' pages are single files.
    outputOptions: (options) =>
      options.format === 'es'
        ? { ...options, codeSplitting: { groups: [{ name, debugName: 'first' }] } }
        : options,
  };
}

/** The faults of a file that ships, one a line. */
const listFaults = (file: string, faults: readonly { path: string; message: string }[]) =>
  `${file} has faults:\n${faults.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`;

const bundled = new Bundled();

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // Beside the other things that ship as they are; the module writes them to `_locales`.
  i18n: { localesDir: 'public/locales' },
  imports: false,
  // The practice build differs by two things: its clock can be set (utils/platform/clock.ts), and it may
  // enter the pages of editors.example unasked.
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // `unlimitedStorage`: ten thousand actions are 100 MB, ten times what a browser gives unasked. `offscreen`: where
    // the background has no document, HTML is read in one without a window (worker/reading/reader-room.ts). It shows no warning.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    // Asked for when the person switches notifications on.
    optional_permissions: ['notifications'],
    // Nothing of it is granted before the person switches a network on, and then that network's hosts only;
    // people's own servers can have any name.
    optional_host_permissions: ['https://*/*'],
    commands: {
      // The popup by a key: then Enter opens the first action, and Enter again its main button.
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      pick: {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_picker_command__',
      },
    },
    // The editors' own practice pages are entered without a popup: it is the editors that are tried there.
    ...(mode === 'practice'
      ? { host_permissions: ['https://editors.example/*', 'https://frame.example/*'] }
      : {}),
    action: { default_title: '__MSG_extName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vigil@vigil.example',
              // The first version that shows the data collection consent below.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first version whose WebCrypto has Ed25519.
        { minimum_chrome_version: '137' }),
  }),
  vite: ({ mode }) => ({
    plugins: [inlineStyles('popup/index.html'), oneChunkForPopup(), trimPublishers, bundled.plugin],
    worker: { plugins: () => [bundled.plugin] },
    build: {
      target: ['chrome137', 'firefox140'],
      // When a script began, for the bench; its modules run before its own first line.
      ...(mode === 'practice'
        ? {
            rolldownOptions: { output: { banner: 'globalThis.vigilBegun = performance.now();' } },
          }
        : {}),
    },
  }),
  // What a build needs, and what says how to make it: Mozilla's reviewers build the package from it.
  zip: {
    includeSources: [
      ...['components', 'docs', 'entrypoints', 'public', 'scripts', 'utils'].map(
        (one) => `${one}/**`,
      ),
      ...['*.md', 'LICENSE', 'biome.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
      'wxt.config.ts',
    ],
  },
  hooks: {
    // A bundled action with a fault must never reach a person.
    'build:before': async () => {
      const { faults } = readFeed(JSON.parse(await readFile('public/catalogue.json', 'utf8')));
      if (faults.length > 0) throw new Error(listFaults('public/catalogue.json', faults));
      const file = 'public/publishers.json';
      const read = publishersSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (!read.success) throw new Error(listFaults(file, toFaults(read.error)));
    },
    // `npm run dev` has a policy of its own, with the server that it loads from.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.command !== 'build') return;
      const target = config.browser === 'firefox' ? 'firefox' : 'chrome';
      manifest.content_security_policy = {
        extension_pages: makePagePolicy(config.outDir, target),
      };
    },
    'build:done': async ({ config }) => {
      if (config.command !== 'build') return;
      await writeFile(join(config.outDir, 'notices.txt'), makeNotices(bundled.packages()));
    },
    'zip:extension:done': async (_, file) => {
      await writeFile(file.replace(/\.zip$/, '.cdx.json'), makeSbom(bundled.packages()));
    },
    // Locales become `_locales`, and the publishers are in the scripts that use them.
    'build:publicAssets': (_, assets) => {
      const kept = assets.filter(
        ({ relativeDest }) => !/^(?:locales[\\/]|publishers\.json$)/.test(relativeDest),
      );
      assets.splice(0, assets.length, ...kept);
    },
  },
});
