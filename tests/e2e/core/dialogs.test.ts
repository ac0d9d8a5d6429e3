import { afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { EditorStage } from '../../../scripts/stage/editor-stage.ts';
import type { Stage } from '../../../scripts/stage/stage.ts';
import { DIALOGS, picksNothingUnderDialog, takesNothingIntoDialog } from '../dialog-tests.ts';
import { forgetView } from '../page-steps.ts';
import { sharedStage } from '../shared-stage.ts';

describe('a dialog over the box', () => {
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
});
