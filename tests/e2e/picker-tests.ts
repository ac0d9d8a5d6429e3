import { expect, it } from 'vitest';
import type { EditorStage } from '../../scripts/stage/editor-stage.ts';
import { peruPost } from '../../scripts/stage/texts.ts';
import { ELSEWHERE } from '../../utils/posts/networks.ts';
import { waitForOverlays, waitForPicker } from './overlays.ts';
import { browserName } from './shared-stage.ts';

/** The text that the picker offers first on a page of no network. */
export const FIRST_TEXT = peruPost(ELSEWHERE, 'en');

export async function openPicker(stage: EditorStage): Promise<void> {
  await stage.browser.pressShortcut(stage.page);
  await waitForPicker(stage.page);
}

/** @param getStage the stage that the file's `beforeAll` sets */
export function picksByKeys(getStage: () => EditorStage, editors: string[]): void {
  it.each(editors)(
    `editor %s in ${browserName} takes a text from the picker by the keys, at the caret, and back into the box`,
    async (editor) => {
      const stage = getStage();
      await stage.open(editor);
      await stage.clickInto();
      await stage.type('Mine yours');
      await stage.press('ArrowLeft', 5);
      await openPicker(stage);
      await stage.type('peru');
      await stage.press('ArrowDown');
      await stage.press('ArrowUp');
      await stage.press('Enter');
      await stage.expectModel(`Mine ${FIRST_TEXT} yours`);
      await waitForOverlays(stage.page, 0);
      await stage.type('and ');
      await stage.expectModel(`Mine ${FIRST_TEXT} and yours`);
      expect((await stage.pageSays()).sent).toBe(0);
    },
  );
}
