import { browser } from 'wxt/browser';

/**
 * In a private window nothing of what the person does is kept: what a page would write stays in the page's own memory, where
 * the page finds it again, and goes with it. `stored-item.ts` reads and writes through this.
 */

type Area = 'local' | 'session';
/** A value by area and name, `local:view`; nothing for what was removed. */
type Values = Record<string, unknown>;

let memory: Map<string, unknown> | undefined;
/** until what another page handed over is there */
let taking: Promise<void> | undefined;

type Listener = (
  area: Area,
  name: string,
  values: { oldValue: unknown; newValue: unknown },
) => void;
const listeners = new Set<Listener>();

/** What the worker goes on with when the browser's question has closed the popup; it is gone at once afterwards. */
const HANDED_TO_WORKER: ReadonlySet<string> = new Set([
  'session:pendingFollow',
  'session:pendingFeedUrl',
]);

/** Does this page keep nothing? */
export const keepsNothing = (): boolean => memory !== undefined;

/**
 * From here on this page keeps nothing, or keeps as usual.
 * @param handed what another private page wrote and hands over
 */
export function setPrivate(isPrivate: boolean, handed?: Promise<Values>): void {
  if (!isPrivate) {
    memory = undefined;
    taking = undefined;
    return;
  }
  if (memory) return;
  const begun = new Map<string, unknown>();
  memory = begun;
  taking = handed?.then((values) => {
    for (const [key, value] of Object.entries(values)) begun.set(key, value);
  }, console.error);
}

/** What was found in an area, with what this page keeps in its memory instead. */
export async function withMemory(
  area: Area,
  found: Promise<Values>,
  isWanted: (name: string) => boolean,
): Promise<Values> {
  const stored = await found;
  await taking;
  if (!memory) return stored;
  const merged = { ...stored };
  for (const [key, value] of memory) {
    const [itsArea, name] = key.split(/:(.*)/s) as [Area, string];
    if (itsArea !== area || !isWanted(name)) continue;
    if (value === undefined || value === null) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

/** Keeps it in this page's memory, if the page is private. @returns was it kept there? */
export function writeToMemory(area: Area, name: string, value: unknown): boolean {
  const key = `${area}:${name}`;
  if (!memory || HANDED_TO_WORKER.has(key)) return false;
  const oldValue = memory.get(key);
  // As the storage does it: what is changed afterwards is not changed there.
  const newValue = value === undefined || value === null ? undefined : structuredClone(value);
  memory.set(key, newValue);
  for (const listen of listeners) listen(area, name, { oldValue, newValue });
  return true;
}

/** @returns what ends the watching */
export function watchMemory(listen: Listener): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

const HANDED = 'handedOver';

/**
 * Hands what this page has in its memory to the page that it opens next, which takes it at once. The session's storage is
 * itself in memory only.
 */
export async function handOver(more: Values = {}): Promise<void> {
  const all = { ...Object.fromEntries(memory ?? []), ...more };
  // Browsers cannot store `undefined` (Firefox), nor tell it from what is not there.
  const values = Object.entries(all).map(([key, value]) => [key, value ?? null]);
  await browser.storage.session.set({ [HANDED]: Object.fromEntries(values) });
}

async function takeHanded(): Promise<Values> {
  const found = await browser.storage.session.get(HANDED);
  await browser.storage.session.remove(HANDED);
  return (found[HANDED] as Values | undefined) ?? {};
}

/** The end of the address of a page that a private window opens. */
export const PRIVATE_PAGE = 'private';

/** Of a page that a private window has opened: it keeps nothing, and goes on with what was handed over. */
export function beginAsOpened(isPrivatePage = false): void {
  const isOpened = new URLSearchParams(location.search).has(PRIVATE_PAGE);
  if (isOpened || isPrivatePage) setPrivate(true, isOpened ? takeHanded() : undefined);
}
