// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Notice } from '../../../components/ui/Notice.tsx';
import { draw } from '../i18n.tsx';
import { find } from '../person.ts';

describe('a notice', () => {
  it('has its live region before it has words, so that screen readers hear them', async () => {
    const place = await draw(<Notice notice={undefined} />);
    expect(find(place, '[role=status]').textContent).toBe('');
  });

  it('shows what happened', async () => {
    const place = await draw(<Notice notice={{ text: 'Saved.' }} />);
    expect(find(place, '[role=status] .notice').textContent).toBe('Saved.');
    expect(place.querySelector('.notice-refused')).toBeNull();
  });

  it('looks different when something went wrong', async () => {
    const place = await draw(<Notice notice={{ text: 'Not saved.', refused: true }} />);
    expect(find(place, '.notice-refused').textContent).toBe('Not saved.');
  });
});
