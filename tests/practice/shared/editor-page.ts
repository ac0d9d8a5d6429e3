import type { Page as HardPage } from '../manners/hands.ts';
import {
  behaveHard,
  behaveOddly,
  behaveStrangely,
  isHard,
  isOdd,
  isStrange,
} from '../manners/index.ts';
import { type DialogKind, openDialog } from './page-dialog.ts';
import { behave, isManner } from './page-manners.ts';
import { behavePlainly, type PlainManner } from './plain-manners.ts';
import { type Box, enableButton, exposePractice, type Practice } from './practice.ts';
import { type SendingEvent, sendOnEnter, sendOnPress } from './sending-keys.ts';
import { findTag, suggest } from './suggestions.ts';

/**
 * Where an editor stands on its page: `page` in the document itself, `shadow` in an open shadow root,
 * `closed` in a closed one, `frame` in a frame of the same origin, `cross` in one of another origin.
 */
export type Place = 'page' | 'shadow' | 'closed' | 'frame' | 'cross';

export interface EditorOptions {
  /** plain text that the editor starts with, `\n` between its lines; outside of the undo history */
  draft: string;
  readOnly: boolean;
  /** most characters that the box takes, for the editors that know such a limit */
  maxLength: number | undefined;
  /** to be called after each change of the editor's model */
  onChange(): void;
}

export type StartEditor = (place: HTMLElement, options: EditorOptions) => Box | Promise<Box>;

/** A style sheet of the editor's own, in the document or shadow root where the editor stands. */
export function addStyle(place: HTMLElement, css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  const root = place.getRootNode();
  (root instanceof ShadowRoot ? root : document.head).append(style);
}

/** For libraries that write HTML: they may on this page, as on a site that uses them; nobody else may. */
export function allowOwnHtml(): void {
  const { trustedTypes } = window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: object): void };
  };
  const same = (text: string) => text;
  trustedTypes?.createPolicy('default', {
    createHTML: same,
    createScript: same,
    createScriptURL: same,
  });
}

/** The page of one editor: `?place=`, `?draft=`, `?readonly=1`, `?maxlength=`, and what the page does beside it. */
export async function showEditor(start: StartEditor): Promise<void> {
  const query = new URLSearchParams(location.search);
  const where = (query.get('place') ?? 'page') as Place;
  document.documentElement.dir = query.get('dir') ?? '';
  const ground = document.querySelector<HTMLElement>('#place');
  if (!ground) throw new Error('The practice page lacks #place');
  if (where === 'frame' || where === 'cross') {
    showFrame(ground, where, query);
    return;
  }
  const place = makePlace(ground, where);
  const counter = document.querySelector<HTMLElement>('#counter');
  const button = document.querySelector<HTMLElement>('#send');
  let box: Box | undefined;
  const onChange = () => {
    const text = box?.model() ?? '';
    if (counter) counter.textContent = String(text.length);
    if (button) enableButton(button, text.trim() !== '');
  };
  const options: EditorOptions = {
    draft: query.get('draft') ?? '',
    readOnly: query.get('readonly') === '1',
    maxLength: query.has('maxlength') ? Number(query.get('maxlength')) : undefined,
    // Some editors tell of a change before their model has it.
    onChange: () => setTimeout(onChange),
  };
  const page = await startIn(place, start, options);
  box = page.box;
  onChange();
  offerSuggestions(box);
  const others = behaveAs(query.get('page'), page);
  const practice = exposePractice({ boxes: { main: box, ...others }, button, counter });
  const sends = query.get('sends');
  if (sends === 'press') sendOnPress(practice);
  else if (sends) sendOnEnter(practice, sends as SendingEvent);
  const dialog = query.get('dialog') as DialogKind | null;
  const rest = document.querySelector('main');
  if (!dialog || !rest) return;
  const open = () => openDialog(practice, dialog, rest);
  if (query.get('late') !== '1') {
    box.element().focus();
    open();
  } else window.addEventListener('open-dialog', open, { once: true });
}

/** Starts an editor that its page may destroy and start again. */
async function startIn(
  place: HTMLElement,
  start: StartEditor,
  options: EditorOptions,
): Promise<HardPage> {
  let now = await start(place, options);
  const box: Box = { model: () => now.model(), element: () => now.element() };
  const restart = async (draft: string) => {
    // A library remembers the element that it was started in.
    const fresh = document.createElement('div');
    place.replaceChildren(fresh);
    now = await start(fresh, { ...options, draft });
  };
  return { ...{ box, place, draft: options.draft }, restart: (draft) => void restart(draft) };
}

const behaveAs = (manner: string | null, page: HardPage): Record<string, Box> => {
  if (!manner) return {};
  if (isHard(manner)) return behaveHard(manner, page);
  if (isOdd(manner)) return behaveOddly(manner, page);
  if (isStrange(manner)) return behaveStrangely(manner, page);
  const { box, place } = page;
  return isManner(manner) ? behave(manner, box, place) : behavePlainly(manner as PlainManner, box);
};

function makePlace(ground: HTMLElement, where: Place): HTMLElement {
  if (where === 'page') return ground;
  const place = document.createElement('div');
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/_practice/practice.css';
  ground.attachShadow({ mode: where === 'closed' ? 'closed' : 'open' }).append(sheet, place);
  return place;
}

function showFrame(ground: HTMLElement, where: Place, query: URLSearchParams): void {
  const frame = document.createElement('iframe');
  query.delete('place');
  const path = `${location.pathname}?${query}`;
  frame.src = where === 'cross' ? `https://frame.example${path}` : path;
  frame.title = 'editor';
  ground.append(frame);
  // The tests ask the page; a frame of another origin they ask directly.
  Object.defineProperty(window, 'practice', {
    get: () => (where === 'frame' ? (frame.contentWindow?.practice as Practice) : undefined),
  });
}

/**
 * A list of suggestions after `@x` and `#x`, as the networks have it: while one is chosen it takes Enter,
 * Tab and the arrows. A text that arrives must not be eaten by it.
 */
function offerSuggestions(box: Box): void {
  const list = document.createElement('div');
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  document.querySelector('main')?.append(list);
  const element = box.element();
  const refresh = () => {
    const tag = findTag(box.model());
    list.hidden = !tag;
    list.replaceChildren(
      ...suggest(tag ?? '').map((word) => {
        const option = document.createElement('div');
        option.setAttribute('role', 'option');
        option.textContent = word;
        return option;
      }),
    );
  };
  element.addEventListener('input', () => setTimeout(refresh));
  element.addEventListener('keyup', refresh);
  element.addEventListener(
    'keydown',
    (event) => {
      if (list.hidden || !/^(?:Enter|Tab|ArrowUp|ArrowDown)$/.test(event.key)) return;
      if (event.key !== 'ArrowDown' && !list.querySelector('[aria-selected="true"]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      list.firstElementChild?.setAttribute('aria-selected', 'true');
    },
    { capture: true },
  );
}
