import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers/find-browser.ts';

/**
 * Draws `public/icon/`: Vigil's mark, an open envelope, a V, a person with arms raised; and the sheet of notes that stands in
 * its place in discreet mode. Run by hand after a change: `node scripts/icons.ts`. Each colour has 3:1 on light and on dark
 * toolbars, since Chromium takes one icon for both.
 */
const [PETROL, EMBER, GREY] = ['#1f93a8', '#e8622c', '#85888f'];

/** On its own grid of 16, so that no edge falls between two pixels of a toolbar. */
const SMALL_MARK = `<svg viewBox="0 0 16 16"><path fill="${PETROL}" d="M1 5l7 6.6L15 5v7.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 12.5z"/><circle fill="${EMBER}" cx="8" cy="3.5" r="2.5"/></svg>`;
const MARK = `<svg viewBox="0 0 24 24"><path fill="${PETROL}" d="M1.5 7.2 12 17.2 22.5 7.2v11.4a2.6 2.6 0 0 1-2.6 2.6H4.1a2.6 2.6 0 0 1-2.6-2.6z"/><circle fill="${EMBER}" cx="12" cy="6.3" r="3.6"/></svg>`;
const NOTES = `<svg viewBox="0 0 16 16"><path fill="${GREY}" d="M3 1h6l4 4v9a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1z"/><path fill="#fff" d="M4 6h4v1H4zM4 9h7v1H4zM4 12h7v1H4z"/></svg>`;

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium was found. Set VIGIL_CHROMIUM to one.');
const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--force-device-scale-factor=1'],
});
const page = await browser.newPage();
await mkdir('public/icon', { recursive: true });
for (const [name, size, svg] of [
  ...[16, 32].map((one) => [`${one}`, one, SMALL_MARK] as const),
  ...[48, 128].map((one) => [`${one}`, one, MARK] as const),
  ...[16, 32, 48, 128].map((one) => [`notes-${one}`, one, NOTES] as const),
]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;inline-size:${size}px}</style>${svg}`,
  );
  await writeFile(`public/icon/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
