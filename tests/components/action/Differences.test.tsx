// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Differences } from '../../../components/action/Differences.tsx';
import type { Difference } from '../../../utils/actions/differences.ts';
import { draw } from '../i18n.tsx';
import { find, wordsOf } from '../person.ts';

const drawn = (difference: Difference, language: 'en' | 'es' = 'en') =>
  draw(<Differences differences={[difference]} destinations={[]} />, language);

describe('what an update changes', () => {
  it('strikes out what goes and underlines what comes', async () => {
    const before = 'Ana is in prison.';
    const place = await drawn({ field: 'summary', before, after: 'Ana is at home.' });
    expect(find(place, 'dt').textContent).toBe('What happened');
    expect(wordsOf(place, 'del').join(' ')).toBe('in prison');
    expect(wordsOf(place, 'ins').join(' ')).toBe('at home');
  });

  it('writes dates as the reader does', async () => {
    const difference = { field: 'deadline', before: '2023-03-07', after: '2023-04-01' } as const;
    const place = await drawn(difference, 'es');
    expect(wordsOf(place, 'del, ins')).toEqual(['7 de marzo de 2023', '1 de abril de 2023']);
  });

  it('shows what is no date as it is: date fields take years of six digits', async () => {
    const difference = { field: 'deadline', before: '2023-03-07', after: '275760-12-31' } as const;
    expect(wordsOf(await drawn(difference), 'ins')).toEqual(['275760-12-31']);
  });

  it('names the language of a text that is in several', async () => {
    const place = await drawn({ field: 'title', language: 'es', before: 'Una', after: 'Otra' });
    expect(find(place, 'dt').textContent).toBe('Title (Spanish)');
    expect(find(place, 'dd').lang).toBe('es');
  });

  it('shortens long stretches that stayed the same', async () => {
    const same = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    const place = await drawn({ field: 'background', before: same, after: `${same} end` });
    const shown = find(place, 'dd').textContent ?? '';
    expect(shown).toContain('word99 end');
    expect(shown).not.toContain('word50');
  });

  it('shows a changed account letter by letter, with a warning', async () => {
    const account = { target: 'Ana', kind: 'accounts', network: 'x' } as const;
    const changed = [{ ...account, before: 'PresPeru', after: 'PresPerv' }];
    const place = await draw(<Differences differences={[]} destinations={changed} />);
    const note = find(place, '[data-account=x]');
    expect(note.textContent).toContain('On X, the account of Ana has changed.');
    expect(wordsOf(note, 'del')).toEqual(['u']);
    expect(wordsOf(note, 'ins')).toEqual(['v']);
  });
});
