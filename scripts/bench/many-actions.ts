import { readFileSync } from 'node:fs';

/** The bundled record as it stands in the file, without what reading adds. */
const [peru] = JSON.parse(readFileSync('public/catalogue.json', 'utf8')).actions;

/** Makes the texts of each action differ at the same length, so that no two share a string in memory. */
function vary(value: unknown, at: number): unknown {
  if (typeof value === 'string') {
    return value.length > 60 ? `${value.slice(0, 50)} ${at} ${value.slice(50)}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => vary(one, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, vary(one, at)]));
}

/** Makes this many actions as large as the real one; ids, cases and texts differ. */
function manyActions(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(vary(peru, at) as Record<string, unknown>),
    id: `${at + 1}/23-1`,
    case: `${at + 1}/23`,
  }));
}

/** A feed of them, as its file's text. */
export function manyActionsFeed(count: number): string {
  return JSON.stringify({
    format: 'urgent-action-feed/1',
    title: 'Many actions',
    publisher: 'A section',
    updated: '2023-01-29',
    actions: manyActions(count),
  });
}
