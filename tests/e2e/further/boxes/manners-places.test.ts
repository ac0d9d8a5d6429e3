import { afterEach, beforeAll, describe } from 'vitest';
import { EditorStage } from '../../../../scripts/stage/editor-stage.ts';
import type { Place } from '../../../practice/shared/editor-page.ts';
import { keepsToManners, MANNERS, PLAIN_MANNERS, RICH_MANNERS } from '../../manner-tests.ts';
import { browserName, sharedStage } from '../../shared-stage.ts';
import { cannot } from '../editor-limits.ts';

describe('what pages do to their boxes, where these stand', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());
  const getStage = () => stage;

  const moved = MANNERS.filter(({ manner }) => !/^(?:scroller|twin)$/.test(manner));
  const places: Place[] = ['shadow', 'closed', 'frame'];
  for (const editor of [
    'textarea',
    'textarea-react',
    'ce-true',
    'lexical-rich',
    'prosemirror',
    'slate',
  ]) {
    for (const place of places.filter((one) => !cannot(editor, one, browserName))) {
      keepsToManners(getStage, editor, moved, { place });
    }
  }
  for (const editor of ['textarea', 'ce-plaintext-only', 'ce-gmail', 'draft', 'quill2']) {
    keepsToManners(getStage, editor, moved, { dir: 'rtl' });
  }
});

describe('what pages do to boxes without a library', () => {
  let stage: EditorStage;
  beforeAll(async () => {
    stage = new EditorStage(await sharedStage());
  });
  afterEach(() => stage.closePage());
  const getStage = () => stage;

  for (const place of ['page', 'shadow', 'frame'] as const) {
    keepsToManners(getStage, 'textarea', PLAIN_MANNERS, { place });
    for (const editor of ['ce-true', 'ce-gmail', 'ce-prewrap', 'ce-plaintext-only']) {
      keepsToManners(getStage, editor, [...PLAIN_MANNERS, ...RICH_MANNERS], { place });
    }
  }
});
