import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type FieldText, fillFields } from '../utils/compose/fill.ts';
import { findComposeBox, hasForeignFrame, isFocusInFrame } from '../utils/compose/find.ts';
import { insertText } from '../utils/compose/insert.ts';
import { measureStrategy } from '../utils/compose/measure.ts';
import type {
  ComposeRequest,
  FillAnswer,
  FillRequest,
  InsertAnswer,
  InsertRequest,
  MeasureAnswer,
} from '../utils/platform/messages.ts';
import { shadowOf } from '../utils/platform/shadow-root.ts';

declare global {
  /** does the script that is already in the page still belong to the extension? */
  var vigilCompose: (() => boolean) | undefined;
}

async function insert({
  composer,
  text,
  replace,
  yieldToFrame,
}: InsertRequest): Promise<InsertAnswer> {
  if (yieldToFrame && isFocusInFrame({ shadowOf })) return { done: false, why: 'elsewhere' };
  const found = findComposeBox(composer, { shadowOf });
  if ('missing' in found) return { done: false, why: found.missing };
  return insertText(found.box, text, { selection: replace ? 'replace' : 'keep' });
}

async function fill({ fields }: FillRequest): Promise<FillAnswer> {
  // A frame of its parent's origin, such as an editor's, is the parent's to see to, with the fields around it.
  if (window.frameElement) return allMissing(fields, 'none');
  const answers = await fillFields(fields);
  const isNone = Object.values(answers).every((one) => !one.done && one.why === 'none');
  if (!isNone || !hasForeignFrame({ shadowOf })) return answers;
  return allMissing(fields, 'elsewhere');
}

const allMissing = (fields: FieldText[], why: 'none' | 'elsewhere'): FillAnswer =>
  Object.fromEntries(fields.map(({ name }) => [name, { done: false, why }]));

// At compose boxes. The popup injects it on a click, and may do so again on the same page.
export default defineUnlistedScript(() => {
  if (globalThis.vigilCompose?.()) return;
  // An update leaves the old script in the page, deaf: its API has no id any more.
  globalThis.vigilCompose = () => Boolean(browser.runtime?.id);
  browser.runtime.onMessage.addListener(
    (message: unknown): Promise<InsertAnswer | FillAnswer | MeasureAnswer> | undefined => {
      const request = message as ComposeRequest;
      if (request.vigil === 'insert') return insert(request);
      if (request.vigil === 'fill') return fill(request);
      if (import.meta.env.MODE === 'practice' && request.vigil === 'measure') {
        return measureStrategy(findComposeBox([], { shadowOf }), request);
      }
      return undefined;
    },
  );
});
