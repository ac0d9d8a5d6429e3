import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Box } from '../utils/compose/box.ts';
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
import { nameHosts } from '../utils/overlay/host.ts';
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

/** Tells the worker how an insertion ended, as the popup that would note it may be gone. */
function tellEnd(press: string | undefined, { why, by }: { why?: string; by?: string }): void {
  if (!press || isUntried(why)) return;
  const ending: Ending = {
    press,
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

/** Tells it that the person took the text out again, so that nobody is asked whether it was posted. */
function tellUndone(press: string | undefined): void {
  if (!press) return;
  browser.runtime.sendMessage({ vigil: 'text-undone', press }).catch(console.error);
}

/** Is this the frame that the request is for? */
const isHere = ({ onlyAt }: InsertRequest) =>
  onlyAt === undefined || JSON.stringify(framePath() ?? null) === JSON.stringify(onlyAt);

/** What came of a request, and the box in which it was tried. */
interface Came<Answer> {
  answer: Answer;
  box?: Box;
}

async function insert(request: InsertRequest): Promise<Came<InsertAnswer>> {
  const { composer, text, replace, words, avoid } = request;
  if (!isHere(request)) return { answer: { done: false, why: 'none' } };
  // What is typed goes into that frame, so nothing in this page is written.
  if (isFocusInFrame({ shadowOf })) {
    const frame = focusedFramePath({ shadowOf });
    return { answer: { done: false, why: 'elsewhere', frame } };
  }
  const found = findComposeBox(composer, { shadowOf });
  if ('missing' in found) return { answer: { done: false, why: found.missing } };
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
  if (words && answer.done && placed) {
    lookAfter(placed, words, {
      ...{ text, isOwnForm: answer.inOwnForm === true },
      onLost: () => tellLost(request.press, answer.by),
      onUndone: () => tellUndone(request.press),
    });
  }
  return { answer, box: found.box };
}

/** The presses of this page. Each is done once: who asks again, as the worker does for a closed popup, gets the answer. */
const presses = new Map<string, Promise<Came<unknown>>>();

/** Was it not tried here? Another frame may be the one. */
const isUntried = (why: string | undefined) =>
  why === 'none' || why === 'several' || why === 'elsewhere';

/** Is it an answer of this frame? Another may be the one, and the page around is asked again then. */
function isOwnAnswer(answer: InsertAnswer | FillAnswer): boolean {
  const parts = typeof answer.done === 'boolean' ? [answer as InsertAnswer] : Object.values(answer);
  return parts.some((part) => part.done || !isUntried(part.why));
}

async function oncePerPress<Answer extends InsertAnswer | FillAnswer>(
  { press, aloneSince }: Pick<InsertRequest, 'press' | 'aloneSince'>,
  { work, unknown }: { work(): Promise<Came<Answer>>; unknown: Answer },
): Promise<Came<Answer>> {
  if (!press) return work();
  const known = presses.get(press);
  if (known) return (await known) as Came<Answer>;
  if (aloneSince !== undefined && performance.timeOrigin > aloneSince) return { answer: unknown };
  const coming = work();
  presses.set(press, coming);
  const came = await coming;
  if (!isOwnAnswer(came.answer)) presses.delete(press);
  return came;
}

let underWay: { text: string; came: Promise<Came<InsertAnswer>> } | undefined;

/** A press while the same text is on its way is no second press: it gets the first one's answer. */
function insertOnce(request: InsertRequest): Promise<Came<InsertAnswer>> {
  if (underWay?.text === request.text) return underWay.came;
  const before = underWay?.came;
  const came = (before ? before.then(() => insert(request)) : insert(request)).finally(() => {
    if (underWay?.came === came) underWay = undefined;
  });
  underWay = { text: request.text, came };
  return came;
}

async function answerInsert(request: InsertRequest): Promise<InsertAnswer> {
  const { answer, box } = await oncePerPress(request, {
    work: () => insertOnce(request),
    unknown: { done: false, why: 'none' },
  });
  const { aloneSince, words, text } = request;
  // The popup that would say it is gone.
  if (aloneSince !== undefined && !answer.done && box && words)
    void tellRefusal(box, words, { text, why: answer.why });
  return answer;
}

async function fill({ fields, words, unfilled, press, avoid }: FillRequest): Promise<FillAnswer> {
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
    const left = Object.keys(answers).filter((name) => !answers[name]?.done);
    const notes = left.flatMap((name) => unfilled?.[name] ?? []);
    const done = [words.done, ...notes].join(' ');
    lookAfter(
      placed,
      { ...words, done, ...(notes.length > 0 && { ownForm: done }) },
      {
        ...{ text, isOwnForm: body.inOwnForm === true },
        onLost: () => tellLost(press, body.by),
        onUndone: () => tellUndone(press),
      },
    );
  }
  const isNone = Object.values(answers).every((one) => !one.done && one.why === 'none');
  if (!isNone || !hasForeignFrame({ shadowOf })) return answers;
  return allMissing(fields, 'elsewhere');
}

async function fillOnce(request: FillRequest): Promise<FillAnswer> {
  const { answer } = await oncePerPress(request, {
    work: async () => ({ answer: await fill(request) }),
    unknown: allMissing(request.fields, 'none'),
  });
  return answer;
}

const allMissing = (fields: FieldText[], why: 'none' | 'elsewhere'): FillAnswer =>
  Object.fromEntries(fields.map(({ name }) => [name, { done: false, why }]));

// At compose boxes. The popup injects it on a click, and may do so again on the same page.
export default defineUnlistedScript(() => {
  // In Chromium an element of the page with this name would be found, too, but never as the global's own.
  if (Object.hasOwn(globalThis, 'vigilCompose') && globalThis.vigilCompose?.()) return;
  // An update leaves the old script in the page, deaf: its API has no id any more.
  globalThis.vigilCompose = () => Boolean(browser.runtime?.id);
  browser.runtime.onMessage.addListener(
    (message: unknown, { id }): Promise<InsertAnswer | FillAnswer | MeasureAnswer> | undefined => {
      // Only from our own pages: no page can send here, and no other extension.
      if (id !== browser.runtime.id) return undefined;
      const request = message as ComposeRequest;
      nameHosts('name' in request && request.name ? request.name : '');
      if (request.vigil === 'insert') return answerInsert(request);
      if (request.vigil === 'fill') return fillOnce(request);
      if (import.meta.env.MODE === 'practice' && request.vigil === 'measure') {
        return measureStrategy(findComposeBox([], { shadowOf }), request);
      }
      return undefined;
    },
  );
});
