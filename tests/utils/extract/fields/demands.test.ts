import { describe, expect, it } from 'vitest';
import { findAskedLists } from '../../../../utils/extract/fields/demands.ts';
import type { Line } from '../../../../utils/extract/text/lines.ts';

const lines = (...texts: string[]): Line[] =>
  texts.map((text, at) => {
    const item = text.startsWith('• ');
    return { at, text: item ? text.slice(2) : text, ...(item ? { kind: 'item' as const } : {}) };
  });
const loose = (...texts: string[]) =>
  findAskedLists(lines('A list', ...texts)).map(({ text }) => text);

describe('demands under no label', () => {
  it('are entries that begin as demands do', () => {
    const entries = ['Calling for the release of Ali', 'Urging an inquiry into his arrest'];
    expect(loose(...entries.map((text) => `• ${text}`))).toEqual(entries);
  });

  it('are not one such entry among others', () => {
    expect(loose('• Calling for the release of Ali', '• The website of the group')).toEqual([]);
  });

  it('are read once, however many lists follow each other', () => {
    const asked = 'I call on the authorities to:';
    const found = findAskedLists(
      lines(asked, '• free Ali Specimen', asked, '• stop all executions'),
    );
    expect(found.map(({ text }) => text)).toEqual(['free Ali Specimen', 'stop all executions']);
  });
});
