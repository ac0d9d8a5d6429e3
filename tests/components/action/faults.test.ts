import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../components/action/faults.ts';
import { readAction } from '../../../utils/actions/validation/read-feed.ts';
import { peru } from '../../peru.ts';
import { speechIn } from '../i18n.tsx';

const { t } = speechIn('en');
const [target] = peru.targets;
const saysOf = (changes: object) => {
  const [fault] = readAction({ ...peru, ...changes }).faults;
  return fault && describeFault(t, fault);
};
const ofTarget = (changes: object) => saysOf({ targets: [{ ...target, ...changes }] });

describe('what is wrong is said in the person’s language', () => {
  it.each([
    ['nothing where something must be', saysOf({ reference: undefined }), t('faults.missing')],
    ['an empty text', saysOf({ reference: '' }), t('faults.missing')],
    ['a long text', saysOf({ reference: 'a'.repeat(61) }), t('faults.long')],
    ['a sign that nobody sees', saysOf({ reference: 'a\u202eb' }), t('faults.hidden')],
    ['no country', saysOf({ country: ['Peru'] }), t('faults.country')],
    ['no date', saysOf({ deadline: 'soon' }), t('faults.date')],
    ['no language', saysOf({ preferredLanguages: ['Spanish'] }), t('faults.language')],
    ['no e-mail address', ofTarget({ emails: ['office'] }), t('faults.email')],
    ['no account', ofTarget({ accounts: { x: '@a b' } }), t('faults.account')],
    ['no web address', ofTarget({ forms: ['works.example'] }), t('faults.address')],
  ])('%s', (_, said, sentence) => expect(said).toBe(sentence));

  it('is told in the reader’s own words where there is no sentence for it', () => {
    const said = ofTarget({ faxes: ['one'] });
    expect(said).toBe(t('faults.other', ['is no number of digits, spaces and ().-/']));
  });

  it('has a sentence for a full disk and for a fault of ours', () => {
    const say = (code: 'full' | 'failed') =>
      describeFault(t, { path: '(the whole)', code, message: 'in English' });
    expect([say('full'), say('failed')]).toEqual([t('faults.full'), t('faults.failed')]);
  });
});
