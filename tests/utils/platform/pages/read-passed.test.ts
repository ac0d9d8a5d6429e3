import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { readOwnText } from '../../../../utils/actions/validation/read-own.ts';
import { readText } from '../../../../utils/extract/file/read-text.ts';
import { writeBlock } from '../../../../utils/pass/block.ts';
import { readPassed } from '../../../../utils/platform/pages/read-passed.ts';
import { fnv1a } from '../../../../utils/text/fnv.ts';
import { type FakeExtension, installExtension } from '../../../fake-extension.ts';
import { peru } from '../../../peru.ts';

let extension: FakeExtension;
beforeEach(() => {
  extension = installExtension();
  // What the worker answers to this message.
  extension.onMessage.addListener(async (message) =>
    readOwnText((message as { text: string }).text),
  );
});

/** A sound block around any JSON, as a stranger can make it. */
function blockOf(json: string): string {
  const packed = fnv1a(json) + deflateRawSync(json).toString('base64').replace(/=+$/, '');
  const lines = packed.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN URGENT ACTION-----', ...lines, '-----END URGENT ACTION-----'].join('\n');
}
const wordsOf = (lines: readonly { text: string }[] = []) =>
  lines.map(({ text }) => text).filter(Boolean);

describe('a text that another Vigil wrote', () => {
  it('gives its record through the validation, and its words without the block', async () => {
    const source = readText(`Read this:\n${await writeBlock(peru)}\nGreetings`);
    const passed = await readPassed(source);
    expect(passed?.actions).toEqual([JSON.parse(JSON.stringify(peru))]);
    expect(wordsOf(passed?.source.lines)).toEqual(['Read this:', 'Greetings']);
    expect(passed?.source.warnings).toEqual([]);
  });

  it('gives the words of a line that holds the whole block', async () => {
    const block = (await writeBlock(peru)).replace(/\n/g, ' ');
    const passed = await readPassed({ lines: [{ text: `One ${block} two` }], warnings: [] });
    expect(passed?.actions).toHaveLength(1);
    expect(wordsOf(passed?.source.lines)).toEqual(['One  two']);
  });

  it.each([
    ['nested very deep', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['with a poisonous name', '{"__proto__":{"x":1}}'],
    ['of another kind', '{"format":"vigil-backup/1"}'],
    ['with a wrong value', JSON.stringify({ ...peru, deadline: 'soon' })],
  ])('is refused with its faults where a stranger’s record is %s', async (_, json) => {
    const passed = await readPassed(readText(`Words\n${blockOf(json)}`));
    expect(passed?.actions).toEqual([]);
    expect(passed?.faults.length).toBeGreaterThan(0);
    expect(wordsOf(passed?.source.lines)).toEqual(['Words']);
  });

  it('is nothing where there is none, and then nobody is asked', async () => {
    expect(await readPassed(readText('URGENT ACTION\nUA 7/23'))).toBeUndefined();
    expect(extension.messages).toEqual([]);
  });
});
