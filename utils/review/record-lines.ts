import type { ExtractedAction, FieldOrigin, FoundAction } from '../extract/extracted-action.ts';
import type { SourceText } from '../extract/source-text.ts';

/** Turns a record of our own format into a source: the lines of its JSON, and on which lines each value stands. */
export function readRecord(record: FoundAction): {
  source: SourceText;
  extracted: ExtractedAction;
} {
  const lines: string[] = [];
  const fields: FieldOrigin[] = [];
  const write = (value: unknown, path: string, indent: string, before: string, after: string) => {
    const first = lines.length;
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      lines.push(`${indent}${before}${JSON.stringify(value)}${after}`);
    else {
      const isList = Array.isArray(value);
      const parts = Object.entries(value).filter(([, part]) => part !== undefined);
      lines.push(`${indent}${before}${isList ? '[' : '{'}`);
      for (const [at, [name, part]] of parts.entries()) {
        const step = isList ? `[${name}]` : `${path ? '.' : ''}${name}`;
        const label = isList ? '' : `${JSON.stringify(name)}: `;
        write(part, path + step, `${indent}  `, label, at < parts.length - 1 ? ',' : '');
      }
      lines.push(`${indent}${isList ? ']' : '}'}${after}`);
    }
    if (path) fields.push({ path, certainty: 'sure', lines: [first, lines.length - 1] });
  };
  write(record, '', '', '', '');
  return {
    source: { lines: lines.map((text) => ({ text })), warnings: [] },
    extracted: { action: record, fields },
  };
}
