import { afterEach, beforeAll, describe } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import { STRANGE_KINDS, type StrangeKind } from '../../../practice/manners/kinds.ts';
import { type Fate, isHonestOn } from '../../mean-tests.ts';
import { sharedStage } from '../../shared-stage.ts';

/** One of each kind that takes a text in a way of its own. */
const EDITORS = [
  ...(['textarea', 'textarea-react', 'ce-true', 'draft'] as const),
  ...(['lexical-rich', 'tiptap3', 'slate', 'quill2'] as const),
];

/** Tried in a box that nobody has clicked, too. */
const COLD_KINDS: StrangeKind[] = [
  ...(['flickers-150', 'locked-at-focus', 'portal-at-focus', 'closes-when-left'] as const),
];

/** Drawn anew with the text, or only the focus, the caret or the keys are another's: nothing of it is a reason to refuse. */
const IN =
  /^(?:darkens|gramm|saves|portal|unseen|shows|restores-caret|menu|sentinels|remounts|flickers-150)/;

const fateOf = (kind: StrangeKind): Fate => {
  if (kind === 'asks-beside') return 'asked';
  return IN.test(kind) ? 'in' : 'honest';
};

describe('what pages do that nobody expects, whatever the editor', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());

  // Of a box that has moved at the focus its page has lost the caret: tried where there was none.
  for (const kind of STRANGE_KINDS.filter((one) => one !== 'portal-at-focus')) {
    for (const editor of EDITORS) isHonestOn(() => stage, kind, { fate: fateOf(kind), editor });
  }
  for (const kind of COLD_KINDS) {
    for (const editor of ['textarea-react', 'ce-true', 'draft']) {
      isHonestOn(() => stage, kind, { fate: fateOf(kind), editor, isCold: true });
    }
  }
});
