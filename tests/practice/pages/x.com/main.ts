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
// The page behind the dialog has a composer of the same look, for posts at home and for replies in a conversation.
if (has('inline')) {
  find('#primaryColumn').hidden = false;
  Object.assign(boxes, { reply: startDraft(find('#inline'), { testId: 'tweetTextarea_0' }) });
}
exposePractice({ boxes, button, counter });
