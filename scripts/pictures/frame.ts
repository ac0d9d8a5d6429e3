import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** What the stores take, in pixels. */
export const STORE_SIZE = { width: 1280, height: 800 };
/** How many device pixels the pictures inside have for one of CSS: they are drawn larger, and stay sharp. */
export const POPUP_SCALE = 1.5;

const dataUrl = (type: string, file: string) =>
  `data:${type};base64,${readFileSync(file).toString('base64')}`;

const STYLE = `
  @font-face { font-family: Serif; font-weight: 200 900; src: url(${dataUrl('font/woff2', 'public/fonts/source-serif-4-latin.woff2')}) }
  body { box-sizing: border-box; margin: 0; width: 1280px; height: 800px; overflow: hidden; display: flex;
    background: #143f4c; color: #fff; font-family: Serif, serif; gap: 64px; padding: 56px 72px; align-items: center }
  body.wide { flex-direction: column; gap: 36px; padding: 44px 60px 0 }
  h1 { margin: 24px 0 0; font-size: 46px; line-height: 1.18; font-weight: 600; text-wrap: balance }
  .wide h1 { margin: 0; font-size: 36px; text-align: center }
  .said { flex: 1 }
  .wide .said { flex: none }
  .said img { width: 72px; border-radius: 16px }
  .wide .said img { display: none }
  .shown { border-radius: 14px; box-shadow: 0 18px 50px #0007; display: block }
  body:not(.wide) .shown { height: 690px }
  .wide .shown { width: 1160px }
`;

/**
 * Draws a picture of the size of the stores: what it shows beside its caption (a popup) or below it (a page).
 * @param page an empty tab
 * @param wish.shown the picture's file
 * @param wish.file where it goes
 */
export async function drawFrame(
  page: Page,
  wish: {
    shown: string;
    isWide: boolean;
    caption: string;
    language: string;
    file: `${string}.png`;
  },
): Promise<void> {
  await page.setViewport(STORE_SIZE);
  await page.setContent(`<!doctype html><html lang="${wish.language}"><style>${STYLE}</style>
    <body class="${wish.isWide ? 'wide' : ''}">
    <div class="said"><img src="${dataUrl('image/png', 'public/icon/128.png')}"><h1></h1></div>
    <img class="shown" src="${dataUrl('image/png', wish.shown)}"></body></html>`);
  await page.evaluate(async (caption) => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = caption;
    await document.fonts.ready;
  }, wish.caption);
  await page.screenshot({ path: wish.file });
}
