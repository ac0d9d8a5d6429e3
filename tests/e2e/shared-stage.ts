import { inject } from 'vitest';
import { type BrowserName, JANUARY_29, type Stage, setStage } from '../../scripts/stage/stage.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** set by each of the projects in `tests/vitest.e2e.config.ts` */
    browser: BrowserName;
  }
}

declare global {
  /** The one browser of this worker; `browser-environment.ts` closes it with the worker. */
  var vigilStage: Stage | undefined;
}

/** The browser in which this run of the file tries Vigil. */
export const browserName: BrowserName = inject('browser');

/** The worker's browser with Vigil as it is after its installation, on 29 January 2023. */
export async function sharedStage(): Promise<Stage> {
  const used = await reuse();
  if (used) return used;
  const stage = await setStage(browserName);
  globalThis.vigilStage = stage;
  // The worker has taken the bundled actions in on the machine's own day.
  await stage.reset(JANUARY_29);
  return stage;
}

/** The browser that an earlier file has left; nothing where there is none, or it does not answer any more. */
async function reuse(): Promise<Stage | undefined> {
  const stage = globalThis.vigilStage;
  if (!stage) return undefined;
  try {
    await stage.reset(JANUARY_29);
    return stage;
  } catch (error) {
    console.error('The browser of the file before does not answer; a new one starts', error);
    await stage.close();
    return undefined;
  }
}
