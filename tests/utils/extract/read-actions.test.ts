import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { readText } from '../../../utils/extract/file/read-text.ts';
import { readActions } from '../../../utils/extract/read-actions.ts';
import { toRecord } from '../../../utils/extract/to-record.ts';
import { peru } from '../../peru.ts';
import { LAYOUTS, readLayout } from './read-layout.ts';

/** The leaves of a record, each as its path and its value. */
function leavesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, `${path}[${at}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${path}.${key}`));
  }
  return value === undefined || value === '' ? [] : [`${path} = ${JSON.stringify(value)}`];
}

const names = readdirSync(LAYOUTS).filter((name) => !name.endsWith('.json') && name !== 'peru.txt');

describe('every layout that was written for it', () => {
  it.each(names)('%s gives what a person reads there', async (name) => {
    const file = `${LAYOUTS}/${name.replace(/\.\w+$/, '.json')}`;
    const wanted = JSON.parse(readFileSync(file, 'utf8'));
    const result = await readLayout(name);
    if ('refused' in wanted || 'refused' in result) {
      expect(result).toEqual(wanted);
      return;
    }
    if (wanted.isDoubted) {
      expect(result).toMatchObject(wanted);
      return;
    }
    expect(result).not.toHaveProperty('isDoubted');
    const actions = result.extracted.map(({ action }) => action);
    expect(leavesOf(actions).sort()).toEqual(leavesOf(wanted).sort());
  });
});

describe('the Peru page as text', () => {
  const result = readActions(readText(readFileSync(`${LAYOUTS}/peru.txt`, 'utf8')));

  it('gives every field of the bundled record, letter for letter', () => {
    if (!('extracted' in result)) throw new Error(result.refused);
    const [reading] = result.extracted;
    // The text names the movement; only the page's host would say which section it is.
    const source = { ...peru.source, publisher: 'Amnesty International' };
    const action = { ...peru, source };
    expect(readAction(toRecord(reading?.action ?? {}))).toEqual({ action, faults: [] });
  });

  it('was looked at on 29 January 2023, which is deduced and used nowhere else', () => {
    if (!('extracted' in result)) throw new Error(result.refused);
    const { source, ...rest } = result.extracted[0]?.action ?? {};
    expect(source?.retrieved).toBe('2023-01-29');
    expect(JSON.stringify(rest)).not.toContain('2023-01-29');
  });
});
