// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Notice, useNotice } from '../../../components/ui/Notice.tsx';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

function Saying() {
  const [notice, show] = useNotice();
  return (
    <>
      <button type="button" onClick={() => show({ text: 'Copied.', done: true })} />
      <Notice notice={notice} />
    </>
  );
}

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

  it('is another element when the same words are said again, so that they are spoken again', async () => {
    const place = await draw(<Saying />);
    await press(place, 'button');
    const first = find(place, '.notice-done');
    await press(place, 'button');
    const second = find(place, '.notice-done');
    expect([first.textContent, second.textContent]).toEqual(['Copied.', 'Copied.']);
    expect(second).not.toBe(first);
    expect(first.isConnected).toBe(false);
  });

  it('is good, neutral or bad, and no two of them look alike', async () => {
    const classOf = async (more: object) =>
      find(await draw(<Notice notice={{ text: 'So.', ...more }} />), '.notice').className;
    expect([
      await classOf({ done: true }),
      await classOf({}),
      await classOf({ refused: true }),
    ]).toEqual(['notice notice-done', 'notice', 'notice notice-refused']);
  });

  it('has a sign besides its colour where it is good or bad', () => {
    const css = readFileSync('components/ui/base.css', 'utf8');
    const signs = ['notice-done', 'notice-refused'].map(
      (name) => new RegExp(`${name}[^{}]*::before \\{\\s*content: "(\\S) " / ""`).exec(css)?.[1],
    );
    expect(signs).toEqual(['✓', '!']);
  });

  it('looks different when something went wrong', async () => {
    const place = await draw(<Notice notice={{ text: 'Not saved.', refused: true }} />);
    expect(find(place, '.notice-refused').textContent).toBe('Not saved.');
  });
});
