import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

interface Finding {
  code: string;
  file?: string;
}
type Report = Record<'errors' | 'warnings' | 'notices', Finding[]>;

/** What Mozilla's linter, which looks at each package that is handed in, says of this one. */
async function lint(dir: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/addons-linter/bin/addons-linter', '--output', 'json', dir],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout);
}

/** A file's name without the mark of its content. */
const plain = (file = '') => file.replace(/-[\w-]{8}(?=\.m?js$)/, '');

/** Warnings of libraries, and of a browser that we do not offer Vigil for; `docs/dependencies.md` says why each stands. */
const EXPLAINED = [
  'DANGEROUS_EVAL background.js',
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION manifest.json',
  'UNSAFE_VAR_ASSIGNMENT assets/pdf.worker.min.mjs',
  'UNSAFE_VAR_ASSIGNMENT chunks/first.js',
  'UNSAFE_VAR_ASSIGNMENT chunks/pdf.js',
  'UNSAFE_VAR_ASSIGNMENT picker.js',
];

describe('Mozilla’s linter', () => {
  it('finds no error, and no warning but the explained ones of the libraries', {
    timeout: 180_000,
  }, async () => {
    const { errors, warnings, notices } = await lint('.output/firefox-mv3');
    expect([...errors, ...notices]).toEqual([]);
    expect(warnings.map(({ code, file }) => `${code} ${plain(file)}`).sort()).toEqual(EXPLAINED);
  });
});
