import { HashtagNode, registerLexicalHashtag } from '@lexical/hashtag';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import type { LexicalEditor } from 'lexical';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  HISTORY_MERGE_TAG,
} from 'lexical';
import type { Box } from './practice.ts';

export interface LexicalOptions {
  draft?: string;
  focus?: boolean;
  hashtags?: boolean;
  plain?: boolean;
  readOnly?: boolean;
  onChange?(text: string): void;
}

/** Starts Lexical in an element of the page, set up as the sites do. */
export function startLexical(element: HTMLElement, options: LexicalOptions = {}): Box {
  const editor = createEditor({
    namespace: 'practice',
    nodes: options.hashtags ? [HashtagNode] : [],
    theme: { hashtag: 'hashtag', paragraph: 'paragraph' },
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  if (options.plain) registerPlainText(editor);
  else registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  if (options.hashtags) registerLexicalHashtag(editor);
  // Merged into the history's first state, so that undo never goes behind the draft.
  editor.update(() => writeParagraphs(options.draft ?? ''), {
    discrete: true,
    tag: HISTORY_MERGE_TAG,
  });

  if (options.readOnly) editor.setEditable(false);
  const model = () => readParagraphs(editor);
  const change = () => {
    if (options.readOnly) element.setAttribute('contenteditable', 'false');
    element.classList.toggle('is-empty', model() === '');
    options.onChange?.(model());
  };
  editor.registerUpdateListener(change);
  change();
  if (options.focus) editor.focus(undefined, { defaultSelection: 'rootEnd' });
  return { model, element: () => element };
}

function writeParagraphs(text: string): void {
  const root = $getRoot().clear();
  for (const line of text.split('\n')) {
    const paragraph = $createParagraphNode();
    if (line) paragraph.append($createTextNode(line));
    root.append(paragraph);
  }
}

function readParagraphs(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join('\n'),
  );
}
