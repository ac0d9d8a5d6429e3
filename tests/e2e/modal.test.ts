import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { ELSEWHERE, networkById } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';
import { peru } from '../peru.ts';
import { EditorStage, pause } from './editor-stage.ts';
import { choose, JANUARY_29, openPeru, readNotice } from './journey.ts';

const [post] = peru.posts;
const textFor = (network = ELSEWHERE) =>
  (post && renderPost(peru, post, network, 'en')?.text) ?? '';
const TOLD = /A dialog of the page is open over the box. The text is copied./;

/** Whether the browser itself keeps the box behind the dialog, so that nothing at all may arrive in it. */
const KINDS = [
  { kind: 'native', isInert: true },
  { kind: 'inert', isInert: true },
  { kind: 'trap', isInert: false },
] as const;

describe.each(['chromium', 'firefox'] as const)('a dialog over the box, %s', (name) => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = await EditorStage.set(name);
    await stage.browser.inExtension(
      `browser.storage.local.set({ practiceToday: ${JSON.stringify(JANUARY_29)} })`,
    );
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    await stage?.closePage();
    await stage.browser.inExtension('browser.storage.session.clear()');
  });

  const inDialog = () => stage.page.evaluate(() => window.practice.boxes.dialog?.model());
  const openDialog = () =>
    stage.page.evaluate(() => void window.dispatchEvent(new Event('open-dialog')));

  /** Insert in the popup. @returns what it said; nothing when it closed */
  async function insertByPopup(isLate: boolean): Promise<string> {
    const popup = await stage.browser.clickToolbarIcon(stage.page);
    await openPeru(popup, 'post');
    await choose(popup, 'post-language', 'en');
    await choose(popup, 'message', '0');
    if (isLate) await openDialog();
    await popup.click('#post-insert');
    let said = '';
    const hasAnswered = async () => {
      if (await popup.closed()) return true;
      said = await readNotice(popup).catch(() => '');
      return said !== '';
    };
    await until(hasAnswered, 'the popup to close or to speak', 8000);
    return said;
  }

  describe.each(['textarea', 'lexical-rich', 'ce-true'])('%s', (editor) => {
    describe.each(KINDS)('$kind', ({ kind, isInert }) => {
      it.each([false, true])('takes nothing into its field; opened late: %s', async (isLate) => {
        await stage.open(editor, `?dialog=${kind}${isLate ? '&late=1' : ''}`);
        if (isLate) await stage.clickInto();
        const said = await insertByPopup(isLate);
        await pause(100);
        expect(await inDialog()).toBe('');
        if (isInert) {
          expect(said).toMatch(TOLD);
          expect(await stage.model()).toBe('');
        } else {
          // The page hears of the focus only when the popup is gone, and then its text is there.
          expect(await stage.model()).toBe(said === '' ? textFor(networkById('x')) : '');
        }
      });
    });
  });

  const picker = () =>
    stage.page.$$eval('vigil-overlay', (all) =>
      all
        .map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
        .filter(({ width }) => width > 0),
    );

  async function openPicker(): Promise<void> {
    await stage.browser.pressShortcut(stage.page);
    await until(async () => (await picker()).length === 1, 'the picker', 5000);
    await pause(300);
  }

  /** The first text was taken: it must go nowhere but to the clipboard, and Escape back to the dialog's field. */
  async function expectRefusal(): Promise<void> {
    await pause(500);
    expect(await picker()).toHaveLength(1);
    expect(await inDialog()).toBe('');
    expect(await stage.model()).toBe('');
    await stage.press('Escape');
    await until(async () => (await picker()).length === 0, 'no picker', 5000);
    await stage.type('Mirela');
    expect(await inDialog()).toBe('Mirela');
    await stage.page.keyboard.down('Control');
    await stage.press('a');
    await stage.press('v');
    await stage.page.keyboard.up('Control');
    // A field of one line drops the feeds of what is pasted into it.
    expect((await inDialog())?.replace(/\s/g, '')).toBe(textFor().replace(/\s/g, ''));
  }

  it.each(KINDS)('$kind: the picker opened in its field copies the text', async ({ kind }) => {
    await stage.open('textarea', `?dialog=${kind}`);
    await openPicker();
    await stage.press('Enter');
    await expectRefusal();
  });

  it.each(KINDS)('$kind: opens while the picker stands at the box', async ({ kind }) => {
    await stage.open('textarea', `?dialog=${kind}&late=1`);
    await stage.clickInto();
    await openPicker();
    await openDialog();
    await pause(200);
    const [place] = await picker();
    if (!place) throw new Error('no picker');
    await stage.page.mouse.click(place.x + 100, place.y + 110);
    await expectRefusal();
  });
});
