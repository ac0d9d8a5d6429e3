// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { AddFile } from '../../../components/settings/AddFile.tsx';
import { draw } from '../i18n.tsx';
import { chooseFile, fill, find, press } from '../person.ts';

interface Options {
  signal: AbortSignal;
  onProgress(share: number): void;
}
const drawn = async () => {
  const answer = Promise.withResolvers<string | undefined>();
  const onRead = vi.fn((_: Blob, _name: string, _options: Options) => answer.promise);
  const place = await draw(<AddFile onRead={onRead} />);
  const call = () => {
    const [last] = onRead.mock.calls;
    if (!last) throw new Error('Nothing was read');
    return { file: last[0], name: last[1], options: last[2] };
  };
  const finish = (said?: string) =>
    act(async () => {
      answer.resolve(said);
      await answer.promise;
    });
  return { place, onRead, call, finish };
};
const file = new File(['URGENT ACTION'], 'action.txt');
const paste = (place: HTMLElement, types: Record<string, string>) =>
  act(() => {
    const event = new Event('paste', { bubbles: true });
    const clipboardData = { getData: (type: string) => types[type] ?? '' };
    find(place, '#add-paste').dispatchEvent(Object.assign(event, { clipboardData }));
  });

describe('adding an action from a document', () => {
  it('reads the file that the person chooses', async () => {
    const { place, call } = await drawn();
    await chooseFile(place, '#add-file', file);
    expect(call()).toMatchObject({ file, name: 'action.txt' });
  });

  it('reads the file that the person drops', async () => {
    const { place, call } = await drawn();
    await act(() => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const dataTransfer = { files: [file] };
      find(place, '.add-file').dispatchEvent(Object.assign(event, { dataTransfer }));
    });
    expect(call().name).toBe('action.txt');
  });

  it('reads what the person types, once there is something', async () => {
    const { place, call } = await drawn();
    expect(find<HTMLButtonElement>(place, '#read-paste').disabled).toBe(true);
    await fill(place, '#add-paste', 'URGENT ACTION');
    await press(place, '#read-paste');
    expect(call().name).toBe('pasted.txt');
    expect(await call().file.text()).toBe('URGENT ACTION');
  });

  it('reads the HTML of what the person pastes', async () => {
    const { place, call } = await drawn();
    await paste(place, { 'text/html': '<h1>URGENT</h1>', 'text/plain': 'URGENT' });
    await press(place, '#read-paste');
    expect(call().name).toBe('pasted.html');
    expect(await call().file.text()).toBe('<h1>URGENT</h1>');
  });

  it('shows how much is read, and stops when the person wants it', async () => {
    const { place, call, finish } = await drawn();
    expect(place.querySelector('progress')).toBeNull();
    await chooseFile(place, '#add-file', file);
    expect(find(place, 'progress').hasAttribute('value')).toBe(false);
    await act(() => call().options.onProgress(0.5));
    expect(find<HTMLProgressElement>(place, 'progress').value).toBe(0.5);
    await press(place, '#stop-reading');
    expect(call().options.signal.aborted).toBe(true);
    await finish('Stopped. Vigil read nothing.');
    expect(place.querySelector('progress')).toBeNull();
  });

  it('says what went wrong, until the next file', async () => {
    const { place, finish } = await drawn();
    await chooseFile(place, '#add-file', file);
    await finish('A password protects the file.');
    expect(find(place, '[role=alert]').textContent).toBe('A password protects the file.');
    await chooseFile(place, '#add-file', file);
    expect(place.querySelector('[role=alert]')).toBeNull();
  });
});
