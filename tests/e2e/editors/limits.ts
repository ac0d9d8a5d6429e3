import type { Place } from '../../practice/shared/editor-page.ts';
import type { BrowserName } from '../journey.ts';

/** Where an editor does not even take the person's own keys; `tests/practice/README.md` says why. */
const limits: { editor: RegExp; places: Place[]; browsers?: BrowserName[] }[] = [];

export function cannot(editor: string, place: Place, browser: BrowserName): boolean {
  return limits.some(
    (limit) =>
      limit.editor.test(editor) &&
      limit.places.includes(place) &&
      (limit.browsers ?? [browser]).includes(browser),
  );
}
