import { afterEach, beforeAll, describe } from 'vitest';
import { EditorStage } from '../../../../scripts/stage/editor-stage.ts';
import { practiceEditors } from '../../../practice/build.ts';
import { keepsSigns, keepsToManners, MANNERS, outlastsAFight } from '../../manner-tests.ts';
import { sharedStage } from '../../shared-stage.ts';

describe('what pages do to their boxes', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());

  outlastsAFight(() => stage, ['textarea', 'ce-true', 'lexical-rich']);
  for (const editor of practiceEditors) {
    keepsToManners(() => stage, editor, MANNERS);
    keepsSigns(() => stage, editor);
  }
});
