import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCircles, importsOf, loadedBy, longFunctions, sourceFiles } from './source-tree.ts';

/**
 * Which rooms of the house a room may import from, itself aside; or a single file of another room. The longest name that
 * fits is the room.
 */
const ALLOWED: Record<string, string[]> = {
  entrypoints: ['components/*', 'utils/*'],
  'components/ui': ['utils/actions', 'utils/actions/validation'],
  'components/action': [
    'components/ui',
    'utils/actions',
    'utils/actions/validation',
    'utils/history',
    'utils/letters',
    'utils/posts',
  ],
  'components/list': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/history',
  ],
  'components/post': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
    'utils/history',
    'utils/posts',
  ],
  'components/letter': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
    'utils/history',
    'utils/letters',
  ],
  'components/tools': [
    'components/ui',
    'utils/actions',
    'utils/actions/validation',
    'utils/history',
  ],
  'components/record': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/history',
    'utils/letters',
    'utils/posts',
  ],
  'components/ask': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/history',
    'utils/letters',
    'utils/posts',
  ],
  'components/offers': [
    'components/ui',
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
  ],
  'components/settings': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/history',
    'utils/pass',
    'utils/posts',
  ],
  'components/review': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
    'utils/extract',
    'utils/review',
  ],
  'components/picker': [
    'components/ui',
    'components/action',
    'utils/actions',
    'utils/actions/validation',
  ],
  'utils/actions': ['utils/actions/validation'],
  'utils/actions/validation': ['utils/actions'],
  'utils/compose': [],
  'utils/overlay': ['utils/compose'],
  'utils/posts': ['utils/actions', 'utils/actions/validation'],
  'utils/letters': ['utils/actions', 'utils/actions/validation'],
  'utils/history': ['utils/actions', 'utils/actions/validation'],
  // A text for a friend says where a letter goes and which accounts there are.
  'utils/pass': [
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/letters',
    'utils/posts',
  ],
  'utils/feeds': ['utils/actions', 'utils/actions/validation', 'public/publishers.json'],
  // A text's way: lines, the languages' words, what stands in a line, the layout, the fields, the whole.
  'utils/extract': [
    'utils/extract/publishers',
    'utils/extract/guards',
    'utils/extract/fields',
    'utils/extract/layout',
    'utils/extract/entities',
    'utils/extract/languages',
    'utils/extract/text',
    'utils/actions',
    'utils/actions/validation',
  ],
  'utils/extract/fields': [
    'utils/extract',
    'utils/extract/publishers',
    'utils/extract/layout',
    'utils/extract/entities',
    'utils/extract/languages',
    'utils/extract/text',
    'utils/actions',
    'utils/actions/validation',
  ],
  'utils/extract/guards': [
    'utils/extract',
    'utils/extract/publishers',
    'utils/extract/fields',
    'utils/extract/entities',
    'utils/extract/languages',
    'utils/extract/text',
    'utils/actions',
  ],
  'utils/extract/layout': [
    // What calls call themselves where they are listed.
    'utils/feeds/call-words.ts',
    'utils/extract/entities',
    'utils/extract/languages',
    'utils/extract/text',
    'utils/actions',
  ],
  'utils/extract/entities': [
    'utils/extract/languages',
    'utils/extract/text',
    'utils/actions',
    'utils/actions/validation',
    // Letters name networks: how, and what an account's address looks like there, is said by their records.
    'utils/posts/networks.ts',
  ],
  'utils/extract/languages': [
    'utils/extract/publishers',
    'utils/extract/text',
    'utils/actions',
    'utils/actions/validation',
  ],
  // Only facts; the label words have the meanings that the tables name.
  'utils/extract/publishers': ['utils/extract/languages/table.ts'],
  'utils/extract/text': ['utils/extract'],
  'utils/extract/page': [
    'utils/extract',
    'utils/extract/publishers',
    'utils/extract/text',
    // What the script needs that is injected into the page, and no more.
    'utils/extract/languages/subject-words.ts',
    'utils/actions/dates.ts',
    'utils/letters/read-mailto.ts',
    'utils/posts/shared-text.ts',
  ],
  'utils/extract/file': [
    'utils/extract',
    'utils/extract/page',
    'utils/extract/languages',
    'utils/extract/text',
    // A mail's attachments are chosen by what they hold.
    'utils/extract/entities',
  ],
  'utils/review': [
    'utils/extract',
    // What a person chooses in the text is read as the reader reads it.
    'utils/extract/entities',
    'utils/extract/languages',
    'utils/actions',
    'utils/actions/validation',
  ],
  // The browser: its doors, what only the worker does, what only pages do. A page never loads the worker's part.
  'utils/platform': [
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/history',
    'utils/pass',
    'utils/compose',
    'utils/posts',
    'utils/letters',
    'utils/extract',
    'utils/review',
  ],
  'utils/platform/worker': [
    'utils/platform',
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/history',
    'utils/posts',
    // What the picker offers is made here: no page's script reads what is kept.
    'utils/letters',
  ],
  'utils/platform/pages': [
    'utils/platform',
    'utils/actions',
    'utils/actions/validation',
    'utils/feeds',
    'utils/compose',
    'utils/letters',
    'utils/posts',
    'utils/pass',
    'utils/extract',
    'utils/extract/page',
    'utils/extract/layout',
    'utils/extract/languages',
    'utils/extract/text',
    'utils/extract/file',
    // A page that came over the network, or waits in the reader room, as a document.
    'utils/extract/page',
  ],
};
/** What stands below all the others, so that each may use it. */
const BELOW_ALL = 'utils/text';
const ROOMS = [...Object.keys(ALLOWED), BELOW_ALL].sort((a, b) => b.length - a.length);
const roomOf = (file: string) => ROOMS.find((room) => file.startsWith(`${room}/`)) ?? '';

