import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Bundled } from '../../scripts/release/bundled.ts';
import { makeNotices } from '../../scripts/release/notices.ts';
import { makeSbom } from '../../scripts/release/sbom.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<
  string,
  { version: string; integrity?: string; license?: string }
>;

/** Licences that let others pass the code on with their text; the Mozilla one asks besides for where the sources are. */
const ALLOWED = /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1)$/;

describe.each(['chrome-mv3', 'firefox-mv3'])('the notices in %s', (dir) => {
  const notices = readFileSync(`.output/${dir}/notices.txt`, 'utf8');
  const parts = notices.split(`\n\n${'='.repeat(80)}\n\n`);
  const heads = parts.slice(2).map((part) => /^(\S+) (\S+) \(([^)]+)\)\n/.exec(part) ?? []);

  it('name every library that Vigil is built from, in the version of the lock file', () => {
    const named = heads.map(([, name = '', version = '']) => `${name} ${version}`);
    expect(named).toEqual(expect.arrayContaining([expect.stringMatching(/^wxt /)]));
    for (const name of Object.keys(dependencies))
      expect(named).toContain(`${name} ${lock[`node_modules/${name}`]?.version}`);
  });

  it('have each licence with its text, and none that forbids what we do', () => {
    for (const [at, [, name, , license = '']] of heads.entries()) {
      expect(license, name).toMatch(ALLOWED);
      expect(parts[at + 2], name).toMatch(/copyright|Apache License|Permission is hereby granted/i);
      expect(parts[at + 2]?.length, name).toBeGreaterThan(600);
    }
  });

  it('say where the sources of Mozilla’s library are, as its licence asks', () => {
    const part = parts.find((one) => one.startsWith('webextension-polyfill '));
    expect(part).toMatch(/^webextension-polyfill \S+ \(MPL-2\.0\)\nhttps:\/\/\S+\n/);
  });

  it('have the font’s licence, and Vigil’s own', () => {
    expect(parts[0]).toContain(readFileSync('LICENSE', 'utf8').trim());
    expect(parts[1]).toMatch(/SIL OPEN FONT LICENSE/i);
  });

  it('have what a library says of code of others in its own files', () => {
    const part = parts.find((one) => one.startsWith('docx '));
    expect(part).toContain('Copyright Joyent, Inc. and other Node contributors.');
  });
});

describe('the bill of materials', () => {
  it('has each package with its checksum of the lock file, and neither a time nor the name of a registry', () => {
    const dir = `${process.cwd()}/node_modules/preact`;
    const version = lock['node_modules/preact']?.version ?? '';
    const bill = JSON.parse(makeSbom([{ name: 'preact', version, dir, comments: [] }]));
    const integrity = lock['node_modules/preact']?.integrity?.replace('sha512-', '') ?? '';
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(bill).not.toHaveProperty('serialNumber');
    expect(bill.metadata).not.toHaveProperty('timestamp');
    expect(bill.components).toEqual([
      expect.objectContaining({
        purl: `pkg:npm/preact@${version}`,
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity, 'base64').toString('hex') }],
      }),
    ]);
    expect(bill.dependencies[0].dependsOn).toEqual([`pkg:npm/preact@${version}`]);
  });
});

describe('what is bundled', () => {
  it('counts a module that is in the bundle, and none that was left out of it', () => {
    const bundled = new Bundled();
    const module = (name: string) => `${process.cwd()}/node_modules/${name}`;
    const hook = bundled.plugin.generateBundle as unknown as (
      options: object,
      bundle: object,
    ) => void;
    hook(
      {},
      {
        'a.js': {
          type: 'chunk',
          modules: {
            [module('preact/dist/preact.mjs')]: { renderedLength: 10 },
            [module('zod/index.js')]: { renderedLength: 0 },
            [`${process.cwd()}/utils/actions/dates.ts`]: { renderedLength: 10 },
          },
        },
      },
    );
    const packages = bundled.packages();
    expect(packages.map(({ name }) => name)).toEqual(['preact']);
    expect(makeNotices(packages)).toContain(`preact ${packages[0]?.version} (MIT)`);
  });
});
