import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../../scripts/browsers/deadline.ts';
import { EditorStage, pause } from '../../../../scripts/stage/editor-stage.ts';
import { openPeru, pressAndHear } from '../../../../scripts/stage/popup-steps.ts';
import { JANUARY_29, type Stage } from '../../../../scripts/stage/stage.ts';
import { insertByPopup, untilSaid } from '../../manner-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';

const HOST = 'editors.example';

describe(`a site that lost a text, in ${browserName}`, () => {
  let shared: Stage;
  let stage: EditorStage;
  beforeAll(async () => {
    shared = await sharedStage();
    stage = new EditorStage(shared);
  });
  beforeEach(() => shared.reset(JANUARY_29));
  afterEach(() => shared.browser.closePages());

  const trouble = () =>
    shared.browser.inExtension<Record<string, unknown>>(
      `browser.storage.local.get('trouble/${HOST}').then((all) => all['trouble/${HOST}'] ?? {})`,
    );
  const openBox = async () => {
    await stage.open('ce-true', '?page=loses-pastes&draft=Mine');
    await stage.clickInto();
    await stage.press('End');
  };
  const lose = async () => {
    await openBox();
    await insertByPopup(stage);
    await untilSaid(stage, /took the text out of the box again/);
    await until(async () => 'ways' in (await trouble()), 'the way to be noted');
  };

  it('is remembered with the way, and takes the text by another way the next time', async () => {
    await lose();
    expect(await trouble()).toEqual({
      ...{ date: JANUARY_29, why: 'taken-out', host: HOST, ways: ['paste'] },
    });
    await stage.closePage();
    await openBox();
    await insertByPopup(stage);
    await pause(1200);
    expect(await stage.model()).toMatch(/^Mine .{40}/s);
    // The way is known from now on, and nobody is told of a trouble that is none any more.
    expect(await trouble()).toMatchObject({ ways: ['paste'], works: true });
  });

  it('is told in the settings, and forgotten there at a press; nothing of the text is kept with it', async () => {
    await lose();
    const options = await shared.browser.openExtensionPage('options.html');
    const button = (name: string) => `document.querySelector('[data-${name}="${HOST}"]')`;
    await options.waitFor(button('report'), 'the report');
    const [line] = await options.evaluate<string[]>(
      `[...document.querySelectorAll('.switch-trouble')].map((one) => one.textContent)`,
    );
    expect(line).toContain(HOST);
    expect(JSON.stringify(await trouble()).length).toBeLessThan(120);
    await options.evaluate(`${button('forget-trouble')}.click()`);
    await until(async () => Object.keys(await trouble()).length === 0, 'it to be forgotten');
  });

  it('is none that only has no box for a post', async () => {
    const page = await shared.browser.open('https://plain.example/?empty=1');
    const popup = await shared.browser.clickToolbarIcon(page);
    await openPeru(popup, 'post');
    expect(await pressAndHear(popup, '#post-insert')).toMatch(/found no box/);
    const kept = await shared.browser.inExtension<string[]>(
      `browser.storage.local.get().then((all) => Object.keys(all))`,
    );
    expect(kept.filter((key) => key.startsWith('trouble/'))).toEqual([]);
  });
});
