import { countWeighted } from '../../shared/count.ts';
import { startDraft } from '../../shared/draft-box.ts';
import { readOptions } from '../../shared/options.ts';
import { enableButton, exposePractice, find } from '../../shared/practice.ts';

const { draft, focus, has } = readOptions();
const button = find('[data-testid="tweetButton"]');
const counter = find('#counter');

const main = startDraft(find('#composer'), {
  testId: 'tweetTextarea_0',
  draft,
  focus,
  onChange: (text) => {
    counter.textContent = String(countWeighted(text));
    enableButton(button, text.trim() !== '');
  },
});
const boxes = { main };
// The home page has a composer of the same look behind the dialog.
if (has('inline')) {
  find('#primaryColumn').hidden = false;
  Object.assign(boxes, { inline: startDraft(find('#inline'), { testId: 'tweetTextarea_0' }) });
}
exposePractice({ boxes, button, counter });
