import { describe, expect, it } from 'vitest';
import { describeRefusal } from '../../../components/action/refusals.ts';
import { speechIn } from '../i18n.tsx';

const { t } = speechIn('en');

describe('an insertion that was refused', () => {
  it.each([
    ['none', 'Vigil found no box to write in here.'],
    ['several', 'There is more than one box to write in here.'],
    ['read-only', 'You cannot write in this box.'],
    ['gone', 'The page changed while Vigil inserted the text.'],
    ['too-long', 'The box does not take that much text.'],
    ['changed', 'The box took the text, but not exactly.'],
    ['closed', 'Vigil may not write on this page.'],
    ['ignored', 'This box did not take the text and is as it was.'],
    ['some new reason', 'This box did not take the text and is as it was.'],
  ])('is told in words, with what is safe: %s', (why, said) => {
    expect(describeRefusal(t, why)).toContain(said);
    expect(describeRefusal(t, why)).toContain('copied');
  });

  it.each([
    ['none', 'If one was open, Threads has changed its page.'],
    ['ignored', 'Threads has changed its page. Its box did not take the text'],
    ['off', 'Vigil does not insert there for now.'],
    ['several', 'There is more than one box to write in here.'],
  ])('on a site that Vigil knows, names the site’s part in it: %s', (why, said) => {
    expect(describeRefusal(t, why, 'Threads')).toContain(said);
  });
});