const sources = sourceFiles('entrypoints', 'components', 'utils');
const people = [...sources, ...sourceFiles('scripts')];
/** A file without its comments and types. */
const codeOf = (file: string) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/\bimport type [^;]*;/g, '');
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('imports go one way', () => {
  it.each(sources)('%s', (file) => {
    const room = roomOf(file);
    const allowed = [room, BELOW_ALL, ...(ALLOWED[room] ?? [])];
    for (const path of importsOf(file)) {
      const target = roomOf(path);
      const fits = allowed.some(
        (one) =>
          one === target ||
          one === path ||
          (one.endsWith('/*') && target.startsWith(one.slice(0, -1))),
      );
      expect(fits, `${file} must not import from ${target || path}`).toBe(true);
    }
  });

  it('and never in a circle, types included', () => {
    expect(findCircles(people)).toEqual([]);
  });

  it('and only the worker loads the worker’s part', () => {
    const load = sources.filter((file) =>
      importsOf(file).some((path) => path.startsWith('utils/platform/worker/')),
    );
    const others = load.filter((file) => !file.startsWith('utils/platform/worker/'));
    expect(others).toEqual(['entrypoints/background.ts']);
  });

  it('and no script leans on a test, but for the practice pages', () => {
    const leaning = sourceFiles('scripts').flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('tests/') && !path.startsWith('tests/practice/'))
        .map((path) => `${file}: ${path}`),
    );
    expect(leaning).toEqual([]);
  });
});

/** Records and words, of which there may be many: languages, networks, publishers, layouts, practice pages. */
const isData = (path: string) =>
  /\/(?:languages|networks|publishers|layouts|practice)(?:\/|$)/.test(`/${path}`) ||
  /hosted-webmails\.ts$/.test(path);

describe('nothing is too large to be read', () => {
  it('no folder has more than 22 files', () => {
    const counts = new Map<string, number>();
    for (const file of [...people, ...sourceFiles('tests')]) {
      const folder = file.replace(/\/[^/]+$/, '');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const large = [...counts].filter(([folder, count]) => count > 22 && !isData(folder));
    expect(large).toEqual([]);
  });

  it('no file has more than 300 lines, but data', () => {
    const large = people
      .filter((file) => !isData(file))
      .map((file) => `${file}: ${textOf(file).trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 300);
    expect(large).toEqual([]);
  });

  it('no function has more than 80 lines', () => {
    expect(people.flatMap((file) => longFunctions(file, 80))).toEqual([]);
  });
});

describe('no script in a page reads what Vigil keeps', () => {
  // Chromium shuts it out (`keepToOurselves`), Firefox cannot: what a page's script needs is handed to it.
  it.each(['button.ts', 'capture.ts', 'compose.ts', 'picker/index.ts'])('%s', (name) => {
    const loaded = [...loadedBy(`entrypoints/${name}`)];
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((file) => /\bstorage\b\s*[.[]|storage\.ts'/.test(codeOf(file)))).toEqual(
      [],
    );
  });
});

describe('the browser and zod are known in few places', () => {
  it('browser.* is used in entrypoints/ and utils/platform/ only', () => {
    const knows = sources.filter((file) =>
      /wxt\/|\bbrowser\.[a-z]|\bchrome\.[a-z]/.test(textOf(file)),
    );
    expect(knows.filter((file) => !/^(entrypoints|utils\/platform)\//.test(file))).toEqual([]);
  });

  it('zod is imported at the border only: the schemas and what reads by them', () => {
    const knows = sources.filter((file) => /from 'zod'/.test(textOf(file)));
    expect(knows.sort()).toEqual([
      'utils/actions/types.ts',
      'utils/actions/validation/read-feed.ts',
      'utils/actions/validation/schema.ts',
      'utils/feeds/kinds/lead-parts.ts',
      'utils/feeds/kinds/urgence-schema.ts',
      'utils/feeds/kinds/wordpress.ts',
      'utils/feeds/publishers/schema.ts',
      'utils/history/backup.ts',
      'utils/history/settings-schemas.ts',
      'utils/platform/worker/keeping/repair.ts',
      'utils/platform/worker/keeping/stored-schemas.ts',
    ]);
  });

  it('no HTML is made from text', () => {
    const makes = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/;
    expect(sources.filter((file) => makes.test(textOf(file)))).toEqual([]);
  });
});
