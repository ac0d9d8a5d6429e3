import type { HintKind } from './kinds.ts';
import { addRich, caretToEnd, type MeanPage, richBox } from './kit.ts';

const HINT = 'Say something…';

function makeHint(tag = 'span'): HTMLElement {
  const hint = Object.assign(document.createElement(tag), { textContent: HINT });
  hint.contentEditable = 'false';
  hint.className = 'hint';
  return hint;
}

/** The box without its hint; nothing of the person’s stands in it. */
function hinted(box: HTMLElement) {
  const model = () => {
    const copy = box.cloneNode(true) as HTMLElement;
    copy.querySelector('.hint')?.remove();
    box.after(copy);
    const text = richBox(() => copy).model();
    copy.remove();
    return text;
  };
  return { main: { model, element: () => box } };
}

/** Hints that nobody can write in, and that stand among the box’s own content until it holds a text. */
export const HINTS: Record<HintKind, MeanPage> = {
  'hint-span': (place) => {
    const box = addRich(place);
    const hint = makeHint();
    box.replaceChildren(hint);
    box.addEventListener('input', () => hint.remove());
    return hinted(box);
  },
  'hint-block': (place) => {
    const box = addRich(place, 'white-space: normal');
    const hint = makeHint('div');
    box.replaceChildren(hint, document.createElement('br'));
    box.addEventListener('input', () => setTimeout(() => hint.remove(), 60));
    return hinted(box);
  },
  'hint-beside-paragraph': (place) => {
    const box = addRich(place, 'white-space: normal');
    const hint = makeHint();
    const line = document.createElement('p');
    line.append(document.createElement('br'));
    box.replaceChildren(hint, line);
    new MutationObserver(() => {
      if (line.textContent) hint.remove();
    }).observe(box, { childList: true, characterData: true, subtree: true });
    return hinted(box);
  },
  'hint-at-focus': (place) => {
    const box = addRich(place);
    const hint = makeHint();
    box.replaceChildren(hint);
    box.addEventListener('focus', () => requestAnimationFrame(() => hint.remove()));
    return hinted(box);
  },
  /** text that can be written in, taken out at the focus and put back when it goes */
  'hint-as-text': (place) => {
    const box = addRich(place);
    box.textContent = HINT;
    box.addEventListener('focus', () => {
      if (box.textContent !== HINT) return;
      box.textContent = '';
      caretToEnd(box);
    });
    box.addEventListener('blur', () => {
      if (!box.textContent?.trim()) box.textContent = HINT;
    });
    const main = richBox(() => box);
    return { main: { ...main, model: () => (main.model() === HINT ? '' : main.model()) } };
  },
};
