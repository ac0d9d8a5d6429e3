// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../components/ui/names-in.tsx';

function draw(names: string[], say: (names: string[]) => string): HTMLElement {
  const place = document.createElement('p');
  render(namesIn(names, say), place);
  return place;
}

describe('names in a sentence', () => {
  it('stand where the sentence has them, each in a direction of its own', () => {
    const place = draw(['@someone', 'كريم'], ([handle, name]) => `To ${name} (${handle}).`);
    expect(place.textContent).toBe('To كريم (@someone).');
    expect([...place.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual([
      'كريم',
      '@someone',
    ]);
  });

  it('are text, whatever they hold', () => {
    const place = draw(['<b>$1</b>'], ([name]) => `To ${name}.`);
    expect(place.querySelector('b')).toBeNull();
    expect(place.textContent).toBe('To <b>$1</b>.');
  });
});
