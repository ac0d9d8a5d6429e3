import { afterEach, beforeAll, describe } from 'vitest';
import type { Stage } from '../../../../scripts/stage/stage.ts';
import {
  EMOJI_NODE_KINDS,
  FIELD_KINDS,
  FOREIGN_KINDS,
  HINT_KINDS,
  PLACE_KINDS,
  RICH_KINDS,
  TIDY_KINDS,
} from '../../../practice/mean/kinds.ts';
import { type Fate, isHonestOn, leavesForeignFrameAlone, WITH_EMOJI } from '../../mean-tests.ts';
import { sharedStage } from '../../shared-stage.ts';

/** Where more is asked than that what is said is so. */
const FATES: Record<string, Fate> = {
  ...{ decomposes: 'form', virtual: 'unseen' },
  ...{ clones: 'in', saves: 'in', 'clones-itself': 'in', hardens: 'in' },
  ...{ 'grows-up': 'in', 'moves-on': 'in', 'unseen-twins': 'in' },
};
const fateOf = (kind: string): Fate => FATES[kind] ?? 'honest';
/** Written in as a whole, so that there is no box before somebody writes. */
const COLD = [...PLACE_KINDS, 'design-mode'];

describe('pages that are mean to their boxes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await sharedStage();
  });
  afterEach(() => stage.browser.closePages());
  const getStage = () => stage;

  for (const kind of [
    ...FIELD_KINDS,
    ...RICH_KINDS.filter((one) => one !== 'design-mode'),
    ...PLACE_KINDS,
  ])
    isHonestOn(getStage, kind, { fate: fateOf(kind) });
  for (const kind of COLD) isHonestOn(getStage, kind, { fate: fateOf(kind), isCold: true });
  for (const kind of TIDY_KINDS) isHonestOn(getStage, kind, { fate: 'form' });
  for (const kind of HINT_KINDS) {
    isHonestOn(getStage, kind, { fate: 'in', own: '' });
    isHonestOn(getStage, kind, { fate: 'in', own: '', isCold: true });
  }
  for (const kind of EMOJI_NODE_KINDS) isHonestOn(getStage, kind, { fate: 'in', text: WITH_EMOJI });
  for (const kind of FOREIGN_KINDS) leavesForeignFrameAlone(getStage, kind);
});
