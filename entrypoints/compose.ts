import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type FieldText, fillFields } from '../utils/compose/fill.ts';
import {
  findComposeBox,
  focusedFramePath,
  framePath,
  hasForeignFrame,
  isFocusInFrame,
} from '../utils/compose/find.ts';
import { insertText, type Placed } from '../utils/compose/insert.ts';
import { measureStrategy } from '../utils/compose/measure.ts';
import { endAftercare, lookAfter, tellRefusal } from '../utils/overlay/aftercare.ts';
import type {
  ComposeRequest,
  Ending,
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

/** The presses whose popup is gone. */
const alone = new Set<string>();

/** Tells the worker how an insertion ended, as the popup that would note it may be gone. */
function tellEnd(press: string | undefined, { why, by }: { why?: string; by?: string }): void {
  // It was not tried here; another frame may be the one.
  if (!press || /^(?:none|several|elsewhere)$/.test(why ?? '')) return;
  const ending: Ending = {
    press,
    isAlone: alone.delete(press),
    ...(why ? { why } : {}),
    ...(why && by ? { way: by } : {}),
  };
  browser.runtime.sendMessage({ vigil: 'insertion-ended', ...ending }).catch(console.error);
}

/** Tells it that the page took the text out again, so that another way is tried first the next time. */
function tellLost(press: string | undefined, way: string): void {
  if (!press) return;
  browser.runtime.sendMessage({ vigil: 'text-lost', press, way }).catch(console.error);
}

/** Is this the frame that the request is for? */
const isHere = ({ onlyAt }: InsertRequest) =>
  onlyAt === undefined || JSON.stringify(framePath() ?? null) === JSON.stringify(onlyAt);

async function insert(request: InsertRequest): Promise<InsertAnswer> {
  const { composer, text, replace, words, avoid } = request;
  if (!isHere(request)) return { done: false, why: 'none' };
  // What is typed goes into that frame, so nothing in this page is written.
  if (isFocusInFrame({ shadowOf })) {
    return { done: false, why: 'elsewhere', frame: focusedFramePath({ shadowOf }) };
  }
  const found = findComposeBox(composer, { shadowOf });
  if ('missing' in found) return { done: false, why: found.missing };
  endAftercare();
  let placed: Placed | undefined;
  const answer = await insertText(found.box, text, {
    selection: replace ? 'replace' : 'keep',
    avoid,
    onPlaced: (where) => {
      placed = where;
    },
  });
  tellEnd(request.press, answer.done ? {} : answer);
  if (!words) return answer;
  if (answer.done && placed) {
    lookAfter(placed, words, {
      ...{ text, isOwnForm: answer.inOwnForm === true },
      onLost: () => tellLost(request.press, answer.by),
    });
    // The person closed the popup meanwhile, and the page has the focus back.
  } else if (!answer.done && document.hasFocus()) void tellRefusal(found.box, words, text);
  return answer;
}

let underWay: { text: string; answer: Promise<InsertAnswer> } | undefined;

/** A press while the same text is on its way is no second press: it gets the first one's answer. */
function insertOnce(request: InsertRequest): Promise<InsertAnswer> {
  if (underWay?.text === request.text) return underWay.answer;
  const before = underWay?.answer;
  const answer = (before ? before.then(() => insert(request)) : insert(request)).finally(() => {
    if (underWay?.answer === answer) underWay = undefined;
  });
  underWay = { text: request.text, answer };
  return answer;
}

async function fill({ fields, words, press, avoid }: FillRequest): Promise<FillAnswer> {
  // A frame of its parent's origin, such as an editor's, is the parent's to see to, with the fields around it.
  if (window.frameElement) return allMissing(fields, 'none');
  endAftercare();
  let placed: Placed | undefined;
  const answers = await fillFields(fields, {
    avoid,
    onBody: (where) => {
      placed = where;
    },
  });
  const body = answers.body;
  if (body) tellEnd(press, body.done ? {} : body);
  if (words && body?.done && placed) {
    const text = fields.find(({ name }) => name === 'body')?.text ?? '';
    lookAfter(placed, words, {
      ...{ text, isOwnForm: body.inOwnForm === true },
      onLost: () => tellLost(press, body.by),
    });
  }
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
  // The popup holds a line open under the number of its press for as long as it stands.
  browser.runtime.onConnect.addListener((line) =>
    line.onDisconnect.addListener(() => alone.add(line.name)),
  );
  browser.runtime.onMessage.addListener(
    (message: unknown): Promise<InsertAnswer | FillAnswer | MeasureAnswer> | undefined => {
      const request = message as ComposeRequest;
      if (request.vigil === 'insert') return insertOnce(request);
      if (request.vigil === 'fill') return fill(request);
      if (import.meta.env.MODE === 'practice' && request.vigil === 'measure') {
        return measureStrategy(findComposeBox([], { shadowOf }), request);
      }
      return undefined;
    },
  );
});
