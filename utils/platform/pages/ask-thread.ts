// Threads are started by their address.
import '../trusted-types.ts';

/**
 * Gives a worker one message, waits for its answer, and ends it, whatever it is busy with.
 * @throws the signal's reason when that comes first, or an error when the worker breaks
 */
export async function askThread<Answer>(
  worker: Worker,
  message: unknown,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const rejectAborted = () => reject(signal?.reason);
      if (signal?.aborted) return rejectAborted();
      signal?.addEventListener('abort', rejectAborted, { once: true });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = ({ message: why }) => reject(new Error(`A worker broke: ${why}`));
      worker.postMessage(message);
    });
  } finally {
    worker.terminate();
  }
}
