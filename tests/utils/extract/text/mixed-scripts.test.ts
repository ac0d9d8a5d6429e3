import { describe, expect, it } from 'vitest';
import { hasMixedScripts } from '../../../../utils/extract/text/mixed-scripts.ts';

describe('an address or handle', () => {
  it.each([
    ['Write to @Minіster'],
    ['https://ugаnda.example/'],
    ['mіnister@gov.example'],
    ['minister@gοv.example'],
    ['see www.раура.example'],
    ['https://xn--80ak6aa92e.example/'],
  ])('in “%s” is told to mix scripts', (text) => {
    expect(hasMixedScripts(text)).toBe(true);
  });

  it.each([
    ['Write to @Minister and justice@uganda.example'],
    ['Пишите на @МинЮстРоссии'],
    ['https://el.wikipedia.org/wiki/Ελλάδα'],
    ['https://минюст.рф/'],
    ['The Минюст (Ministry), https://gov.example/'],
    ['10 @ 5'],
  ])('in “%s” is not', (text) => {
    expect(hasMixedScripts(text)).toBe(false);
  });

  it('is looked for in a long text in no time', () => {
    const start = performance.now();
    hasMixedScripts('a'.repeat(300_000) + '.'.repeat(300_000) + '@'.repeat(300_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
