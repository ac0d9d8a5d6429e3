import { describe, expect, it } from 'vitest';
import { removeBoilerplate } from '../../../../utils/extract/layout/boilerplate.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

const kept = (...texts: string[]) =>
  removeBoilerplate(toLines({ lines: texts.map((text) => ({ text })), warnings: [] }), undefined)
    .map(({ text }) => text)
    .filter(Boolean);

describe('a mail’s signature', () => {
  it('is left out behind its dashes', () => {
    expect(kept('Urgent', 'Free Ali', 'Write to him', 'Soon', '-- ', 'Eva Muster')).toEqual([
      'Urgent',
      'Free Ali',
      'Write to him',
      'Soon',
    ]);
  });

  it('is none where most of the text follows', () => {
    expect(kept('Free Ali', '--', 'Write to him', 'Soon', 'And often')).toEqual([
      'Free Ali',
      '--',
      'Write to him',
      'Soon',
      'And often',
    ]);
  });
});
