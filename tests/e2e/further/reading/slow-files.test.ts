import { it } from 'vitest';
import { openAddPage } from '../../add-steps.ts';
import { describeSlow, say, UNITS, WATCH } from '../../slow-steps.ts';
import { slowness } from '../../slowness.ts';

describeSlow('as a file', ({ stage, folder, waitForWord, expectInTime }) => {
  it.each(UNITS)(
    'is read or refused when it is chosen as a file: %j',
    { retry: 2 },
    async (unit) => {
      const { options, add } = await openAddPage(stage(), folder());
      await options.evaluate(WATCH);
      const before = slowness();
      const start = performance.now();
      await add(unit.startsWith('<') ? 'slow.html' : 'slow.txt', say(unit));
      await expectInTime(JSON.stringify(unit), await waitForWord(options, start, before));
    },
  );
});
