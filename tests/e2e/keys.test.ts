import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { ELSEWHERE } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';
import { peru } from '../peru.ts';
import { EditorStage, pause } from './editor-stage.ts';
import { JANUARY_29 } from './journey.ts';

const [post] = peru.posts;
const TEXT = (post && renderPost(peru, post, ELSEWHERE, 'en')?.text) ?? '';

describe.each(['chromium', 'firefox'] as const)('what was pressed in the picker, %s', (name) => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = await EditorStage.set(name);
    await stage.browser.inExtension(
      `browser.storage.local.set({ practiceToday: ${JSON.stringify(JANUARY_29)} })`,
    );
  });
  afterAll(() => stage?.close());
  afterEach(() => stage?.closePage());

  const pickers = () =>
    stage.page.$$eval('vigil-overlay', (all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
  const waitForPickers = (count: number) =>
    until(
      async () => (await pickers()).filter(({ width }) => width > 0).length === count,
      `${count} pickers`,
      5000,
    );

  async function openPicker(editor: string, query: string): Promise<void> {
    await stage.open(editor, query);
    await stage.clickInto();
    await stage.browser.pressShortcut(stage.page);
    await waitForPickers(1);
    await pause(300);
  }

  /** Holds a key until it repeats, as a slow finger does, and lets it go. */
  async function hold(key: 'Enter' | 'Escape' | 'Tab'): Promise<void> {
    await stage.page.keyboard.down(key);
    await pause(350);
    for (let repeats = 0; repeats < 3; repeats += 1) {
      await stage.page.keyboard.down(key);
      await pause(30);
    }
    await stage.page.keyboard.up(key);
    await pause(60);
  }

  const EDITORS = ['textarea', 'textarea-react', 'ce-true', 'lexical-rich', 'tinymce8'];

  it.each(EDITORS)('an Enter let go late sends nothing from %s', async (editor) => {
    await openPicker(editor, '?sends=keyup');
    await stage.page.keyboard.down('Enter');
    await pause(90);
    await stage.page.keyboard.up('Enter');
    await stage.expectModel(TEXT);
    expect((await stage.pageSays()).sent).toBe(0);
  });

  it.each(EDITORS)('an Enter that repeats sends nothing from %s', async (editor) => {
    await openPicker(editor, '?sends=keydown');
    await hold('Enter');
    await stage.expectModel(TEXT);
    expect((await stage.pageSays()).sent).toBe(0);
  });

  it('nor as the browser makes letters of its repeats', async () => {
    await openPicker('textarea', '?sends=keypress');
    await hold('Enter');
    await stage.expectModel(TEXT);
    expect((await stage.pageSays()).sent).toBe(0);
  });

  it.each(['Escape', 'Tab'] as const)('%s closes it, and the page never hears it', async (key) => {
    await openPicker('textarea', '?draft=Mine');
    await stage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
      }
    });
    await hold(key);
    await waitForPickers(0);
    await stage.type('x');
    expect(await stage.page.evaluate('window.heard')).toEqual(['x', 'x']);
    const active = await stage.page.evaluate(() => document.activeElement?.localName);
    expect(active).toBe('textarea');
  });

  it('the next press of the same key is the page’s again', async () => {
    await openPicker('textarea', '?sends=keyup');
    await hold('Enter');
    await stage.expectModel(TEXT);
    await stage.press('Enter');
    expect((await stage.pageSays()).sent).toBe(1);
  });

  it('a press that began on it ends nowhere in the page', async () => {
    await openPicker('textarea', '?draft=Mine&sends=press');
    const sentBefore = (await stage.pageSays()).sent;
    const [place] = await pickers();
    if (!place) throw new Error('no picker');
    await stage.page.mouse.move(place.x + 100, place.y + 110);
    await stage.page.mouse.down();
    await stage.page.keyboard.press('Escape');
    await waitForPickers(0);
    await stage.page.mouse.up();
    await pause(60);
    expect((await stage.pageSays()).sent).toBe(sentBefore);
    await stage.clickInto();
    expect((await stage.pageSays()).sent).toBe(sentBefore + 3);
  });
});
