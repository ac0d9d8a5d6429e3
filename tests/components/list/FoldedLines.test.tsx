// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { FoldedLines } from '../../../components/list/FoldedLines.tsx';
import { summarise } from '../../../utils/actions/list.ts';
import { peru } from '../../peru.ts';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

const ended = summarise(peru, ['en'], { from: 'bundled', mark: 'm' });

async function fold(backTo?: string) {
  const seen = vi.fn();
  HTMLElement.prototype.scrollIntoView = seen;
  const place = await draw(
    <FoldedLines
      {...{ name: 'ended', count: 1, actions: [ended], open: false, backTo }}
      {...{ today: '2024-01-01', done: new Map(), news: new Map(), onOpen: () => undefined }}
    />,
  );
  const details = find<HTMLDetailsElement>(place, 'details');
  const toggle = () => details.dispatchEvent(new Event('toggle'));
  return { place, details, toggle, seen };
}

it('an opened fold comes to the top, so that its first line is in view', async () => {
  const { place, details, toggle, seen } = await fold();
  await press(place, 'summary');
  details.open = true;
  toggle();
  await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith({ block: 'start' }));
  expect(seen.mock.contexts).toEqual([details]);
});

it('a fold that opens by itself moves nothing, as the person comes back to a line in it', async () => {
  const { details, toggle, seen } = await fold(ended.id);
  expect(details.open).toBe(true);
  toggle();
  await new Promise((done) => requestAnimationFrame(done));
  expect(seen).not.toHaveBeenCalled();
});
