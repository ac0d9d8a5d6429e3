import { describe, expect, it, vi } from 'vitest';
import type { ExtractionResult } from '../../../../utils/extract/extracted-action.ts';
import { extractActions } from '../../../../utils/platform/pages/extract.ts';

const source = { lines: [{ text: 'Urgent Action' }], warnings: [] };

/** A worker that does this with a message, and tells when it was ended. */
function workerThat(act: (worker: Worker) => void) {
  const terminate = vi.fn();
  const worker = { terminate, onmessage: null, onerror: null } as unknown as Worker;
  worker.postMessage = () => queueMicrotask(() => act(worker));
  return { terminate, makeWorker: async () => worker };
}

describe('reading a source off the page’s thread', () => {
  it('gives what the worker read, and ends the worker', async () => {
    const data: ExtractionResult = { extracted: [] };
    const { terminate, makeWorker } = workerThat((worker) =>
      worker.onmessage?.({ data } as MessageEvent),
    );
    expect(await extractActions(source, { makeWorker })).toBe(data);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('is given up at its deadline, and the worker ended', async () => {
    const { terminate, makeWorker } = workerThat(() => undefined);
    const result = await extractActions(source, { makeWorker, longest: 20 });
    expect(result).toEqual({ refused: 'too-slow' });
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('is given up in less than two seconds when it is long', async () => {
    const { makeWorker } = workerThat(() => undefined);
    const start = performance.now();
    const long = { ...source, lines: [{ text: 'a'.repeat(300_000) }] };
    expect(await extractActions(long, { makeWorker })).toEqual({ refused: 'too-slow' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('stops with the signal, and the worker ends', async () => {
    const stop = new AbortController();
    const { terminate, makeWorker } = workerThat(() => stop.abort(new Error('The page is left')));
    const reading = extractActions(source, { makeWorker, signal: stop.signal });
    await expect(reading).rejects.toThrow('The page is left');
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('does not begin after the signal', async () => {
    const act = vi.fn();
    const { terminate, makeWorker } = workerThat(act);
    const signal = AbortSignal.abort(new Error('The page is left'));
    await expect(extractActions(source, { makeWorker, signal })).rejects.toThrow(
      'The page is left',
    );
    expect([act, terminate].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('says that the reader broke when the worker does', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { makeWorker } = workerThat((worker) =>
      worker.onerror?.({ message: 'out of memory' } as ErrorEvent),
    );
    expect(await extractActions(source, { makeWorker })).toEqual({ refused: 'failed' });
    expect(String(told.mock.calls[0]?.[0])).toContain('out of memory');
    told.mockRestore();
  });
});
