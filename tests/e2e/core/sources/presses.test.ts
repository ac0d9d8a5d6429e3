import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PopupView } from '../../../../scripts/browsers/browser-under-test.ts';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { JANUARY_29, type Stage, setStage } from '../../../../scripts/stage/stage.ts';
import { pressKeep, readStored } from '../../add-steps.ts';
import { browserName } from '../../shared-stage.ts';
import { at, CALL, CALL_HTML, ITEMS, rss, SITE } from '../../source-documents.ts';

const PEN = 'https://www.pen-international.org';
const XML = { 'content-type': 'application/rss+xml' };

describe(`presses in ${browserName}`, () => {
  let stage: Stage;
  let presses = 0;
  beforeAll(async () => {
    stage = await setStage(browserName, { granted: [`${PEN}/*`, `${SITE}/*`] });
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    presses = 0;
    stage.feeds.clear();
    // As after the installation, but for the hosts: Chromium grants none again without a display.
    await stage.browser.inExtension(
      `Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])`,
    );
    // The bundled action is over, as it is for everybody who installs Vigil today.
    await stage.setToday('2023-04-01');
    await stage.browser.inExtension(`browser.runtime.sendMessage({ vigil: 'ensure-catalogue' })`);
  });
  afterEach(() => stage.browser.closePages());

  const icon = async (page: Page): Promise<PopupView> => {
    presses += 1;
    const popup = await stage.browser.clickToolbarIcon(page);
    await popup.waitFor(`document.querySelector('.list')`, 'the list');
    return popup;
  };
  const press = async (popup: PopupView, selector: string) => {
    await popup.waitFor(`document.querySelector('${selector}')`, selector, 15_000);
    presses += 1;
    await popup.click(selector);
  };
  /** Looks through the form, and keeps what stands there. */
  const keep = async () => {
    const review = await stage.browser.openExtensionTab('review.html');
    await review.waitForSelector('#keep');
    const reference = await review.$eval(
      '[id="field-reference"]',
      (one) => (one as HTMLInputElement).value,
    );
    presses += await pressKeep(review);
    await until(async () => {
      const index = (await readStored<{ from: string }[]>(stage, 'index')) ?? [];
      return index.some(({ from }) => from === 'captured');
    }, 'the action to be kept');
    return reference;
  };

  it('from a fresh profile to a call that is kept are at most six, and nobody is asked before them', async () => {
    stage.feeds.set(`${PEN}/our-campaigns/`, {
      kind: 'body',
      body: rss(ITEMS).replaceAll(SITE, PEN),
      headers: XML,
    });
    const popup = await icon(await stage.browser.open('https://plain.example/'));
    await popup.waitFor(`document.querySelector('[data-follow="pen-international"]')`, 'an offer');
    expect(stage.feeds.requests).toEqual([]);
    await press(popup, '[data-follow="pen-international"]');
    // The browser's own yes; Firefox under test gives it, Chromium has given it before.
    presses += 1;
    await press(popup, `[data-lead="${PEN}${CALL.path}"]`);
    await until(() => popup.closed(), 'the popup to go');
    expect(await keep()).toBe('UA 12/23');
    expect(presses).toBeLessThanOrEqual(6);
    expect(stage.feeds.requests.map(({ host, path }) => host + path)).toEqual([
      'www.pen-international.org/our-campaigns/?format=rss',
    ]);
    const [request] = stage.feeds.requests;
    for (const header of ['cookie', 'referer', 'origin']) {
      expect(request?.headers).not.toHaveProperty(header);
    }
  });

  it('from an open page of one action to the action that is kept are three', async () => {
    await stage.setToday(JANUARY_29);
    const body = `<!DOCTYPE html><html lang="en"><head><title>Urgent action</title></head><body><main>${CALL_HTML}</main></body></html>`;
    stage.feeds.set(at('/urgent-actions/teacher/'), {
      kind: 'body',
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const popup = await icon(await stage.browser.open(at('/urgent-actions/teacher/')));
    await press(popup, '#add-here');
    await until(() => popup.closed(), 'the popup to go');
    expect(await keep()).toBe('UA 12/23');
    expect(presses).toBe(3);
  });

  it('to leave a source give its host back, and take its pages along', async () => {
    stage.feeds.set(at('/feed/'), { kind: 'body', body: rss(ITEMS), headers: XML });
    const options = await stage.browser.openExtensionPage('options.html');
    await options.waitFor(`document.querySelector('#feed-address')`, 'the field');
    await options.type('#feed-address', at('/feed/'));
    await options.click('#follow');
    const line = `[data-source="${at('/feed/')}"]`;
    await options.waitFor(`document.querySelector('${line}')`, 'the source', 15_000);
    const remove = `[data-remove="${at('/feed/')}"]`;
    await options.click(`[data-more="${at('/feed/')}"] > summary`);
    await options.click(remove);
    await options.click(remove);
    await options.waitFor(`!document.querySelector('${line}')`, 'the source to go');
    // The host goes a moment after the line.
    await until(
      () =>
        stage.browser.inExtension<boolean>(
          `browser.permissions.contains({ origins: ['${SITE}/*'] }).then((has) => !has)`,
        ),
      'the host to be given back',
    );
    const kept = await stage.browser.inExtension<Record<string, unknown>>(
      'browser.storage.local.get(null)',
    );
    const traces = Object.keys(kept).filter((key) => /^lead(?:s|Text)\//.test(key));
    expect(traces).toEqual([]);
    expect(JSON.stringify(kept)).not.toContain('feeds.example');
  });
});
