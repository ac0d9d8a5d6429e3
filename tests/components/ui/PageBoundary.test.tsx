// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageBoundary } from '../../../components/ui/PageBoundary.tsx';
import { draw } from '../i18n.tsx';
import { find, press } from '../person.ts';

const onReload = vi.fn();
const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  onReload.mockClear();
  log.mockClear();
});

function Page() {
  const [text, setText] = useState('fine');
  if (text === 'broken') throw new RangeError('C is not a country');
  return (
    <button type="button" id="break" onClick={() => setText('broken')}>
      {text}
    </button>
  );
}
const page = (
  <PageBoundary onReload={onReload}>
    <Page />
  </PageBoundary>
);

describe('a page that breaks while it draws', () => {
  it('is drawn as it is while nothing is wrong', async () => {
    const place = await draw(page);
    expect(place.textContent).toBe('fine');
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['en', 'Something went wrong on this page.', 'Reload the page'],
    ['es', 'Algo ha fallado en esta página.', 'Volver a cargar la página'],
  ] as const)('says so and what to do, in %s', async (language, said, button) => {
    const place = await draw(page, language);
    await press(place, '#break');
    expect(find(place, '[role=alert]').textContent).toContain(said);
    expect(find(place, '#reload-page').textContent).toBe(button);
  });

  it('logs the error', async () => {
    const place = await draw(page);
    await press(place, '#break');
    expect(log).toHaveBeenCalledOnce();
    expect(log.mock.calls[0]?.[1]).toBeInstanceOf(RangeError);
  });

  it('is loaded again when the person presses the button', async () => {
    const place = await draw(page);
    await press(place, '#break');
    await press(place, '#reload-page');
    expect(onReload).toHaveBeenCalledOnce();
  });
});
