import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundled.ts';

interface PackageFile {
  license?: string;
  author?: string | { name?: string };
  homepage?: string;
  repository?: string | { url?: string };
}

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The text of the licence for those packages that name it and do not bring it. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const nameOf = (author: PackageFile['author']) =>
  (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*$/, '');

/** Where a package's own sources are: the Mozilla Public License asks for that word. */
const sourceOf = ({ repository, homepage }: PackageFile) =>
  ((typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '')
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');

/** @throws where a package says neither its licence's text nor that it is the one that we have the text of */
function licenseText(one: BundledPackage, file: PackageFile): string {
  const texts = readdirSync(one.dir)
    .filter((name) => LICENSE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(one.dir, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  if (file.license !== 'MIT') throw new Error(`${one.name} brings no text of its licence`);
  return `Copyright (c) ${nameOf(file.author) ?? `the authors of ${one.name}`}\n\n${MIT}`;
}

/** What one package is, under which licence, and what its own files say besides. */
function describePackage(one: BundledPackage): string {
  const file: PackageFile = JSON.parse(readFileSync(join(one.dir, 'package.json'), 'utf8'));
  const text = licenseText(one, file);
  const source = sourceOf(file);
  return [
    `${one.name} ${one.version} (${file.license ?? 'see below'})${source ? `\n${source}` : ''}`,
    text,
    ...one.comments.filter((comment) => !text.includes(comment)),
  ].join('\n\n');
}

const RULE = `\n\n${'='.repeat(80)}\n\n`;

/** The notices of all that others wrote and that stands in the package, as one plain text. */
export function makeNotices(packages: readonly BundledPackage[]): string {
  const head = [
    'Vigil is built from the work of many others. This is all of it that the package holds, with their licences.',
    `Vigil itself:\n\n${readFileSync('LICENSE', 'utf8').trim()}`,
  ].join('\n\n');
  const font = `Source Serif 4, the font (OFL-1.1)\n\n${readFileSync('public/fonts/OFL.txt', 'utf8').trim()}`;
  return `${[head, font, ...packages.map(describePackage)].join(RULE)}\n`;
}
