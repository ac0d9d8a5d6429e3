import { beforeAll, beforeEach, describe } from 'vitest';
import { EditorStage } from '../../../scripts/stage/editor-stage.ts';
import { JANUARY_29, type Stage } from '../../../scripts/stage/stage.ts';
import { goesInOnce, outlivesThePopup } from '../manner-tests.ts';
import { sharedStage } from '../shared-stage.ts';

describe('a popup that is closed before the insertion ends', () => {
  let shared: Stage;
  let stage: EditorStage;
  beforeAll(async () => {
    shared = await sharedStage();
    stage = new EditorStage(shared);
  });
  beforeEach(() => shared.reset(JANUARY_29));

  outlivesThePopup(() => stage);
  goesInOnce(
    () => stage,
    ['textarea-react', 'ce-true', 'lexical-rich', 'prosemirror', 'draft', 'slate'],
  );
});
