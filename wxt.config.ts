import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { readFeed } from './utils/actions/validation/read-feed.ts';

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
    // the background has no document, HTML is read in one without a window (worker/reader-room.ts). It shows no warning.
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
    plugins: [inlineStyles('popup/index.html')],
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
  zip: { excludeSources: ['.ci/**', 'tests/**'] },
  hooks: {
    // A bundled action with a fault must never reach a person.
    'build:before': async () => {
      const { faults } = readFeed(JSON.parse(await readFile('public/catalogue.json', 'utf8')));
      if (faults.length > 0) {
        const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
        throw new Error(`public/catalogue.json has faults:\n${lines.join('\n')}`);
      }
    },
    'build:publicAssets': (_, assets) => {
      const kept = assets.filter(({ relativeDest }) => !/^locales[\\/]/.test(relativeDest));
      assets.splice(0, assets.length, ...kept);
    },
  },
});
