import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fillFields, findComposeBox, insertText } from '../utils/compose/index.ts';
import type { ComposeRequest, FillAnswer, InsertAnswer } from '../utils/platform/messages.ts';

declare global {
  var vigilCompose: true | undefined;
}

async function insert(composer: string[], text: string): Promise<InsertAnswer> {
  const found = findComposeBox(composer);
  if ('missing' in found) return { done: false, why: found.missing };
  return insertText(found.box, text);
}

// At compose boxes. The popup injects it on a click, and may do so again on the same page.
export default defineUnlistedScript(() => {
  if (globalThis.vigilCompose) return;
  globalThis.vigilCompose = true;
  browser.runtime.onMessage.addListener(
    (message: unknown): Promise<InsertAnswer | FillAnswer> | undefined => {
      const request = message as ComposeRequest;
      if (request.vigil === 'insert') return insert(request.composer, request.text);
      if (request.vigil === 'fill') return fillFields(request.fields);
      return undefined;
    },
  );
});
