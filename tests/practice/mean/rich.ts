import type { RichKind } from './kinds.ts';
import { addRich, caretToEnd, type MeanPage, OWN, richBox } from './kit.ts';

/** Puts a text where the caret is, as a page does with its own hands. */
function putIn(box: HTMLElement, text: string): void {
  const selection = box.ownerDocument.getSelection();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(document.createTextNode(text));
  range.collapse(false);
}

/** Editable elements whose pages take the writing into their own hands. */
export const RICH: Record<RichKind, MeanPage> = {
  /** every `beforeinput` is cancelled, and the page draws it itself in the next frame */
  'draws-itself': (place) => {
    const box = addRich(place);
    box.addEventListener('beforeinput', (event) => {
      const text = event.data ?? event.dataTransfer?.getData('text/plain');
      event.preventDefault();
      if (text) requestAnimationFrame(() => putIn(box, text));
    });
    return { main: richBox(() => box) };
  },
  /** every `beforeinput` that is not the person’s is cancelled, and every paste */
  'cancels-all': (place) => {
    const box = addRich(place);
    const cancel = (event: Event) => event.preventDefault();
    for (const type of ['paste', 'drop']) box.addEventListener(type, cancel);
    box.addEventListener('beforeinput', (event) => {
      if ((event.data ?? '').length !== 1) event.preventDefault();
    });
    // Chromium fires none for an extension's command: what came is taken out at once.
    let held = box.textContent;
    box.addEventListener('input', () => {
      if ((box.textContent?.length ?? 0) > (held?.length ?? 0) + 1) box.textContent = held;
      else held = box.textContent;
    });
    return { main: richBox(() => box) };
  },
  /** what a script changed is put back at once */
  watches: (place) => {
    const box = addRich(place);
    let typed = 0;
    let held = box.textContent ?? '';
    box.addEventListener('keydown', ({ isTrusted }) => {
      if (isTrusted) typed = performance.now();
    });
    const watcher = new MutationObserver(() => {
      if (performance.now() - typed < 100) held = box.textContent ?? '';
      else if (box.textContent !== held) box.textContent = held;
      watcher.takeRecords();
    });
    watcher.observe(box, { childList: true, characterData: true, subtree: true });
    return { main: richBox(() => box) };
  },
  /** two paragraphs at most: the others are taken out */
  'two-lines': (place) => {
    const box = addRich(place, 'white-space: normal');
    box.addEventListener('input', () =>
      setTimeout(() => {
        const lines = richBox(() => box)
          .model()
          .split('\n')
          .slice(0, 2);
        box.replaceChildren(
          ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
        );
        caretToEnd(box);
      }),
    );
    return { main: richBox(() => box) };
  },
  /** only the last lines stand in the page; the others are kept in the model */
  virtual: (place) => {
    const box = addRich(place);
    let ahead: string[] = [];
    const lines = () =>
      richBox(() => box)
        .model()
        .split('\n');
    box.addEventListener('input', () =>
      requestAnimationFrame(() => {
        const shown = lines();
        if (shown.length < 3) return;
        ahead = [...ahead, ...shown.slice(0, -2)];
        box.textContent = shown.slice(-2).join('\n');
        caretToEnd(box);
      }),
    );
    return { main: { model: () => [...ahead, ...lines()].join('\n'), element: () => box } };
  },
  /** words with a sign become links, with a blank of no width behind them */
  links: (place) => {
    const box = addRich(place);
    box.addEventListener('input', () => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const found = /#\w+/.exec(text.data);
        if (!found || text.parentElement?.localName === 'a') continue;
        const rest = text.splitText(found.index);
        rest.data = rest.data.slice(found[0].length);
        const link = Object.assign(document.createElement('a'), { textContent: found[0] });
        rest.before(link, '\u200b');
      }
    });
    const main = richBox(() => box);
    return { main: { ...main, model: () => main.model().replaceAll('\u200b', '') } };
  },
  /** a suggestion of the page’s stands behind the caret, uneditable */
  suggests: (place) => {
    const box = addRich(place);
    const ghost = Object.assign(document.createElement('span'), { textContent: ' and so on' });
    ghost.contentEditable = 'false';
    ghost.className = 'ghost';
    box.addEventListener('input', () => box.append(ghost));
    const model = () => {
      const copy = box.cloneNode(true) as HTMLElement;
      copy.querySelector('.ghost')?.remove();
      box.after(copy);
      const text = richBox(() => copy).model();
      copy.remove();
      return text;
    };
    return { main: { model, element: () => box } };
  },
  /** plain text only, and rich from the first focus on */
  'turns-rich': (place) => {
    const box = addRich(place);
    box.setAttribute('contenteditable', 'plaintext-only');
    box.addEventListener('focus', () => box.setAttribute('contenteditable', 'true'));
    return { main: richBox(() => box) };
  },
  /** a document that is written in as a whole */
  'design-mode': (place) => {
    const frame = document.createElement('iframe');
    frame.title = 'Message';
    frame.style.cssText = 'inline-size: 500px; block-size: 200px';
    place.append(frame);
    const page = frame.contentDocument as Document;
    page.designMode = 'on';
    page.body.append(OWN);
    return { main: richBox(() => page.body) };
  },
  /** marks of direction around each line */
  directs: (place) => {
    document.documentElement.dir = 'rtl';
    const box = addRich(place);
    box.dir = 'auto';
    box.addEventListener('input', () =>
      setTimeout(() => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode() as Text | null;
        if (text && !text.data.startsWith('\u200f')) text.insertData(0, '\u200f');
      }),
    );
    const main = richBox(() => box);
    return { main: { ...main, model: () => main.model().replaceAll('\u200f', '') } };
  },
  /** each line is wrapped anew from the box’s text, and the caret is lost at it */
  rewraps: (place) => {
    const box = addRich(place, 'white-space: normal');
    box.addEventListener('input', () =>
      queueMicrotask(() => {
        const lines = richBox(() => box)
          .model()
          .split('\n');
        box.replaceChildren(
          ...lines.map((line) => {
            const row = document.createElement('div');
            row.append(line || document.createElement('br'));
            return row;
          }),
        );
        caretToEnd(box);
      }),
    );
    return { main: richBox(() => box) };
  },
  /** an editable element inside of an uneditable one inside of an editable one */
  nested: (place) => {
    const outer = addRich(place);
    outer.textContent = '';
    const shell = document.createElement('div');
    shell.contentEditable = 'false';
    outer.append(shell);
    const box = addRich(shell);
    return { main: richBox(() => box), shell: { model: () => '', element: () => outer } };
  },
  /** a copy of the element takes its place at the first input */
  'clones-itself': (place) => {
    let box = addRich(place);
    const replace = () => {
      const copy = box.cloneNode(true) as HTMLElement;
      box.replaceWith(copy);
      box = copy;
    };
    box.addEventListener('input', replace, { once: true });
    return { main: richBox(() => box) };
  },
  /** each blank becomes a fixed one */
  hardens: (place) => {
    const box = addRich(place, 'white-space: normal');
    box.addEventListener('input', () =>
      setTimeout(() => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let at = text.data.indexOf(' '); at >= 0; at = text.data.indexOf(' ', at))
            text.replaceData(at, 1, '\u00a0');
        }
      }, 40),
    );
    const main = richBox(() => box);
    return { main: { ...main, model: () => main.model().replaceAll('\u00a0', ' ') } };
  },
};
