import { it } from 'vitest';
import { capture } from '../../capture-steps.ts';
import { describeSlow, UNITS } from '../../slow-steps.ts';
import { slowness } from '../../slowness.ts';

describeSlow('in a page', ({ stage, expectInTime }) => {
  it.each(UNITS)('is read or refused when it stands in a page: %j', { retry: 2 }, async (unit) => {
    const before = slowness();
    const { ms } = await capture(stage(), `https://huge.example/said#${encodeURIComponent(unit)}`);
    const told = { ms: ms / ((before + slowness()) / 2), still: 0 };
    await expectInTime(JSON.stringify(unit), told);
  });
});
