// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ActionView, type PanelId } from '../../../components/action/ActionView.tsx';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';

const ALL: PanelId[] = ['post', 'letter', 'about'];
interface Props {
  today?: string;
  onPanel?: (panel: PanelId) => void;
  onBack?: () => void;
  panels?: PanelId[];
  action?: typeof peru;
}
const view = ({ today = '2023-01-29', panels = ALL, action = peru, ...does }: Props) => (
  <ActionView
    {...{ action, today, panels }}
    panel={panels[0] ?? 'about'}
    onPanel={does.onPanel ?? vi.fn()}
    onBack={does.onBack ?? vi.fn()}
  >
    <button type="button" class="bar-main">
      Do it
    </button>
  </ActionView>
);
const pressIn = (place: HTMLElement, selector: string, key: string) =>
  act(() => {
    place
      .querySelector(selector)
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

describe('an open action', () => {
  // The first of all: nothing was pressed in this page yet.
  it('does nothing at a key pressed too early where the icon opens it again: the heading has the focus', async () => {
    const place = await draw(view({}));
    expect(document.activeElement).toBe(place.querySelector('h1'));
  });

  it('says where one is to who came by a pointer: the heading has the focus', async () => {
    window.dispatchEvent(new Event('pointerdown'));
    const place = await draw(view({}));
    expect(document.activeElement).toBe(place.querySelector('h1'));
  });

  it('is done with Enter by who came with the keyboard: the main button has the focus', async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    const place = await draw(view({}));
    expect(document.activeElement).toBe(place.querySelector('.bar-main'));
  });

  it('goes back with Esc', async () => {
    const onBack = vi.fn();
    const place = await draw(view({ onBack }));
    await pressIn(place, '.bar-main', 'Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('offers no panel that is empty', async () => {
    const place = await draw(view({ panels: ['letter', 'about'] }));
    expect([...place.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual([
      ...['Letter', 'The case'],
    ]);
  });

  it('tells the story in two sentences, and says in which language it is', async () => {
    const place = await draw(view({}));
    const words = place.querySelector('.story-words')?.textContent ?? '';
    expect(peru.summary.en?.startsWith(words)).toBe(true);
    expect(words).toMatch(/\.$/);
    const action = { ...peru, summary: { de: 'Am Montag geschah es. Am Dienstag auch. Mehr.' } };
    const german = await draw(view({ action }));
    expect(german.querySelector('.story-words')?.textContent).toBe(
      'Am Montag geschah es. Am Dienstag auch.',
    );
    expect(german.textContent).toContain('(Language: German)');
  });

  it('shortens a long story and title to the eye only, and no title on “The case”', async () => {
    const shortOf = (place: HTMLElement) => [
      place.querySelector('.story-short h1')?.textContent,
      place.querySelector('.story-long')?.textContent,
    ];
    const [title, story] = ['Long title. '.repeat(40).trim(), `${'It happened '.repeat(20)}there.`];
    const action = { ...peru, title: { en: title }, summary: { en: `${story} More.` } };
    const long = await draw(view({ action }));
    expect(shortOf(long)).toEqual([title, expect.stringContaining(story)]);
    const brief = await draw(view({ action: { ...action, summary: { en: 'It happened.' } } }));
    expect(shortOf(brief)).toEqual([title, undefined]);
    const about = await draw(view({ action, panels: ['about'] }));
    expect(shortOf(about)).toEqual([undefined, undefined]);
    expect(about.querySelector('.story h1')?.textContent).toBe(title);
  });

  it('turns its panels with the arrow keys, Home and End, one tab stop for all', async () => {
    const onPanel = vi.fn();
    const place = await draw(view({ onPanel }));
    expect(place.querySelectorAll('[role="tab"][tabindex="0"]')).toHaveLength(1);
    for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home'])
      await pressIn(place, '[role="tablist"]', key);
    expect(onPanel.mock.calls).toEqual([['letter'], ['about'], ['about'], ['post']]);
  });

  it('asks not to write any more once it has ended', async () => {
    expect((await draw(view({ today: '2023-03-07' }))).textContent).not.toContain('has ended');
    expect((await draw(view({ today: '2023-03-08' }))).textContent).toContain(
      'Please do not write any more',
    );
  });
});
