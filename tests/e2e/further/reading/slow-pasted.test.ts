import { expect, it } from 'vitest';
import { openAddPage } from '../../add-steps.ts';
import { describeSlow, say, UNITS, WATCH } from '../../slow-steps.ts';
import { slowness } from '../../slowness.ts';

describeSlow('in the clipboard', ({ stage, folder, waitForWord, expectInTime }) => {
  it.each(UNITS)('is read or refused when it is pasted: %j', { retry: 2 }, async (unit) => {
    const { options } = await openAddPage(stage(), folder());
    await options.waitForSelector('#add-paste');
    await options.$eval(
      '#add-paste',
      (field, text) => {
        // What a browser does with so much in a field is not ours.
        (field as HTMLTextAreaElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      say(unit),
    );
    // Nothing but spaces is nothing to read.
    if (!unit.trim()) {
      expect(await options.$('#read-paste:disabled')).not.toBeNull();
      return;
    }
    await options.waitForSelector('#read-paste:not(:disabled)');
    await options.evaluate(WATCH);
    const before = slowness();
    const start = performance.now();
    await options.$eval('#read-paste', (one) => (one as HTMLElement).click());
    await expectInTime(JSON.stringify(unit), await waitForWord(options, start, before));
  });
});
