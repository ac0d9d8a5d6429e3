import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseAst } from 'vite';

const root = resolve('.');

/** Every TypeScript file below these folders, by its path from the project's root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

/** The project's own files that a file imports, types included, by their paths from the root. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].map(([, path = '']) =>
    relative(root, resolve(dirname(file), path)),
  );
}

/** What comes into a script that begins with this file, types left out, which are nothing when it runs. */
export function loadedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8').replace(/\b(?:import|export) type [^;]*;/g, '');
  for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)) {
    const next = relative(root, resolve(dirname(file), path));
    if (/\.tsx?$/.test(next)) loadedBy(next, found);
  }
  return found;
}

/** Files that import each other, directly or through others (Tarjan's strongly connected components). */
export function findCircles(files: readonly string[]): string[][] {
  const known = new Set(files);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  function visit(file: string): number {
    const place = order.size;
    order.set(file, place);
    stack.push(file);
    let lowest = place;
    for (const next of importsOf(file).filter((one) => known.has(one))) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    low.set(file, lowest);
    if (lowest === place) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  }
  for (const file of files) if (!order.has(file)) visit(file);
  return circles;
}

interface Node {
  type?: string;
  start: number;
  end: number;
  id?: { name?: string } | null;
}

/** Functions of a file that have more lines than this, as `file:line name (lines)`. */
export function longFunctions(file: string, most: number): string[] {
  const text = readFileSync(file, 'utf8');
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (
      /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type ?? '')
    ) {
      const lines = lineOf(node.end) - lineOf(node.start) + 1;
      if (lines > most)
        found.push(`${file}:${lineOf(node.start)} ${node.id?.name ?? ''} (${lines})`);
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}

/** The names of a file's tests that are not switched off, as they stand in it. */
export function testTitles(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node & { callee?: Node; arguments?: (Node & { value?: unknown })[] };
    const [title] = node.arguments ?? [];
    if (node.type === 'CallExpression' && node.callee && title) {
      const callee = text.slice(node.callee.start, node.callee.end);
      if (/^it\b/.test(callee) && !/^it\.(?:skip|todo|fails)\b/.test(callee)) {
        if (typeof title.value === 'string') found.push(title.value);
        else if (title.type === 'TemplateLiteral')
          found.push(text.slice(title.start + 1, title.end - 1));
      }
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}
