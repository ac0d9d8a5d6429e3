import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, testTitles } from './source-tree.ts';

interface Row {
  attack: string;
  file: string;
  title: string;
}

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (.+?) +\| `(tests\/[^`]+)` +\| “(.+)” +\|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, attack = '', file = '', title = '']): Row => ({ attack, file, title }));

/** Files of tests, and what they share: tests that a function makes for several files. */
const runs = new Set(
  sourceFiles('tests')
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => [file, ...importsOf(file)]),
);

/** What Vitest puts a case's values in the place of. */
const HOLE = /%[sdijo]|\$\w+|\$\{[^}]*\}/g;
/** As the table has them. */
const HOLES = /^(?:%\w|\$\{[^}]*\})$/;

/** Is there a test of this name in the file, or one of several cases by whose values it gets this name? */
function isThere({ file, title }: Row): boolean {
  const text = readFileSync(file, 'utf8');
  return testTitles(file).some((one) => {
    if (one === title) return true;
    const parts = one.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (parts.length === 1) return false;
    const values = new RegExp(`^${parts.join('(.+)')}$`, 's').exec(title)?.slice(1);
    const written = (value: string) =>
      ["'", '"', '`'].some((mark) => text.includes(`${mark}${value}${mark}`));
    return values?.every((value) => HOLES.test(value) || written(value));
  });
}

describe('the table of attacks', () => {
  it('has at least a hundred, each once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
    expect(new Set(rows.map(({ file, title }) => `${file}: ${title}`)).size).toBe(rows.length);
  });

  it('has no line that is not read as one', () => {
    const lines = readFileSync('SECURITY.md', 'utf8').match(/^\|.*`tests\/.*$/gm) ?? [];
    expect(lines).toHaveLength(rows.length);
  });

  it.each(rows)('names a test that is run: $attack', (row) => {
    expect(existsSync(row.file), row.file).toBe(true);
    expect(runs.has(row.file), `${row.file} is run`).toBe(true);
    expect(isThere(row), `“${row.title}” in ${row.file}`).toBe(true);
  });

  it('would miss a test that is not there', () => {
    const [row] = rows as [Row];
    expect(isThere({ ...row, title: 'cannot be found anywhere' })).toBe(false);
    const address = 'tests/utils/actions/validation/web-address.test.ts';
    expect(isThere({ attack: '', file: address, title: 'https://nobody.example/' })).toBe(false);
  });
});
