import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../scripts/stage/stage.ts';
import { networkById } from '../../../utils/posts/networks.ts';
import { overlays } from '../overlays.ts';
import { browserName } from '../shared-stage.ts';

const X = 'https://x.com/compose/post';
const GRANTED = (networkById('x')?.hosts ?? [])
  .flatMap((host) => [host, `www.${host}`])
  .map((host) => `https://${host}/*`);

/** How a page may move its composer, with the caret in it already; each is at rest after 400 ms. */
const MOTIONS: Record<string, () => void> = {
  'slides in by a transition': () => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    if (!dialog) return;
    dialog.style.transform = 'translate(-300px, 200px)';
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    void dialog.offsetWidth;
    dialog.style.transition = 'transform 300ms';
    dialog.style.transform = 'none';
  },
  'slides in by an animation': () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      '@keyframes come { from { translate: 0 250px } to { translate: 40px 10px } }';
    document.head.append(sheet);
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    if (dialog) dialog.style.animation = 'come 300ms forwards';
  },
  'slides in by a script’s animation, which fires no event': () => {
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    const moves = [{ transform: 'translateY(300px)' }, { transform: 'translate(50px, 20px)' }];
    document
      .querySelector('[role="dialog"]')
      ?.animate(moves, { duration: 300, fill: 'forwards', easing: 'ease-out' });
  },
  'is moved by a script, step by step': () => {
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    let step = 0;
    const move = () => {
      step += 1;
      if (dialog) dialog.style.marginTop = `${step * 8}px`;
      if (step < 20) requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  },
  'jumps at once, long after it got the focus': () => {
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    setTimeout(() => {
      const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
      if (dialog) dialog.style.marginTop = '120px';
    }, 300);
  },
  'grows from nothing': () => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    if (!dialog) return;
    dialog.style.transform = 'scale(0)';
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    void dialog.offsetWidth;
    dialog.style.transition = 'transform 300ms';
    dialog.style.transform = 'none';
  },
  'grows from nothing by a script’s animation': () => {
    const dialog = document.querySelector('[role="dialog"]');
    dialog?.animate([{ transform: 'scale(0)' }, { transform: 'none' }], { duration: 300 });
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
  },
  'is scrolled in an element around it': () => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 400px; overflow: auto';
    const tall = document.createElement('div');
    tall.style.cssText = 'height: 1500px; padding-top: 200px';
    if (!dialog) return;
    dialog.replaceWith(scroller);
    scroller.append(tall);
    tall.append(dialog);
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    setTimeout(() => scroller.scrollTo({ top: 150, behavior: 'smooth' }), 50);
  },
  'is scrolled in a shadow root, whose events stay inside': () => {
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    const host = document.createElement('div');
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 400px; overflow: auto';
    const tall = document.createElement('div');
    tall.style.cssText = 'height: 1500px; padding-top: 200px';
    tall.append(document.createElement('slot'));
    scroller.append(tall);
    host.attachShadow({ mode: 'open' }).append(scroller);
    if (!dialog) return;
    dialog.replaceWith(host);
    host.append(dialog);
    document.querySelector<HTMLElement>('[data-testid^="tweetTextarea"]')?.focus();
    setTimeout(() => scroller.scrollTo({ top: 150 }), 150);
  },
};

const boxRect = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[data-testid^="tweetTextarea"]');
    const { right, top, width } = box?.getBoundingClientRect() ?? new DOMRect();
    return { right, top, width, height: window.innerHeight };
  });

describe(`the button’s place in ${browserName}`, () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(browserName, { granted: GRANTED });
    await stage.setToday(JANUARY_29);
    const options = await stage.browser.openExtensionPage('options.html');
    const box = 'input[name="network-x"]';
    await options.waitFor(`document.querySelector('${box}')`, 'the switches');
    await options.click(box);
    await options.waitFor(`document.querySelector('${box}').checked`, 'the switch');
  });
  afterAll(() => stage?.close());
  afterEach(() => page?.close());

  /** Does it stand at the corner of the box, where that is now? */
  async function expectAtBox(): Promise<void> {
    let seen = '';
    await until(
      async () => {
        const [button] = await overlays(page);
        const box = await boxRect(page);
        seen = JSON.stringify({ button, box });
        if (!button || box.width < 2) return false;
        // Outside of the corner, or inside where there is no room; always in the window.
        const x = [button.x - box.right - 4, button.x + button.width - box.right + 4];
        const isBeside = x.some((one) => Math.abs(one) < 3);
        const y = Math.max(4, Math.min(box.top + 4, box.height - button.height - 4));
        return isBeside && Math.abs(button.y - y) < 3;
      },
      'the button at its box',
      2000,
    ).catch((error: Error) => expect.fail(`${error.message}: ${seen}`));
  }

  it.each(Object.entries(MOTIONS))('is its box’s when the composer %s', async (_, move) => {
    page = await stage.browser.open(X);
    await page.bringToFront();
    await page.evaluate(move);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await expectAtBox();
  });

  it('is its box’s after a device was turned', async () => {
    page = await stage.browser.open(X);
    await page.bringToFront();
    await page.setViewport({ width: 400, height: 760 });
    await page.click('[data-testid^="tweetTextarea"]');
    await expectAtBox();
    await page.setViewport({ width: 760, height: 400 });
    await expectAtBox();
  });
});
