import { browser } from 'wxt/browser';
import { storedKeys } from '../../stored-item.ts';

/** How many values are written over at a time. */
const AT_A_TIME = 50;
/** How much is written behind them, in letters: half as much again as Firefox lets its journal grow to. */
const FILLING = { letters: 500_000, times: 60, rows: 1000 };
const FILLED = 'overwritten';

/** Letters of chance, which packing makes no smaller. */
function noise(letters: number): string {
  const bytes = new Uint8Array(Math.ceil(letters / 2));
  for (let at = 0; at < bytes.length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return Array.from(bytes, (one) => one.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, letters);
}

/** Small values, each under a name of chance, that fill the pages in which names and short values stood. */
async function fillPages(rows: number): Promise<void> {
  for (let at = 0; at < rows; at += AT_A_TIME) {
    const some = Array.from({ length: AT_A_TIME }, (_, row) => [
      `${FILLED}/${noise(40)}`,
      // Of any length, so that no gap of a page stays as it was.
      noise(50 + ((at + row) % 20) * 40),
    ]);
    await browser.storage.local.set(Object.fromEntries(some));
  }
}

/**
 * Empties the local area. Firefox keeps what extensions store in a database (SQLite), whose pages and journal still hold
 * what was deleted, the names of values, too. So each value is written over by as much of chance and all is removed; then the
 * pages are filled, and so much more is written that the journal goes around. Chromium throws its files away.
 */
export async function overwriteStored({ letters, times, rows } = FILLING): Promise<void> {
  const { local } = browser.storage;
  const keys = await storedKeys('local');
  for (let at = 0; at < keys.length; at += AT_A_TIME) {
    const found = await local.get(keys.slice(at, at + AT_A_TIME));
    const over = Object.entries(found).map(([key, value]) => {
      const { length } = JSON.stringify(value) ?? '';
      return [key, noise(Math.max(length, 32))];
    });
    await local.set(Object.fromEntries(over));
  }
  await local.clear();
  await fillPages(rows);
  const filling = noise(letters);
  for (let time = 0; time < times; time += 1) {
    // Turned a little, so that no two are alike; a few stay, and take the pages that were given back.
    const turn = (time * 37) % filling.length;
    const name = `${FILLED}/${Math.min(time, 8)}`;
    await local.set({ [name]: filling.slice(turn) + filling.slice(0, turn) });
  }
}
