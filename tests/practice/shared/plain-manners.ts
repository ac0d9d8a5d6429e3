import { isField } from './page-hands.ts';
import type { Box } from './practice.ts';
import { linesOf } from './rich-box.ts';

/**
 * What pages do to a box without a library: put another node with other classes in its place, or a larger one at the
 * focus, show a hint as its content, let a checker mark it, draw emoji as pictures, correct the person's words, take pastes
 * in and lose them a moment later.
 */
export type PlainManner =
  | 'restyled'
  | 'expands'
  | 'hinted'
  | 'checked'
  | 'pictures'
  | 'corrects'
  | 'loses-pastes';

const HINT = 'Say something…';

/** What a page would send: its pictures as the emoji that they show, without its hint and its checker's marks. */
function readPlain(element: HTMLElement): string {
  if (isField(element)) return element.value === HINT ? '' : element.value;
  if (element.textContent === HINT) return '';
  const copy = element.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('[contenteditable="false"], style')) mark.remove();
  for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
  copy.normalize();
  // White space counts by the page's styles, which only what stands in it has.
  element.after(copy);
  const text = linesOf(copy).join('\n');
  copy.remove();
  return text;
}

/** Puts a node that holds the same in an element's place. */
function drawAnew(element: HTMLElement): HTMLElement {
  const fresh = element.cloneNode(true) as HTMLElement;
  if (isField(element) && isField(fresh)) fresh.value = element.value;
  element.replaceWith(fresh);
  return fresh;
}

function showHint(element: HTMLElement): void {
  const content = isField(element) ? 'value' : 'textContent';
  const show = () => {
    if (!element[content as 'textContent']?.trim()) Object.assign(element, { [content]: HINT });
  };
  element.addEventListener('focus', () => {
    if (element[content as 'textContent'] === HINT) Object.assign(element, { [content]: '' });
  });
  element.addEventListener('blur', show);
  show();
}

/** A spelling checker's block and styles, inside of what it checks. */
function mark(element: HTMLElement): void {
  if (element.querySelector('.mark')) return;
  const block = document.createElement('div');
  block.className = 'mark';
  block.contentEditable = 'false';
  block.textContent = '\u00a0';
  const style = document.createElement('style');
  style.textContent = '.mark { color: red }';
  element.append(block, style);
}

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

function drawEmoji(element: HTMLElement): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    for (const { 0: emoji, index } of [...text.data.matchAll(/\p{Emoji}\ufe0f/gu)].reverse()) {
      const rest = text.splitText(index);
      rest.data = rest.data.slice(emoji.length);
      rest.before(Object.assign(new Image(14, 14), { alt: emoji, src: PIXEL }));
    }
  }
}

/** Corrects the first word, as helpers for spelling do; a text that is set anew takes the caret to its start. */
function correct(element: HTMLElement): void {
  if (isField(element)) {
    element.value = element.value.replace(/^Mine/, '¡Mine');
    return;
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode() as Text | null;
  if (first) first.data = first.data.replace(/^Mine/, '¡Mine');
}

/** The page puts each paste in by itself, and draws its old state when its server has said no. */
function losePastes(element: HTMLElement): void {
  element.addEventListener('paste', (event) => {
    event.preventDefault();
    const held = element.textContent;
    element.append(event.clipboardData?.getData('text/plain') ?? '');
    setTimeout(() => {
      element.textContent = held;
    }, 800);
  });
}

/** Gives the page of a plain box one of these manners. @returns the box as it is from then on, under `main` */
export function behavePlainly(manner: PlainManner, box: Box): Record<string, Box> {
  let now = box.element();
  const main: Box = { element: () => now, model: () => readPlain(now) };
  const onInput = (act: () => void) => now.addEventListener('input', act);
  switch (manner) {
    case 'restyled':
      now.className = 'composer is-empty';
      now.addEventListener(
        'input',
        () =>
          setTimeout(() => {
            now = drawAnew(now);
            now.className = 'composer is-filled';
          }, 30),
        { once: true },
      );
      break;
    case 'expands':
      now.addEventListener(
        'focus',
        () => {
          now = drawAnew(now);
          now.style.minBlockSize = '160px';
          now.focus();
        },
        { once: true },
      );
      break;
    case 'hinted':
      showHint(now);
      break;
    case 'checked':
      onInput(() => mark(now));
      break;
    case 'pictures':
      onInput(() => drawEmoji(now));
      break;
    case 'loses-pastes':
      losePastes(now);
      break;
    case 'corrects':
      now.addEventListener('paste', () => setTimeout(() => correct(now), 50), { once: true });
      break;
  }
  return { main };
}
