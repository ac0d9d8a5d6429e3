import { describe, expect, it } from 'vitest';
import { isSwitchedOff, repairNetwork } from '../../../utils/posts/hints.ts';
import { known } from './known.ts';

const x = known('x');

describe('hints from a feed', () => {
  const hint = { network: 'x', composer: ['#new-box'], off: false };

  it('come before our own selectors, on their network alone', () => {
    expect(repairNetwork(x, [hint]).composer).toEqual(['#new-box', ...x.composer]);
    expect(repairNetwork(known('bluesky'), [hint]).composer).toEqual(known('bluesky').composer);
  });

  it('can switch insertion off', () => {
    expect(isSwitchedOff(x, [hint])).toBe(false);
    expect(isSwitchedOff(x, [hint, { ...hint, off: true }])).toBe(true);
  });

  it('switch no other network off', () => {
    expect(isSwitchedOff(known('bluesky'), [{ ...hint, off: true }])).toBe(false);
  });
});
