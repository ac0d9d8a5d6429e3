import { afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { EditorStage } from '../../../scripts/stage/editor-stage.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { DIALOGS, picksNothingUnderDialog, takesNothingIntoDialog } from '../dialog-tests.ts';
import { keepsToManners, MANNERS, tellsAtTheBox } from '../manner-tests.ts';
import { forgetView } from '../page-steps.ts';
import { sharedStage } from '../shared-stage.ts';

describe('a dialog over the box, and other things that pages do', () => {
  let shared: Stage;
  let stage: EditorStage;
  beforeAll(async () => {
    shared = await sharedStage();
    stage = new EditorStage(shared);
  });
  beforeEach(() => forgetView(shared));
  afterEach(() => shared.browser.closePages());

  takesNothingIntoDialog(() => stage, 'lexical-rich', DIALOGS);
  picksNothingUnderDialog(
    () => stage,
    DIALOGS.filter(({ kind }) => kind === 'native'),
  );

  // A core of what pages do to their boxes; `further/boxes/manners.test.ts` has every editor.
  const only = (...wanted: string[]) => MANNERS.filter(({ manner }) => wanted.includes(manner));
  keepsToManners(() => stage, 'textarea', only('reverted', 'scroller', 'twin', 'wakes'));
  keepsToManners(() => stage, 'lexical-rich', only('redrawn', 'late-paste'));
  keepsToManners(() => stage, 'ce-true', only('no-paste'));
  tellsAtTheBox(() => stage);
});
