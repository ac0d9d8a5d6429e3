import { startLexical } from '../../shared/lexical-box.ts';
import { readOptions } from '../../shared/options.ts';
import { enableButton, exposePractice, find } from '../../shared/practice.ts';

const { draft, focus } = readOptions();
const button = find('#send');
const reply = startLexical(find('#comment'));
const main = startLexical(find('#composer'), {
  draft,
  focus,
  onChange: (text) => enableButton(button, text.trim() !== ''),
});
exposePractice({ boxes: { main, reply }, button });
