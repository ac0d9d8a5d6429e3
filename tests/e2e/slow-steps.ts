import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import type { Stage } from '../../scripts/stage/stage.ts';
import { readStored } from './add-steps.ts';
import { browserName, sharedStage } from './shared-stage.ts';
import { slowness } from './slowness.ts';

/** What readers were slow with, said again until it is a megabyte. */
export const UNITS = [
  ...['Dear Minister,\n', '1', 'page 1 of 2\n', 'Twitter: @abc\n', 'a    b    c\n', 'a\n'],
  ...['<div>', '<a href="', '<!--', 'www.', 'x@y.', 'a.a.', '@a@a.', '&#', 'http://'],
  ...['\u0301', 'и', '日', '\u200d', '1.1.', ' \n', '("', 'To: a <a@b.example>, '],
  ...['ש', 'ไทย', 'ł'],
];
export const say = (unit: string) => unit.repeat(1_000_000 / unit.length);

/** Longest until something is told or the form stands, and that a page may stand still, in milliseconds. */
const MAX_TIME = 2000;
const MAX_STILL = 500;

/** Notes the longest time for which a page does nothing else. */
export const WATCH = `{
  let last = performance.now();
  globalThis.longestStill = 0;
  setInterval(() => {
    const now = performance.now();
    globalThis.longestStill = Math.max(globalThis.longestStill, now - last);
    last = now;
  }, 10);
}`;

export interface Told {
  /** until something was told, as if nothing else ran */
  ms: number;
  /** the longest time for which the page did nothing else, likewise */
  still: number;
}

export interface SlowSteps {
  stage(): Stage;
  /** where files of this test may stand */
  folder(): string;
  /** Waits until the settings say that it cannot be read, or the form has it. */
  waitForWord(options: Page, start: number, before: number): Promise<Told>;
  /** Opens the form where the text got into it, and has it in time as well. */
  expectInTime(way: string, told: Told): Promise<void>;
}

/** Describes one way in which a megabyte of what is slow to read comes. */
export function describeSlow(way: string, describeIt: (steps: SlowSteps) => void): void {
  describe(`a megabyte of what is slow to read, ${way}, in ${browserName},`, () => {
    let stage: Stage;
    let folder: string;
    beforeAll(async () => {
      stage = await sharedStage();
      folder = await mkdtemp(join(tmpdir(), 'vigil-slow-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));
    afterEach(() => stage.browser.closePages());
    describeIt({
      stage: () => stage,
      folder: () => folder,
      waitForWord: (...args) => waitForWord(stage, ...args),
      expectInTime: async (unit, told) =>
        expectInTime(`${way} ${unit}`, told, await readForm(stage)),
    });
  });
}

async function waitForWord(
  stage: Stage,
  ...[options, start, before]: Parameters<SlowSteps['waitForWord']>
): Promise<Told> {
  const isTold = async () =>
    (await options.$('p[role=alert]')) !== null ||
    (await readStored(stage, 'reviewSource')) !== null;
  await until(isTold, 'something to be told', 20_000);
  const slower = (before + slowness()) / 2;
  const ms = (performance.now() - start) / slower;
  return { ms, still: Number(await options.evaluate('longestStill')) / slower };
}

/** Opens the form where the text got into it. @returns until it says what it found, as if nothing else ran */
async function readForm(stage: Stage): Promise<Told | undefined> {
  if ((await readStored(stage, 'reviewSource')) === null) return undefined;
  const before = slowness();
  const start = performance.now();
  const form = await stage.browser.openExtensionTab('review.html');
  await form.evaluate(WATCH);
  await form.waitForSelector('#refused, [id="field-reference"], #linked', { timeout: 20_000 });
  const slower = (before + slowness()) / 2;
  const ms = (performance.now() - start) / slower;
  // It can be used: what a person types takes the place of what was read.
  const field = '[id="field-reference"]';
  if (await form.$(field)) {
    await form.focus(field);
    await form.$eval(field, (one) => (one as HTMLInputElement).select());
    await form.keyboard.type('UA 1/23');
    expect(await form.$eval(field, (one) => (one as HTMLInputElement).value)).toBe('UA 1/23');
  }
  const still = Number(await form.evaluate('longestStill')) / slower;
  await form.close();
  return { ms, still };
}

function expectInTime(way: string, told: Told, form: Told | undefined): void {
  if (process.env.VIGIL_TIMES)
    console.log(
      `${browserName} ${way}: ${told.ms.toFixed()} ms, still ${told.still.toFixed()}; form ${form?.ms.toFixed()} ms, still ${form?.still.toFixed()}`,
    );
  expect(told.ms).toBeLessThan(MAX_TIME);
  expect(told.still).toBeLessThan(MAX_STILL);
  expect(form?.ms ?? 0).toBeLessThan(MAX_TIME);
  expect(form?.still ?? 0).toBeLessThan(MAX_STILL);
}
