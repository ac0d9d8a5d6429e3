import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', 'tests/practice/README.md'],
  'docs/store/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const ROOTS = /^(?:entrypoints|components|utils|scripts|tests|public|docs)\//;
/** A path that stands for many, or for one that the reader makes. */
const isPattern = (path: string) => /[<*{…]/.test(path);

/** Links, and paths from the root in code marks, that lead nowhere. */
function deadPaths(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/^[a-z]+:/.test(path))
    .map((path) => join(dirname(page), path));
  const named = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => ROOTS.test(path) && !isPattern(path));
  return [...links, ...named].filter((path) => !existsSync(path));
}

describe('the docs', () => {
  it.each(pages)('%s names only what is there', (page) => {
    expect(deadPaths(page)).toEqual([]);
  });

  it('CONTRIBUTING is one page', () => {
    expect(readFileSync('CONTRIBUTING.md', 'utf8').split(/\s+/).length).toBeLessThanOrEqual(900);
  });
});
