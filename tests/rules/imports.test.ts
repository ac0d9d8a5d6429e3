import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve('.');

/** Which rooms of the house a room may import from. */
const ALLOWED: Record<string, string[]> = {
  entrypoints: ['entrypoints', 'components', 'utils/*'],
  components: [
    'components',
    'utils/actions',
    'utils/posts',
    'utils/letters',
    'utils/history',
    'utils/sources',
    'utils/feeds',
  ],
  'utils/actions': ['utils/actions'],
  'utils/posts': ['utils/posts', 'utils/actions'],
  'utils/letters': ['utils/letters', 'utils/actions'],
  'utils/sources': ['utils/sources', 'utils/actions'],
  // Feeds on their way in: the network, the signature, the border; the browser's part is in platform.
  'utils/feeds': ['utils/feeds', 'utils/actions'],
  'utils/history': ['utils/history', 'utils/actions'],
  'utils/compose': ['utils/compose'],
  'utils/overlay': ['utils/overlay', 'utils/compose'],
  // What pages and worker hand in: its own business is the browser.
  'utils/platform': [
    'utils/platform',
    'utils/actions',
    'utils/feeds',
    'utils/history',
    'utils/compose',
    'utils/posts',
    'utils/letters',
    'utils/sources',
  ],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = ['entrypoints', 'components', 'utils'].flatMap(filesIn);
const roomOf = (file: string) => file.match(/^(?:utils\/[^/]+|entrypoints|components)/)?.[0] ?? '';
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path = '']) => path);

describe('imports go one way', () => {
  it.each(sources)('%s', (file) => {
    const room = roomOf(file);
    const text = readFileSync(file, 'utf8');
    for (const path of importsOf(text).filter((one) => one.startsWith('.'))) {
      const target = roomOf(relative(root, resolve(dirname(file), path)));
      const allowed = ALLOWED[room] ?? [];
      const fits = allowed.some(
        (one) => one === target || (one === 'utils/*' && /^utils\//.test(target)),
      );
      expect(fits, `${file} must not import from ${target}`).toBe(true);
    }
  });
});

describe('the browser and zod are known in few places', () => {
  it('browser.* is used in entrypoints/ and utils/platform/ only', () => {
    const knows = sources.filter((file) =>
      /wxt\/|\bbrowser\.[a-z]|\bchrome\.[a-z]/.test(readFileSync(file, 'utf8')),
    );
    expect(knows.filter((file) => !/^(entrypoints|utils\/platform)\//.test(file))).toEqual([]);
  });

  it('zod is imported at the border only: the schemas and what reads by them', () => {
    const knows = sources.filter((file) => /from 'zod'/.test(readFileSync(file, 'utf8')));
    expect(knows.sort()).toEqual([
      'utils/actions/quick.ts',
      'utils/actions/read-feed.ts',
      'utils/actions/schema.ts',
      'utils/actions/types.ts',
      'utils/feeds/kinds/urgence-schema.ts',
      'utils/feeds/kinds/wordpress.ts',
      'utils/history/backup.ts',
    ]);
  });

  it('no HTML is made from text', () => {
    const makes = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/;
    expect(sources.filter((file) => makes.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
