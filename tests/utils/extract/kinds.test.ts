import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../scripts/read-source.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import { compareRecord, type WantedRecord } from './compare-record.ts';

/** Sources of one kind of difficulty each, in many languages and orders, with what a careful person reads in them. */
const FOLDER = 'tests/utils/extract/kinds';
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

const wantedFor = (name: string): WantedRecord =>
  JSON.parse(readFileSync(`${FOLDER}/${name.replace(/\.\w+$/, '.json')}`, 'utf8'));

describe.each(files)('%s', (name) => {
  const wanted = wantedFor(name);

  it(wanted.why, async () => {
    const source = await readSource(new Uint8Array(readFileSync(`${FOLDER}/${name}`)), name);
    if ('failed' in source) throw new Error(source.failed);
    const result = readActions(source);
    const found = 'extracted' in result ? result.extracted.map(({ action }) => action) : [];
    expect(compareRecord(wanted, found)).toEqual([]);
  });
});
