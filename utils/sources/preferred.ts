import { fold } from './fold.ts';
import { readLanguages } from './language-names.ts';
import type { Line } from './lines.ts';
import { type Labelled, readValue } from './sections.ts';
import { anyOf, wordsOf } from './vocabulary.ts';

const PREFERRED = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(wordsOf('preferred'))})\\s*`, 'gu');

/** The languages in which the officials can be written to, labelled or named in a sentence. */
export function findPreferred(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  isOutside: (line: Line) => boolean,
) {
  for (const one of labelled.filter(({ label }) => label === 'preferred')) {
    const value = readValue(one, lines);
    const tags = value ? readLanguages(value.text) : [];
    if (value && tags.length > 0) return { tags, line: value.line };
  }
  for (const line of lines) {
    if (isOutside(line)) continue;
    for (const match of fold(line.text).matchAll(PREFERRED)) {
      const tags = readLanguages(line.text.slice(match.index + match[0].length));
      if (tags.length > 0) return { tags, line };
    }
  }
  return undefined;
}
