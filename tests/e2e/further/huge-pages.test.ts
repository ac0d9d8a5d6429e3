import { beforeAll, describe } from 'vitest';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { readsInTime } from '../capture-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

describe(`further huge pages in ${browserName}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });

  readsInTime(
    () => stage,
    [
      ['60,000 elements, each white on white beside a box', 'nodes', /unsure-text$/],
      // Browsers themselves draw nothing that is much deeper.
      ['1,000 elements in one another', 'deep', /^$/],
    ],
  );
});
