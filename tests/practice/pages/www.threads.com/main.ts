import { countThreads } from '../../shared/count.ts';
import { startLexical } from '../../shared/lexical-box.ts';
import { readOptions } from '../../shared/options.ts';
import { enableButton, exposePractice, find } from '../../shared/practice.ts';

const { draft, focus } = readOptions();
const button = find('#send');
const counter = find('#counter');
const reply = startLexical(find('#behind'), { hashtags: true });
const main = startLexical(find('#composer'), {
  draft,
  focus,
  hashtags: true,
  onChange: (text) => {
    counter.textContent = String(countThreads(text));
    enableButton(button, text.trim() !== '');
  },
});
exposePractice({ boxes: { main, reply }, button, counter });
