import { parseArgs } from 'node:util';
import { practiceEditors } from '../tests/practice/build.ts';
import { MORE_NETWORKS, NETWORKS } from './stage/networks.ts';
import type { BrowserName } from './stage/stage.ts';
import { MORE_SHUT_WEBMAILS, MORE_WEBMAILS, SHUT_WEBMAILS, WEBMAILS } from './stage/webmails.ts';

/** What to test. */
export interface Choice {
  /**
   * `core`: everything but the further browser tests; `all`: those, too; `e2e`: the builds and the core in browsers;
   * `editors`: every editor with its whole matrix; `one`: one network, editor or webmail, and nothing else
   */
  what: 'core' | 'all' | 'e2e' | 'editors' | 'one';
  browsers: BrowserName[];
  /** which test files, as parts of their paths */
  files: string[];
  /** which tests, as a pattern of their names */
  pattern?: string;
}

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
const SETS = ['core', 'all', 'e2e', 'editors'] as const;

/** The first word of a webmail's name: `gmx` of `gmx, let in`. */
const webmails = [
  ...new Set(
    [...WEBMAILS, ...MORE_WEBMAILS, ...SHUT_WEBMAILS, ...MORE_SHUT_WEBMAILS].map(({ name }) =>
      name.replace(/,.*/, ''),
    ),
  ),
];

/** One thing that can be tried alone: which names there are, and the files that have it. */
const KINDS = {
  network: { names: Object.keys({ ...NETWORKS, ...MORE_NETWORKS }), files: ['/networks.test'] },
  editor: { names: practiceEditors, files: ['/editors', '/picker', '/dialogs'] },
  webmail: { names: webmails, files: ['/webmails.test'] },
};

/** @throws an error whose message tells a person what is wrong with the command line */
export function readChoice(args: string[]): Choice {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { only: text, browser: text, network: text, editor: text, webmail: text },
  });
  const { only = 'core', browser } = values;
  const set = SETS.find((one) => one === only);
  if (!set) throw new Error(`There is no set "${only}". There are: ${SETS.join(', ')}`);
  const browsers = BROWSERS.filter((one) => !browser || one === browser);
  if (browsers.length === 0) throw unknown('browser', browser, BROWSERS);
  for (const kind of ['network', 'editor', 'webmail'] as const) {
    const name = values[kind];
    if (name === undefined) continue;
    const { names, files } = KINDS[kind];
    if (!names.includes(name)) throw unknown(kind, name, names);
    return { what: 'one', browsers, files, pattern: `${kind} ${escapePattern(name)}(?:,| in )` };
  }
  const files = {
    core: ['tests/e2e/core/'],
    e2e: ['tests/e2e/core/'],
    editors: ['/editors'],
    all: [],
  };
  return { what: set, browsers, files: files[set] };
}

function unknown(kind: string, name = '', names: readonly string[]): Error {
  return new Error(`There is no ${kind} "${name}". There are: ${names.join(', ')}`);
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
