import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of npm's that stands in the built extension. */
export interface BundledPackage {
  name: string;
  version: string;
  /** where it is installed */
  dir: string;
  /** what its own files say of who wrote parts of them, each once: packages hold copies of others */
  comments: string[];
}

interface PackageFile {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}
const readPackage = (dir: string): PackageFile =>
  JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));

/**
 * The folder of the package that a module is from; undefined for our own and for what the bundler makes. Some packages hold
 * others in a `node_modules` of their build, without their `package.json`: then it is the outer one.
 */
function dirOf(module: string): string | undefined {
  const path = module.replace(/^\0/, '').replaceAll('\\', '/');
  const ends = [...path.matchAll(/\/node_modules\/(?:@[^/]+\/)?[^/?]+(?=\/)/g)];
  return ends
    .map(({ index, 0: end }) => path.slice(0, index + end.length))
    .findLast((dir) => existsSync(join(dir, 'package.json')));
}

const COMMENT = /\/\*(?:(?!\*\/)[\s\S])*?(?:@license|@preserve|copyright)[\s\S]*?\*\//gi;

/** A comment as plain lines. */
const plainLines = (comment: string) =>
  comment
    .replace(/^\/\*+!?|\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
    .join('\n')
    .trim();

/** Where Node finds a package that another one needs. */
function findDependency(dir: string, name: string): string | undefined {
  for (let place = dir; place !== dirname(place); place = dirname(place)) {
    const candidate = join(place, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/** Notes over all the builds of a run which packages' code gets into the extension. */
export class Bundled {
  private readonly modules = new Set<string>();

  /** For each of Vite's builds, the ones of its workers included. */
  readonly plugin: Plugin = {
    name: 'note-bundled',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules))
          if (renderedLength > 0) this.modules.add(id);
      }
    },
  };

  /**
   * The packages whose code is in the bundle, and what those depend on: some are published with the others inside.
   * WXT's own would be the whole tool: of it and its modules, only what is in the bundle counts.
   */
  packages(): BundledPackage[] {
    const comments = new Map<string, Set<string>>();
    for (const module of this.modules) {
      const dir = dirOf(module);
      if (!dir) continue;
      const known = comments.get(dir) ?? new Set();
      comments.set(dir, known);
      const file = module.replace(/^\0/, '').replace(/\?.*$/, '');
      if (!existsSync(file)) continue;
      for (const [comment] of readFileSync(file, 'utf8').matchAll(COMMENT))
        known.add(plainLines(comment));
    }
    const waiting = [...comments.keys()];
    for (let dir = waiting.pop(); dir; dir = waiting.pop()) {
      if (/\/(?:wxt|@wxt-dev\/[^/]+)$/.test(dir)) continue;
      for (const name of Object.keys(readPackage(dir).dependencies ?? {})) {
        const found = name.startsWith('@types/') ? undefined : findDependency(dir, name);
        if (!found || comments.has(found)) continue;
        comments.set(found, new Set());
        waiting.push(found);
      }
    }
    return [...comments]
      .map(([dir, said]) => {
        const { name, version } = readPackage(dir);
        return { name, version, dir, comments: [...said].sort() };
      })
      .sort((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
  }
}

/** By code units: the same order on every computer. */
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
