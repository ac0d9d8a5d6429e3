import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { capture, readsInTime } from '../../capture-steps.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';
import { slowness } from '../../slowness.ts';

/** Longest from the press to what was read, in milliseconds, as long as the machine does nothing else. */
const MAX_TIME = 2000;
/** 60,000 nodes each, by the name of the shape in `tests/practice/pages/huge.example/shapes.ts`. */
const SHAPES: [what: string, shape: string][] = [
  ['white words beside boxes', 'nodes'],
  ['words that each stand in an element', 'inline'],
  ['towers as high as browsers draw', 'towers'],
  ['tables', 'tables'],
  ['a list of links', 'links'],
  ['lists without an end', 'lists'],
  ['hidden texts', 'hidden'],
  ['panels with a button each', 'panels'],
  ['folded details', 'details'],
  ['lines that look like addresses', 'addresses'],
  ['letters', 'letters'],
  ['text areas', 'boxes'],
  ['names', 'names'],
];
describe(`further huge pages in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });

  readsInTime(
    () => stage,
    [
      ['10 MB of text', 'text', /^cut$/],
      // Browsers themselves draw nothing that is much deeper.
      ['1,000 elements in one another', 'deep', /^$/],
    ],
  );

  // What else the machine does is no fault of the reader.
  it.each(SHAPES)(
    '60,000 nodes of %s are read within two seconds of the press',
    { timeout: 120_000, retry: 2 },
    async (_, shape) => {
      const before = slowness();
      const { ms, lines, nodes } = await capture(stage, `https://huge.example/${shape}`);
      const page = await stage.browser.openExtensionTab('review.html');
      const isRead = () =>
        document.querySelector<HTMLInputElement>('[id="field-reference"]')?.value === 'UA 67/33' &&
        performance.now();
      // From the start of the form's page on, with its own scripts.
      const reading = Number(await (await page.waitForFunction(isRead)).jsonValue());
      await stage.browser.closePages();
      const slower = (before + slowness()) / 2;
      if (process.env.VIGIL_TIMES)
        console.log(
          `${shape}: ${ms.toFixed()} + ${reading.toFixed()} ms, ${slower.toFixed(1)} times slower, ${nodes} elements, ${lines.length} lines`,
        );
      expect(nodes).toBeGreaterThan(20_000);
      expect((ms + reading) / slower).toBeLessThan(MAX_TIME);
    },
  );
});
