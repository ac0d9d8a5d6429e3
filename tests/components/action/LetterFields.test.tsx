// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LetterFields } from '../../../components/action/LetterFields.tsx';
import { renderLetter } from '../../../utils/letters/letter.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { fill, find, press } from '../person.ts';

const [model] = peru.letters;
const letter = model && renderLetter(peru, model, 'es');
if (!letter) throw new Error('The Peru action has no letter in Spanish');
const drawn = async (more: { isChanged?: boolean; canCopy?: boolean } = {}) => {
  const does = { onSubject: vi.fn(), onBody: vi.fn(), onReset: vi.fn(), onCopySubject: vi.fn() };
  const { onCopySubject, ...rest } = does;
  const place = await draw(
    <LetterFields
      letter={letter}
      isChanged={more.isChanged ?? false}
      rows={8}
      {...rest}
      {...(more.canCopy ? { onCopySubject } : {})}
    />,
  );
  return { place, does };
};

describe('the fields of a letter', () => {
  it('hold subject and text, marked with their language', async () => {
    const { place } = await drawn();
    expect(find<HTMLInputElement>(place, '#letter-subject').value).toBe('Derechos humanos: Perú');
    const body = find<HTMLTextAreaElement>(place, '#letter-body');
    expect(body.value).toMatch(/^Estimada Sra\. presidenta/);
    expect(body.lang).toBe('es');
  });

  it('hand on what the person writes', async () => {
    const { place, does } = await drawn();
    await fill(place, '#letter-subject', 'Mi asunto');
    await fill(place, '#letter-body', 'Mi carta');
    expect(does.onSubject).toHaveBeenCalledExactlyOnceWith('Mi asunto');
    expect(does.onBody).toHaveBeenCalledExactlyOnceWith('Mi carta');
  });

  it('offer the suggested text again only after a change', async () => {
    expect((await drawn()).place.querySelector('.under-text')).toBeNull();
    const { place, does } = await drawn({ isChanged: true });
    await press(place, '.under-text button');
    expect(does.onReset).toHaveBeenCalledOnce();
  });

  it('offer to copy the subject where there is a use for it', async () => {
    expect((await drawn()).place.querySelector('#letter-copy-subject')).toBeNull();
    const { place, does } = await drawn({ canCopy: true });
    await press(place, '#letter-copy-subject');
    expect(does.onCopySubject).toHaveBeenCalledExactlyOnceWith('Derechos humanos: Perú');
  });
});
