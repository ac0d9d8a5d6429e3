import { expect, it } from 'vitest';
import { until } from '../../scripts/browsers/deadline.ts';
import { type EditorStage, pause } from '../../scripts/stage/editor-stage.ts';
import { choose, chooseText, openPeru, pressAndHear } from '../../scripts/stage/popup-steps.ts';
import { peruPost } from '../../scripts/stage/texts.ts';
import { overlays, waitForOverlays } from './overlays.ts';
import { FIRST_TEXT, openPicker } from './picker-tests.ts';
import { browserName } from './shared-stage.ts';

const TOLD = /A dialog of the page covers the box. The text is copied./;

/** Whether the browser itself keeps the box behind the dialog, so that nothing at all may arrive in it. */
export interface DialogCase {
  kind: 'native' | 'inert' | 'trap';
  isInert: boolean;
}

export const DIALOGS: DialogCase[] = [
  { kind: 'native', isInert: true },
  { kind: 'inert', isInert: true },
  { kind: 'trap', isInert: false },
];

const inDialog = (stage: EditorStage) =>
  stage.page.evaluate(() => window.practice.boxes.dialog?.model());
const openDialog = (stage: EditorStage) =>
  stage.page.evaluate(() => void window.dispatchEvent(new Event('open-dialog')));

/** Insert in the popup. @returns what it said; nothing when it closed */
async function insertByPopup(stage: EditorStage, isLate: boolean): Promise<string> {
  const popup = await stage.browser.clickToolbarIcon(stage.page);
  await openPeru(popup, 'post');
  await choose(popup, '#post-language', 'en');
  await chooseText(popup, 0);
  if (isLate) await openDialog(stage);
  return pressAndHear(popup, '#post-insert');
}

/** @param getStage the stage that the file's `beforeAll` sets */
export function takesNothingIntoDialog(
  getStage: () => EditorStage,
  editor: string,
  dialogs: DialogCase[],
): void {
  const cases = dialogs.flatMap((one) => [false, true].map((isLate) => ({ ...one, isLate })));
  it.each(cases)(
    `editor ${editor} in ${browserName} under a dialog ($kind): the popup puts nothing into its field; opened late: $isLate`,
    async ({ kind, isInert, isLate }) => {
      const stage = getStage();
      await stage.open(editor, `?dialog=${kind}${isLate ? '&late=1' : ''}`);
      if (isLate) await stage.clickInto();
      const said = await insertByPopup(stage, isLate);
      await pause(100);
      expect(await inDialog(stage)).toBe('');
      if (isInert) {
        expect(said).toMatch(TOLD);
        expect(await stage.model()).toBe('');
      } else {
        // The page hears of the focus only when the popup is gone, and then its text is there.
        expect(await stage.model()).toBe(said === '' ? peruPost('x', 'en') : '');
      }
    },
  );
}

/** The first text was taken: it must go nowhere but to the clipboard, and Escape back to the dialog's field. */
async function expectRefusal(stage: EditorStage): Promise<void> {
  await pause(500);
  expect(await overlays(stage.page)).toHaveLength(1);
  expect(await inDialog(stage)).toBe('');
  expect(await stage.model()).toBe('');
  await stage.press('Escape');
  await waitForOverlays(stage.page, 0);
  await stage.type('Mirela');
  expect(await inDialog(stage)).toBe('Mirela');
  await stage.page.keyboard.down('Control');
  await stage.press('a');
  await stage.press('v');
  await stage.page.keyboard.up('Control');
  // A field of one line drops the feeds of what is pasted into it.
  const pasted = async () => (await inDialog(stage))?.replace(/\s/g, '') ?? '';
  const meant = FIRST_TEXT.replace(/\s/g, '');
  // What is there instead is shown below.
  await until(async () => (await pasted()) === meant, 'the pasted text', 2000).catch(
    () => undefined,
  );
  expect(await pasted()).toBe(meant);
}

export function picksNothingUnderDialog(getStage: () => EditorStage, dialogs: DialogCase[]): void {
  it.each(dialogs)(
    `the picker in ${browserName}, opened in the field of a dialog ($kind), copies the text`,
    async ({ kind }) => {
      const stage = getStage();
      await stage.open('textarea', `?dialog=${kind}`);
      await openPicker(stage);
      await stage.press('Enter');
      await expectRefusal(stage);
    },
  );

  it.each(dialogs)(
    `the picker in ${browserName} copies the text when a dialog ($kind) opens while it stands at the box`,
    async ({ kind }) => {
      const stage = getStage();
      await stage.open('textarea', `?dialog=${kind}&late=1`);
      await stage.clickInto();
      await openPicker(stage);
      await openDialog(stage);
      await pause(200);
      const [place] = await overlays(stage.page);
      if (!place) throw new Error('no picker');
      await pause(600);
      await stage.page.mouse.click(place.x + 100, place.y + 110);
      await expectRefusal(stage);
    },
  );
}
