import { afterEach, beforeAll, describe } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { ODD_KINDS, type OddKind } from '../../../practice/manners/kinds.ts';
import { type Fate, isHonestOn } from '../../mean-tests.ts';
import { sharedStage } from '../../shared-stage.ts';

/** One of each kind that takes a text in a way of its own. */
const EDITORS = [
  ...(['textarea', 'textarea-react', 'ce-true', 'draft'] as const),
  ...(['lexical-rich', 'tiptap3', 'slate', 'quill2'] as const),
];

/** Tried in a box that nobody has clicked, too. */
const COLD_KINDS: OddKind[] = [
  ...(['selects-at-focus', 'inert-at-focus', 'drawn-often', 'thief-frame'] as const),
];

/** Drawn anew with the text, or only the focus, the caret or the keys are another's: nothing of it is a reason to refuse. */
const IN = /^(?:drawn|remounted|recycled|grows|swaps|selects|saves|thief|letter-keys|fades)/;

const fateOf = (kind: OddKind): Fate => {
  if (IN.test(kind)) return 'in';
  return kind.startsWith('straight') ? 'form' : 'honest';
};

describe('what else pages do to their boxes, whatever the editor', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  for (const kind of ODD_KINDS) {
    for (const editor of EDITORS) isHonestOn(() => stage, kind, { fate: fateOf(kind), editor });
  }
  for (const kind of COLD_KINDS) {
    for (const editor of ['textarea-react', 'ce-true', 'draft']) {
      isHonestOn(() => stage, kind, { fate: fateOf(kind), editor, isCold: true });
    }
  }
});
