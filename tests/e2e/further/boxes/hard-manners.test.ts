import { afterEach, beforeAll, describe } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { HARD_KINDS, type HardKind } from '../../../practice/manners/kinds.ts';
import { type Fate, isHonestOn } from '../../mean-tests.ts';
import { sharedStage } from '../../shared-stage.ts';

/** One of each kind that takes a text in a way of its own. */
const EDITORS = [
  ...(['textarea', 'textarea-react', 'ce-true', 'draft'] as const),
  ...(['lexical-rich', 'tiptap3', 'slate', 'quill2'] as const),
];

/** Tried in a box that nobody has clicked, too. */
const COLD_KINDS: HardKind[] = [
  ...(['drawn-late', 'drawn-at-return', 'remounted', 'remounted-old'] as const),
  ...(['thief-once', 'back-150', 'paste-1000', 'busy'] as const),
];

/** Drawn anew with the text, or only the focus or the caret moved: nothing of it is a reason to refuse. */
const IN =
  /^(?:drawn|remounted(?!-old)|caret|blurs$|thief-once|paste-(?:50|1000|by)|mirrored|two|slides)/;

function fateOf(kind: HardKind): Fate {
  if (kind === 'leaves') return 'left';
  if (kind === 'asks-at-input') return 'asked';
  if (kind === 'back-at-key') return 'told-at-key';
  return IN.test(kind) ? 'in' : 'honest';
}

describe('what pages do to their boxes, whatever the editor', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  for (const kind of HARD_KINDS) {
    for (const editor of EDITORS) isHonestOn(() => stage, kind, { fate: fateOf(kind), editor });
  }
  for (const kind of COLD_KINDS) {
    for (const editor of ['textarea-react', 'ce-true', 'draft']) {
      isHonestOn(() => stage, kind, { fate: fateOf(kind), editor, isCold: true });
    }
  }
});
