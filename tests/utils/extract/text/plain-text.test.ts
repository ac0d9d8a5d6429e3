import { describe, expect, it } from 'vitest';
import { readText } from '../../../../utils/extract/file/read-text.ts';
import { MAX_LINES, MAX_TEXT } from '../../../../utils/extract/text/plain-text.ts';

const textOf = (text: string) => readText(text).lines.map((line) => line.text);

describe('plain text', () => {
  it('loses what turns it around, and the person is told', () => {
    expect(readText('Write to \u202eIla\u202c')).toEqual({
      lines: [{ text: 'Write to Ila' }],
      warnings: ['direction-characters'],
    });
  });

  it('loses what nobody sees without a word', () => {
    expect(readText('Write\u200b to Ali\ufeff').warnings).toEqual([]);
    expect(textOf('Write\u200b to Ali\ufeff')).toEqual(['Write to Ali']);
  });

  it('is cut where it is too long, and the person is told', () => {
    expect(readText('a'.repeat(MAX_TEXT)).warnings).toEqual([]);
    expect(readText('a'.repeat(MAX_TEXT + 1)).warnings).toEqual(['cut']);
  });

  it('is cut where it has too many lines, and the person is told', () => {
    expect(readText('a\n'.repeat(MAX_LINES - 1)).warnings).toEqual([]);
    const { lines, warnings } = readText('a\n'.repeat(MAX_LINES));
    expect([lines.length, warnings]).toEqual([MAX_LINES, ['cut']]);
  });
});
