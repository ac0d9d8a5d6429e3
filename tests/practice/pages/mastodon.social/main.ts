import React from 'react';
import ReactDOM from 'react-dom';
import { focusAtEnd } from '../../shared/caret.ts';
import { countMastodon } from '../../shared/count.ts';
import { readOptions } from '../../shared/options.ts';
import { exposePractice, find } from '../../shared/practice.ts';

const { draft, focus } = readOptions();
let model = draft;
/** Servers set their own: `?limit=`. */
const LIMIT = Number(new URLSearchParams(location.search).get('limit') ?? 500);

/** The compose form with the textarea under React's control, so that only React's state is the text. */
function ComposeForm() {
  const [text, setText] = React.useState(draft);
  model = text;
  return React.createElement(
    'form',
    { className: 'compose-form', onSubmit: (event: Event) => event.preventDefault() },
    React.createElement('input', { id: 'cw-spoiler-input', hidden: true, readOnly: true }),
    React.createElement(
      'div',
      { className: 'compose-form__input' },
      React.createElement('textarea', {
        className: 'autosuggest-textarea__textarea',
        'aria-autocomplete': 'list',
        placeholder: 'What’s on your mind?',
        value: text,
        onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
      }),
    ),
    React.createElement(
      'footer',
      null,
      React.createElement('span', { className: 'character-counter' }, LIMIT - countMastodon(text)),
      React.createElement('button', { type: 'submit', disabled: text.trim() === '' }, 'Post'),
    ),
  );
}

ReactDOM.render(React.createElement(ComposeForm), find('#composer'));
const area = () => find('.autosuggest-textarea__textarea');
if (focus) focusAtEnd(area());
exposePractice({
  boxes: { main: { model: () => model, element: area } },
  button: find('button[type="submit"]'),
  counter: find('.character-counter'),
});
