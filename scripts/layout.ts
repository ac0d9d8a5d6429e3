import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { countFrequent } from '../utils/extract/languages/detect-language.ts';
import { matchLabels, salutationLanguage } from '../utils/extract/languages/vocabulary.ts';
import { readActions } from '../utils/extract/read-actions.ts';
import { readSource } from './read-source.ts';

// `npm run layout -- FILE` prints what extraction finds, in the form of tests/utils/extract/layouts. On stderr
// it prints which words decided: how many frequent words of which language, the labels on each line, and the lines that
// each field was read from.

const [path] = process.argv.slice(2);
if (!path) {
  console.error('npm run layout -- FILE (a text, page, mail, Word file or PDF)');
  process.exit(2);
}
const source = await readSource(new Uint8Array(readFileSync(path)), basename(path));
if ('failed' in source) {
  console.error(`The file cannot be read: ${source.failed}.`);
  process.exit(1);
}
const frequent = countFrequent(source.lines.map(({ text }) => text).join('\n'))
  .filter(({ count }) => count > 0)
  .slice(0, 4);
console.error(
  `frequent words: ${frequent.map((one) => `${one.language} ${one.count}`).join(', ')}`,
);
for (const [at, { text }] of source.lines.entries()) {
  const labels = matchLabels(text).map(({ label, words }) => `${label} “${words}”`);
  const greeted = salutationLanguage(text);
  if (greeted) labels.push(`greeting in ${greeted}`);
  if (labels.length > 0) console.error(`${at + 1}: ${labels.join(', ')} in: ${text.slice(0, 90)}`);
}
const result = readActions(source);
if ('extracted' in result) {
  for (const { fields } of result.extracted) {
    for (const { path: field, certainty, lines, doubt } of fields) {
      const place = lines[0] === lines[1] ? lines[0] + 1 : `${lines[0] + 1}–${lines[1] + 1}`;
      console.error(`${field}: line ${place}, ${certainty}${doubt ? ` (${doubt})` : ''}`);
    }
  }
}
const found = 'extracted' in result ? result.extracted.map(({ action }) => action) : result;
console.log(JSON.stringify(found, null, 2));
