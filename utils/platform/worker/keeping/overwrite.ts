import { browser } from 'wxt/browser';
import { storedKeys } from '../../stored-item.ts';

/** How many values are written over at a time. */
const AT_A_TIME = 50;
/** How much is written behind them, in letters: half as much again as Firefox lets its journal grow to. */
const FILLING = { letters: 500_000, times: 60 };
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

/**
 * Firefox keeps what extensions store in a database (SQLite), whose journal still holds what was deleted. So each value is
 * written over by as much of chance, and then so much more that the journal goes around. Chromium throws its files away.
 */
export async function overwriteStored({ letters, times } = FILLING): Promise<void> {
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
  const filling = noise(letters);
  for (let time = 0; time < times; time += 1) {
    // Turned a little, so that no two are alike.
    const turn = (time * 37) % filling.length;
    await local.set({ [FILLED]: filling.slice(turn) + filling.slice(0, turn) });
  }
}
