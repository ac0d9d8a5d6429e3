import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceFiles } from './source-tree.ts';

type Messages = { [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object'
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

const load = (language: string) =>
  new Map(flatten(parse(readFileSync(`public/locales/${language}.yml`, 'utf8'))));
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

const english = load('en');
const others = readdirSync('public/locales')
  .map((file) => file.replace(/\.yml$/, ''))
  .filter((language) => language !== 'en');

describe.each(others)('%s says all that English says', (language) => {
  const own = load(language);

  it('has the same keys', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has the same places to fill in each', () => {
    const differing = [...english]
      .filter(([key, text]) => `${placeholders(own.get(key) ?? '')}` !== `${placeholders(text)}`)
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('names itself', () => {
    expect(own.get('languageTag')).toBe(language);
  });
});

/** `deadline.days.1` and `deadline.days.n` are the forms of one string, `deadline.days`. */
const strings = new Set([...english.keys()].map((key) => key.replace(/\.(?:\d+|n)$/, '')));
const sections = [...new Set([...strings].map((key) => key.split('.')[0] ?? ''))];
const code = [...sourceFiles('entrypoints', 'components', 'utils'), 'wxt.config.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Keys that stand in the code as a whole, in a call or in a table; the manifest writes a dot as `_`. */
const named = [
  ...[...code.matchAll(/'((\w+)(?:\.\w+)*)'/g)]
    .filter(([, key = '', section = '']) => sections.includes(section) && !/\.html$/.test(key))
    .map(([, key = '']) => key),
  ...[...code.matchAll(/__MSG_(\w+?)__|getMessage\('(\w+)'\)/g)].map(
    ([, one, other]) =>
      [...strings].find((key) => key.replaceAll('.', '_') === (one ?? other)) ?? `${one ?? other}`,
  ),
];
/** Keys with a hole: `paper.${id}`. The compiler knows what goes in, this test only where it may lead. */
const patterns = [...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, text = '']) => ({
  text,
  fits: new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
}));

describe('the strings and the code know each other', () => {
  it('the code uses every string', () => {
    const used = new Set(named);
    const unused = [...strings].filter(
      (key) => !used.has(key) && !patterns.some(({ fits }) => fits.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('every string that the code uses exists', () => {
    const missing = named.filter((key) => key.includes('.') && !strings.has(key));
    const lost = patterns.filter(({ fits }) => ![...strings].some((key) => fits.test(key)));
    expect([...missing, ...lost.map(({ text }) => text)]).toEqual([]);
  });

  it('no cast hides a missing string from the compiler', () => {
    expect(code.match(/\bt\(\s*`[^`]*\bas\b[^`]*`/g) ?? []).toEqual([]);
  });
});
