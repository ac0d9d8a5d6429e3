import type { BrowserName } from '../../../scripts/stage/stage.ts';
import type { Place } from '../../practice/shared/editor-page.ts';

/** What is tried beside the places. */
type Case = Place | 'cold' | 'redo';

/** What cannot be had of an editor, mostly as it fails the person's own keys, too; why: `tests/practice/README.md`. */
const limits: { editor: RegExp; cases: Case[]; browsers?: BrowserName[] }[] = [
  { editor: /^(?:draft|quill2|trix|ckeditor4)$/, cases: ['shadow', 'closed'] },
  {
    editor: /^(?:lexical-old|ckeditor5)$/,
    cases: ['shadow', 'closed'],
    browsers: ['chromium'],
  },
  { editor: /^input$/, cases: ['cold'] },
  { editor: /^ckeditor4$/, cases: ['redo'] },
  { editor: /^trix$/, cases: ['redo'], browsers: ['firefox'] },
];

export function cannot(editor: string, what: Case, browser: BrowserName): boolean {
  return limits.some(
    (limit) =>
      limit.editor.test(editor) &&
      limit.cases.includes(what) &&
      (limit.browsers ?? [browser]).includes(browser),
  );
}
