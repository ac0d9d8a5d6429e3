import type { Page } from 'puppeteer-core';
import { median } from '../measure.ts';
import { type BrowserName, JANUARY_29, type Stage, setStage } from '../stage/stage.ts';
import { countReads, readsBeforeDrawing } from '../stage/storage-reads.ts';
import { fillStorage } from './fill-storage.ts';

/** What the popup costs until it shows something, with so many actions, beside a page that has nothing. */
export interface PopupCost {
  browser: BrowserName;
  /** how many actions are stored */
  actions: number;
  /** keys of the stored items that the popup reads before its list stands */
  reads: string[];
  /** first contentful paint of an extension page with one word in it, the middle of the runs, in milliseconds */
  emptyMs: number;
  /** the same of the popup */
  paintMs: number;
  /** until the popup's list stands, by its own mark */
  listMs: number;
  /** the middle of the differences between the popup's list and the empty page's paint, run by run */
  extraMs: number;
  /** how many times the empty page's paint the popup's takes, the middle of the runs */
  ratio: number;
  /** cumulative layout shift until half a second after the list; null where the browser cannot tell */
  layoutShift: number | null;
  /** The long list is never read before the first drawing, and nothing moves after it. */
  within: boolean;
}

const EMPTY = 'empty.html';
/** As somebody has who follows one section, one who follows many, and more than all of them publish. */
const SIZES = [10, 1000, 10_000];
/** Most layout shift that a person does not notice (web.dev/articles/cls: good is up to 0.1). */
const SHIFT_LIMIT = 0.1;

/** Most times the empty page's first paint that the popup's may take. */
const RATIO_LIMIT = 1.5;

const round2 = (value: number) => Math.round(value * 100) / 100;
const round = (value: number) => Math.round(value * 10) / 10;

/** One line for each number of actions. */
export async function measurePopup(name: BrowserName, runs: number): Promise<PopupCost[]> {
  const extraFiles = {
    [EMPTY]: '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>',
  };
  const stage = await setStage(name, { extraFiles });
  try {
    await stage.setToday(JANUARY_29);
    await stage.browser.inExtension(`browser.runtime.sendMessage({ vigil: 'ensure-catalogue' })`);
    const costs: PopupCost[] = [];
    for (const actions of SIZES) {
      await fillStorage(stage, actions);
      costs.push({ browser: name, actions, ...(await measureOpening(stage, runs)) });
    }
    return costs;
  } finally {
    await stage.close();
  }
}

/** Opens both pages in turns, so that other work of the machine affects both alike. */
async function measureOpening(
  stage: Stage,
  runs: number,
): Promise<Omit<PopupCost, 'browser' | 'actions'>> {
  const empty: number[] = [];
  const paint: number[] = [];
  const list: number[] = [];
  const shifts: (number | null)[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await paintOf(stage, EMPTY));
    const page = await stage.browser.openExtensionTab('popup.html');
    list.push(await listTime(page));
    paint.push(await firstPaint(page));
    shifts.push(await layoutShift(page));
    await page.close();
  }
  const reads = [...new Set(await readsOfPopup(stage))].sort();
  const layout = shifts.includes(null) ? null : Math.max(...shifts.map((one) => one ?? 0));
  const ratio = round2(median(paint.map((ms, run) => ms / (empty[run] ?? Number.NaN))));
  return {
    reads,
    emptyMs: round(median(empty)),
    paintMs: round(median(paint)),
    listMs: round(median(list)),
    extraMs: round(median(list.map((ms, run) => ms - (empty[run] ?? 0)))),
    ratio,
    layoutShift: layout === null ? null : Math.round(layout * 1000) / 1000,
    within: !reads.includes('index') && (layout ?? 0) <= SHIFT_LIMIT && ratio <= RATIO_LIMIT,
  };
}

/** Apart from the times, which counting would lengthen. */
async function readsOfPopup(stage: Stage): Promise<string[]> {
  const page = await countReads(stage.browser, 'popup.html');
  await listTime(page);
  const reads = await readsBeforeDrawing(page);
  await page.close();
  return reads;
}

async function paintOf(stage: Stage, path: string): Promise<number> {
  const page = await stage.browser.openExtensionTab(path);
  const ms = await firstPaint(page);
  await page.close();
  return ms;
}

async function firstPaint(page: Page): Promise<number> {
  const entry = `performance.getEntriesByName('first-contentful-paint')[0]`;
  await page.waitForFunction(entry);
  return (await page.evaluate(`${entry}.startTime`)) as number;
}

async function listTime(page: Page): Promise<number> {
  const mark = `performance.getEntriesByName('vigil-ready')[0]`;
  await page.waitForFunction(mark);
  return (await page.evaluate(`${mark}.startTime`)) as number;
}

/** What moved without an input of the person (https://wicg.github.io/layout-instability/); only Chromium tells. */
async function layoutShift(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return null;
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        sum += entry.value;
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 500));
    observer.disconnect();
    return sum;
  });
}
