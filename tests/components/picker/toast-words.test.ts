import { describe, expect, it } from 'vitest';
import { toastWords } from '../../../components/picker/toast-words.ts';
import { speechIn } from '../i18n.tsx';

const { t } = speechIn('en');

describe('what is said at the box', () => {
  it('names the button of a network, and of a message, which the person presses', () => {
    expect(toastWords(t, 'post').done).toMatch(/press Post yourself/);
    expect(toastWords(t, 'letter').done).toMatch(/press Send yourself/);
  });

  it('names no button at a box that may have none, as where a letter goes into a form', () => {
    expect(toastWords(t, 'letter-in-box').done).not.toMatch(/press|message/);
  });
});
