import { until } from '../browsers/deadline.ts';
import { type EditorStage, pause } from '../stage/editor-stage.ts';
import type { BrowserName } from '../stage/stage.ts';

/** What the button's script costs a page that it was switched on for, and in which nobody writes. */
export interface Idle {
  browser: BrowserName;
  /** main-thread time from the script's first line to its being ready, in milliseconds */
  median: number;
  worst: number;
  /** elements that it added to the page */
  nodes: number;
}

/** Loads the page again and again; `editors.example` needs no switching on in the practice build. */
export async function measureIdle(
  stage: EditorStage,
  browser: BrowserName,
  runs: number,
): Promise<Idle> {
  // The worker clears the storage after its installation, and would delete values set before.
  const hasStarted = () =>
    stage.browser.inExtension<boolean>(
      `browser.storage.local.get('front').then(({ front }) => front !== undefined)`,
    );
  await until(hasStarted, 'the worker to have started');
  await pause(300);
  await stage.browser.inExtension(`browser.storage.local.set({ buttonBoxes: { 'editors.example': ['.compose'] } })
    .then(() => browser.scripting.registerContentScripts([{
      id: 'button', matches: ['https://editors.example/*'],
      js: ['button.js'], runAt: 'document_idle',
    }]))`);
  const times: number[] = [];
  let nodes = 0;
  for (let run = 0; run < runs; run += 1) {
    await stage.open('textarea');
    const measures = `performance.getEntriesByName('vigil-button').map(({ duration }) => duration)`;
    await stage.page.waitForFunction(`${measures}.length > 0`, { timeout: 5000 });
    const parts = (await stage.page.evaluate(measures)) as number[];
    times.push(parts.reduce((sum, part) => sum + part, 0));
    await pause(50);
    nodes = (await stage.page.evaluate(
      `document.querySelectorAll('[data-vigil-part="overlay"]').length`,
    )) as number;
    await stage.closePage();
  }
  await stage.browser.inExtension(
    `browser.scripting.unregisterContentScripts().then(() => browser.storage.local.remove('buttonBoxes'))`,
  );
  times.sort((a, b) => a - b);
  const round = (ms = 0) => Math.round(ms * 100) / 100;
  return {
    browser,
    median: round(times[Math.floor(times.length / 2)]),
    worst: round(times.at(-1)),
    nodes,
  };
}
