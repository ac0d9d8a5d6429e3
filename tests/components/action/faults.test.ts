import { describe, expect, it } from 'vitest';
import { sayFault } from '../../../components/action/faults.ts';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { peru } from '../../peru.ts';
import { speechIn } from '../i18n.tsx';

const [target] = peru.targets;
const saysOf = (changes: object) => {
  const [fault] = readAction({ ...peru, ...changes }).faults;
  return fault && sayFault(speechIn('en').t, fault);
};
const ofTarget = (changes: object) => saysOf({ targets: [{ ...target, ...changes }] });

describe('what is wrong is said in the person’s language', () => {
  it.each([
    ['nothing where something must be', saysOf({ reference: undefined }), 'Please fill this in'],
    ['an empty text', saysOf({ reference: '' }), 'Please fill this in'],
    ['a long text', saysOf({ reference: 'a'.repeat(61) }), 'too long'],
    [
      'a sign that nobody sees',
      saysOf({ reference: 'a\u202eb' }),
      'characters that nobody can see',
    ],
    ['no country', saysOf({ country: ['Peru'] }), 'two capital letters'],
    ['no date', saysOf({ deadline: 'soon' }), 'like 2023-03-07'],
    ['no language', saysOf({ preferredLanguages: ['Spanish'] }), 'two or three letters'],
    ['no e-mail address', ofTarget({ emails: ['office'] }), 'not an e-mail address'],
    ['no account', ofTarget({ accounts: { x: '@a b' } }), 'network: name'],
    ['no web address', ofTarget({ forms: ['works.example'] }), 'begins with https://'],
    ['no number', ofTarget({ faxes: ['one'] }), 'Vigil cannot save this: is no number'],
  ])('%s', (_, said, words) => expect(said).toContain(words));

  it('has a sentence for a full disk and for a fault of ours', () => {
    const say = (code: 'full' | 'failed') =>
      sayFault(speechIn('en').t, { path: '(the whole)', code, message: '' });
    expect(say('full')).toContain('no space left');
    expect(say('failed')).toContain('went wrong');
  });
});
