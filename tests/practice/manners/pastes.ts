import type { Box } from '../shared/practice.ts';
import { ask, type Behave, claim, does, onPaste, putIn } from './hands.ts';

/** The page's own hand at each paste, a while later. */
export const pastesLater = (ms: number): Behave =>
  does(({ box }) =>
    onPaste((event, text, html) => {
      claim(event);
      setTimeout(() => putIn(box.element(), text, html), ms);
    }),
  );

const changed = (change: (text: string) => string): Behave =>
  does(({ box }) =>
    onPaste((event, text) => {
      claim(event);
      putIn(box.element(), change(text));
    }),
  );

/** Pages that take pastes into their own hands. */
export const PASTES = {
  'paste-50': pastesLater(50),
  'paste-1000': pastesLater(1000),
  'paste-1600': pastesLater(1600),
  'paste-twice': does(({ box }) =>
    onPaste((_, text) => void setTimeout(() => putIn(box.element(), text), 30)),
  ),
  'paste-joined': changed((text) => text.replace(/\s*\n\s*/g, ' ')),
  'paste-trimmed': changed((text) => text.trim()),
  'paste-cut': changed((text) => text.slice(0, 40)),
  'paste-loud': changed((text) => text.toUpperCase()),
  'paste-throws': does(() =>
    onPaste((event) => {
      claim(event);
      throw new Error('No files here');
    }),
  ),
  'paste-trusted': does(() =>
    onPaste((event) => {
      if (!event.isTrusted) claim(event);
    }),
  ),
  'paste-by-lines': does(({ box }) =>
    onPaste((event, text) => {
      claim(event);
      let line = 0;
      for (const part of text.split(/(?<=\n)/))
        setTimeout(() => putIn(box.element(), part), 70 * line++);
    }),
  ),
  'paste-asks': (() => {
    let name: Box | undefined;
    onPaste((event) => {
      claim(event);
      name ??= ask();
    });
    return { other: { model: () => name?.model() ?? '', element: () => document.body } };
  }) as Behave,
  'paste-unheard': does(() => onPaste((event) => event.stopImmediatePropagation())),
};
