import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { BundledPackage } from './bundled.ts';

interface LockEntry {
  license?: string;
  /** e.g. `sha512-…`, in base64 */
  integrity?: string;
}

const urlOf = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** As the lock file has it, in hexadecimal. */
function hashesOf({ integrity = '' }: LockEntry): { alg: string; content: string }[] {
  const [, bits, content = ''] = /^sha(256|384|512)-(.+)$/.exec(integrity) ?? [];
  if (!bits) return [];
  return [{ alg: `SHA-${bits}`, content: Buffer.from(content, 'base64').toString('hex') }];
}

/** One expression, or a name of SPDX's list. */
const licensesOf = ({ license }: LockEntry) => {
  if (!license) return [];
  return [
    / (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } },
  ];
};

/**
 * The bill of materials in CycloneDX 1.6's JSON: the packages in the extension by the lock file's checksums. Without the
 * optional serial number and time, which would make each build differ.
 */
export function makeSbom(packages: readonly BundledPackage[]): string {
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock: Record<string, LockEntry> = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  ).packages;
  const component = {
    name: own.name,
    version: own.version,
    'bom-ref': urlOf(own.name, own.version),
  };
  const components = packages.map(({ name, version, dir }) => {
    const place = `node_modules/${dir.replace(/^.*?\/node_modules\//, '')}`;
    const entry = lock[place] ?? lock[relative('.', dir)] ?? {};
    const url = urlOf(name, version);
    return {
      ...{ type: 'library', 'bom-ref': url, name, version, purl: url, scope: 'required' },
      licenses: licensesOf(entry),
      hashes: hashesOf(entry),
    };
  });
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        ...component,
        licenses: [{ license: { id: own.license } }],
      },
    },
    components,
    dependencies: [
      { ref: component['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) },
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
