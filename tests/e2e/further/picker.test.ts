import { afterEach, beforeAll, describe } from 'vitest';
import { EditorStage } from '../../../scripts/stage/editor-stage.ts';
import { sendsNothingByEnter } from '../picker-key-tests.ts';
import { picksByKeys } from '../picker-tests.ts';
import { sharedStage } from '../shared-stage.ts';

describe('the picker in further editors', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  picksByKeys(() => stage, ['draft', 'slate', 'prosemirror', 'quill2', 'ce-gmail']);
  sendsNothingByEnter(() => stage, ['textarea-react', 'ce-true', 'tinymce8']);
});
