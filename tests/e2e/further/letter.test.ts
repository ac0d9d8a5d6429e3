import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peru } from '../../../scripts/stage/peru.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { paperForms } from '../../../utils/letters/paper.ts';
import { hasPoppler, wordsOf } from '../../pdf.ts';
import {
  type FormAndLanguage,
  flat,
  keepPeru,
  keepSender,
  type LetterDesk,
  openLetter,
  print,
  printsEveryParagraph,
  textOf,
} from '../letter-steps.ts';
import { browserName, sharedStage } from '../shared-stage.ts';

const FORMS = paperForms
  .flatMap(({ id }) => ['es', 'en'].map((language): FormAndLanguage => [id, language]))
  .filter((one) => one.join() !== 'din,es');

describe(`further letters in ${browserName}`, () => {
  let stage: Stage;
  let desk: LetterDesk;
  beforeAll(async () => {
    stage = await sharedStage();
    await keepSender(stage);
    desk = { stage, folder: await mkdtemp(join(tmpdir(), 'vigil-letter-')) };
  });
  afterAll(() => rm(desk.folder, { recursive: true, force: true }));

  printsEveryParagraph(() => desk, FORMS);

  it.each([320, 800])(
    'cuts nothing of what the letter says in a window of %i px',
    async (width) => {
      const page = await openLetter(desk, 'es', 'din');
      await page.setViewport({ width, height: 700 });
      const [most, window] = await page.evaluate(() => [
        Math.max(
          ...[...document.querySelectorAll('.pairs td')].map(
            (one) => one.getBoundingClientRect().right,
          ),
        ),
        document.documentElement.clientWidth,
      ]);
      expect(most).toBeGreaterThan(100);
      expect(most).toBeLessThanOrEqual(window ?? 0);
      await page.close();
    },
  );

  it.skipIf(!hasPoppler)(
    'cuts nothing of an address of 12 lines, and says what to do',
    async () => {
      const [target, ...others] = peru.targets;
      const address = Array.from({ length: 12 }, (_, at) => `Line ${at + 1} of "this" address`);
      await keepPeru(stage, { ...peru, targets: [{ ...target, address }, ...others] });
      const page = await openLetter(desk, 'en', 'us');
      expect(await page.$eval('#address-long', (one) => one.textContent)).toMatch(/too long/);
      const file = await print(desk, page, 'long-address.pdf');
      const text = textOf(file, '-layout');
      for (const line of address) expect(text).toContain(line);
      const words = wordsOf(file);
      const last = words.findLast((word) => word.text === 'address');
      const date = words.find((word) => /^January$/.test(word.text));
      expect(last?.bottom).toBeLessThan(date?.top ?? 0);
      await page.close();
      await keepPeru(stage, peru);
    },
  );

  it.skipIf(!hasPoppler)('prints a letter of 40 kB whole, over several pages', async () => {
    const [model] = peru.letters;
    const many = Array.from(
      { length: 60 },
      (_, at) => `${at + 1}. ${'A long paragraph goes on. '.repeat(26)}`,
    );
    await keepPeru(stage, { ...peru, letters: [{ ...model, body: { en: many } }] });
    const page = await openLetter(desk, 'en', 'din');
    const text = textOf(await print(desk, page, 'long.pdf'), '-layout');
    for (const paragraph of many) expect(text).toContain(flat(paragraph));
    await page.close();
    await keepPeru(stage, peru);
  });
});
