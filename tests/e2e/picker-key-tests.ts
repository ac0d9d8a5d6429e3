import { expect, it } from 'vitest';
import { type EditorStage, pause } from '../../scripts/stage/editor-stage.ts';
import { FIRST_TEXT, openPicker } from './picker-tests.ts';
import { browserName } from './shared-stage.ts';

/** A stage that the file's `beforeAll` sets. */
type GetStage = () => EditorStage;

/** The picker at the box of an editor's page. */
export async function openAt(stage: EditorStage, editor: string, query: string): Promise<void> {
  await stage.open(editor, query);
  await stage.clickInto();
  await openPicker(stage);
}

/** Holds a key until it repeats, as a slow finger does, and lets it go. */
export async function hold(stage: EditorStage, key: 'Enter' | 'Escape' | 'Tab'): Promise<void> {
  await stage.page.keyboard.down(key);
  await pause(350);
  for (let repeats = 0; repeats < 3; repeats += 1) {
    await stage.page.keyboard.down(key);
    await pause(30);
  }
  await stage.page.keyboard.up(key);
  await pause(60);
}

export function sendsNothingByEnter(getStage: GetStage, editors: string[]): void {
  it.each(editors)(
    `editor %s in ${browserName}: an Enter let go late in the picker sends nothing`,
    async (editor) => {
      const stage = getStage();
      await openAt(stage, editor, '?sends=keyup');
      await stage.page.keyboard.down('Enter');
      await pause(90);
      await stage.page.keyboard.up('Enter');
      await stage.expectModel(FIRST_TEXT);
      expect((await stage.pageSays()).sent).toBe(0);
    },
  );

  it.each(editors)(
    `editor %s in ${browserName}: an Enter that repeats in the picker sends nothing`,
    async (editor) => {
      const stage = getStage();
      await openAt(stage, editor, '?sends=keydown');
      await hold(stage, 'Enter');
      await stage.expectModel(FIRST_TEXT);
      expect((await stage.pageSays()).sent).toBe(0);
    },
  );
}
