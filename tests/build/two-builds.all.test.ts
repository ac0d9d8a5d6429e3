import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What a clone has that a build could see, tests and tools included. */
const CLONE = ['.ci', 'components', 'docs', 'entrypoints', 'public', 'scripts', 'tests', 'utils'];
const FILES = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map(({ name }) => name);

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
const MADE = ['chrome.zip', 'firefox.zip', 'sources.zip', 'chrome.cdx.json', 'firefox.cdx.json'];
const fileOf = (dir: string, made: string) => join(dir, `.output/vigil-${version}-${made}`);

/** `npm run zip`, in a folder that has the same packages installed. */
async function zip(dir: string, env: NodeJS.ProcessEnv): Promise<void> {
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  for (const options of [
    ['-b', 'chrome'],
    ['-b', 'firefox', '--mv3'],
  ])
    await promisify(execFile)(
      process.execPath,
      ['node_modules/wxt/bin/wxt.mjs', 'zip', ...options],
      { cwd: dir, env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env } },
    );
}

const unpack = (file: string) => unzipSync(new Uint8Array(readFileSync(file)));

describe('two clean builds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-builds-'));
  const [first, second] = [join(folder, 'first'), join(folder, 'a/longer/way/to/the/second one')];

  beforeAll(async () => {
    mkdirSync(first);
    for (const one of [...CLONE, ...FILES]) cpSync(one, join(first, one), { recursive: true });
    await zip(first, { TZ: 'America/Lima', LANG: 'en_US.UTF-8' });
    for (const [name, content] of Object.entries(unpack(fileOf(first, 'sources.zip')))) {
      mkdirSync(dirname(join(second, name)), { recursive: true });
      writeFileSync(join(second, name), content);
    }
    await zip(second, { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(MADE)('of a clone and of its sources zip are the same to the byte: %s', (made) => {
    const [one, other] = [first, second].map((dir) => readFileSync(fileOf(dir, made)));
    expect(one?.length).toBeGreaterThan(10_000);
    expect(one?.equals(other as Buffer)).toBe(true);
  });

  it.each(['chrome', 'firefox'])('are the build for %s that all the other tests try', (browser) => {
    const dir = `.output/${browser}-mv3`;
    const packed = unpack(fileOf(first, `${browser}.zip`));
    const built = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
    expect(Object.keys(packed).sort()).toEqual(built.sort());
    const differing = built.filter(
      (name) => !readFileSync(join(dir, name)).equals(packed[name] as Uint8Array),
    );
    expect(differing).toEqual([]);
  });

  it.each(['chrome', 'firefox'])('list in the bill for %s exactly what is packed', (browser) => {
    const bill = JSON.parse(readFileSync(fileOf(first, `${browser}.cdx.json`), 'utf8'));
    const packed = unpack(fileOf(first, `${browser}.zip`));
    const notices = Buffer.from(packed['notices.txt'] as Uint8Array).toString();
    const named = [...notices.matchAll(/^={80}\n\n(\S+) (\S+) \([^)]+\)\n/gm)];
    const listed = bill.components.map((one: { name: string; version: string }) => [
      one.name,
      one.version,
    ]);
    expect(listed).toEqual(named.map(([, name, version]) => [name, version]));
    expect(bill.dependencies[0].dependsOn).toHaveLength(named.length);
    // Names that only these packages' own code has, as a judge that reads no list of ours.
    const code = Object.entries(packed)
      .filter(([name]) => /\.m?js$/.test(name))
      .map(([, bytes]) => Buffer.from(bytes).toString())
      .join('\n');
    const marks = {
      preact: '__k',
      zod: 'ZodError',
      fflate: 'invalid zip data',
      docx: 'w:document',
    };
    for (const [name, mark] of Object.entries({ ...marks, mammoth: 'mammoth', react: 'react-dom' }))
      expect([name, code.includes(mark)]).toEqual([
        name,
        listed.some(([one]: string[]) => one === name),
      ]);
  });

  it('tell neither when nor where they were made', () => {
    for (const made of MADE.filter((one) => one.endsWith('.zip'))) {
      const bytes = readFileSync(fileOf(first, made));
      const parts = Object.values(unpack(fileOf(first, made))).map((one) => Buffer.from(one));
      for (const part of parts) expect(part.includes(folder)).toBe(false);
      // Time and day of each file, in its own head.
      for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0 && at < bytes.length; ) {
        expect(bytes.readUInt32LE(at + 10)).toBe(0);
        const next = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt32LE(at + 18);
        at = bytes.readUInt32LE(next) === 0x04034b50 ? next : -1;
      }
    }
  });

  it('hold no file of tests, tools or an editor', () => {
    const names = Object.keys(unpack(fileOf(first, 'sources.zip')));
    expect(names).toContain('package-lock.json');
    expect(names.filter((name) => /^(?:tests|\.|node_modules)|\.tmp/.test(name))).toEqual([]);
  });
});
