import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const KB = 1000;
const filesOf = (dir: string) =>
  readdirSync(`.output/${dir}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const sum = (files: string[]) => files.reduce((total, file) => total + zipped(file), 0);

describe.each(['chrome-mv3', 'firefox-mv3'])('%s stays small', (dir) => {
  it('under 200 kB zipped without icons', () => {
    expect(sum(filesOf(dir).filter((file) => !/\.png$/.test(file)))).toBeLessThan(200 * KB);
  });

  it('with a popup script under 60 kB gzipped', () => {
    const scripts = filesOf(dir).filter((file) => /chunks\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts)).toBeLessThan(60 * KB);
  });

  it('with a page script under 15 kB gzipped', () => {
    const [script] = filesOf(dir).filter((file) => file.endsWith('/compose.js'));
    expect(script && zipped(script)).toBeLessThan(15 * KB);
  });
});
