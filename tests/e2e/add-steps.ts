import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/deadline.ts';
import type { Stage } from '../../scripts/stage/stage.ts';

/** What is kept under a key. */
export const readStored = <T>(stage: Stage, key: string) =>
  stage.browser.inExtension<T | null>(
    `browser.storage.local.get('${key}').then((all) => all['${key}'] ?? null)`,
  );

/** Waits until what was added stands ready to be looked through. */
export const waitForReview = (stage: Stage, ms = 10_000) =>
  until(
    async () => (await readStored(stage, 'reviewSource')) !== null,
    'the source to be kept',
    ms,
  );

/** Waits for the form; of an action that is there already, one asks for it. @returns whether one had to */
export async function waitForForm(review: Page): Promise<boolean> {
  await review.waitForSelector('.review-field, #show-form');
  const isHad = (await review.$('#show-form')) !== null;
  if (isHad) await review.click('#show-form');
  await review.waitForSelector('.review-field');
  return isHad;
}

/** Saves what stands in the form: with fields in doubt, the first press only leads to them. @returns how many presses */
export async function pressKeep(review: Page): Promise<number> {
  const notices = '.review-bar .notice';
  await review.click('#keep');
  await review.waitForSelector(notices);
  if (await review.$('.review-bar :is(.notice-done, .notice-refused)')) return 1;
  await review.click('#keep');
  await review.waitForSelector('.review-bar :is(.notice-done, .notice-refused)');
  return 2;
}

/** Nothing is being looked through any more. */
export const forgetReview = (stage: Stage) =>
  stage.browser.inExtension(`browser.storage.local.remove(['reviewSource', 'reviewEdits'])`);

/** The settings, where files are added. */
export interface AddPage {
  options: Page;
  add(name: string, content: string | Uint8Array): Promise<void>;
  /** waits until this is said instead of opening the form */
  said(of: RegExp): Promise<boolean>;
}

/** @param folder where the files are written */
export async function openAddPage(stage: Stage, folder: string): Promise<AddPage> {
  await forgetReview(stage);
  const options = await stage.browser.openExtensionTab('options.html');
  const input = (await options.waitForSelector('#add-file')) as ElementHandle<HTMLInputElement>;
  return {
    options,
    add: async (name, content) => {
      const file = join(folder, name);
      await writeFile(file, content);
      await input.uploadFile(file);
    },
    said: (of) => {
      // There is no such word before the file was read.
      const find = () =>
        options.$eval('p[role=alert]', (one) => one.textContent ?? '').catch(() => '');
      return until(async () => of.test(await find()), `${of} to be said`, 30_000);
    },
  };
}
