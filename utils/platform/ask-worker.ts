import { browser } from 'wxt/browser';
import { untilKept } from './erasing.ts';
import type { AnswerOf, DataOf, MessageName } from './messages.ts';

/**
 * Asks the worker to do something. Only the worker changes the data that all pages share.
 * @example await askWorker('import', { text })
 */
export async function askWorker<Name extends MessageName>(
  vigil: Name,
  ...[data]: DataOf<Name> extends undefined ? [] : [DataOf<Name>]
): Promise<AnswerOf<Name>> {
  await untilKept();
  return (await browser.runtime.sendMessage({ vigil, ...data })) as AnswerOf<Name>;
}
