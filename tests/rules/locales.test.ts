import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

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

describe('Spanish says all that English says', () => {
  const english = load('en');
  const spanish = load('es');

  it('has the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('%s has the same places to fill', (key, text) => {
    expect(placeholders(spanish.get(key) ?? '')).toEqual(placeholders(text));
  });
});
