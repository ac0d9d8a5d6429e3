import { ContentState, Editor, EditorState, Modifier } from 'draft-js';
import React from 'react';
import ReactDOM from 'react-dom';
import type { Box } from './practice.ts';
import { findTag, suggest } from './suggestions.ts';

export interface DraftOptions {
  testId: string;
  draft?: string;
  focus?: boolean;
  readOnly?: boolean;
  onChange?(text: string): void;
}

const readText = (state: any): string => state.getCurrentContent().getPlainText('\n');

/** A Draft.js composer with a popup of suggestions, which takes keys only while one is chosen. */
class Composer extends React.Component {
  editor: any = null;
  state = { editorState: this.start(), active: -1, closed: false };

  start() {
    const content = ContentState.createFromText(this.props.draft ?? '');
    return EditorState.moveSelectionToEnd(EditorState.createWithContent(content));
  }

  change = (editorState: any) => {
    this.setState({ editorState, active: -1, closed: false });
    this.props.onChange?.(readText(editorState));
  };

  tag(): string | null {
    const selection = this.state.editorState.getSelection();
    if (this.state.closed || !selection.getHasFocus() || !selection.isCollapsed()) return null;
    const block = this.state.editorState
      .getCurrentContent()
      .getBlockForKey(selection.getStartKey());
    return findTag(block.getText().slice(0, selection.getStartOffset()));
  }

  move = (step: number) => (event: any) => {
    const tag = this.tag();
    if (!tag) return;
    event.preventDefault();
    const count = suggest(tag).length;
    this.setState({
      active: (Math.max(this.state.active, step < 0 ? 0 : -1) + step + count) % count,
    });
  };

  choose = (index: number): string => {
    const tag = this.tag();
    const word = tag && suggest(tag)[index];
    if (!tag || !word) return 'not-handled';
    const { editorState } = this.state;
    const selection = editorState.getSelection();
    const range = selection.merge({ anchorOffset: selection.getStartOffset() - tag.length });
    const content = Modifier.replaceText(editorState.getCurrentContent(), range, `${word} `);
    this.change(EditorState.push(editorState, content, 'insert-characters'));
    return 'handled';
  };

  render() {
    const tag = this.tag();
    return React.createElement(
      'div',
      { className: 'draft-composer' },
      React.createElement(Editor, {
        ref: (editor: any) => {
          this.editor = editor;
        },
        editorState: this.state.editorState,
        onChange: this.change,
        handleReturn: () => this.choose(this.state.active),
        onDownArrow: this.move(1),
        onUpArrow: this.move(-1),
        onEscape: () => this.setState({ closed: true }),
        stripPastedStyles: true,
        readOnly: this.props.readOnly ?? false,
        webDriverTestID: this.props.testId,
        role: 'textbox',
        ariaLabel: 'Post text',
        ariaAutoComplete: 'list',
        ariaMultiline: true,
        placeholder: 'What’s happening?',
        spellCheck: true,
        tabIndex: 0,
      }),
      tag && renderSuggestions(suggest(tag), this.state.active, this.choose),
    );
  }
}

function renderSuggestions(words: string[], active: number, choose: (index: number) => string) {
  return React.createElement(
    'div',
    { role: 'listbox', className: 'suggestions' },
    words.map((word, index) =>
      React.createElement(
        'div',
        {
          key: word,
          role: 'option',
          'aria-selected': index === active,
          // On mousedown, because a click would first take the focus from the editor.
          onMouseDown: (event: any) => {
            event.preventDefault();
            choose(index);
          },
        },
        word,
      ),
    ),
  );
}

/** Draft.js belongs to the time before React's concurrent roots: hence the old render(). */
export function startDraft(place: HTMLElement, options: DraftOptions): Box {
  // biome-ignore lint/correctness/noRenderReturnValue: the old render() is synchronous and returns it
  const composer = ReactDOM.render(React.createElement(Composer, options), place);
  options.onChange?.(readText(composer.state.editorState));
  if (options.focus) composer.editor.focus();
  return {
    model: () => readText(composer.state.editorState),
    element: () => place.querySelector('.public-DraftEditor-content') as HTMLElement,
  };
}
