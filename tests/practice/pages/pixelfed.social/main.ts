import { startVueField } from '../../shared/controlled-fields.ts';
import { allowOwnHtml } from '../../shared/editor-page.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

allowOwnHtml();
void showSite({
  main: (options) =>
    startVueField(find('#composer'), { placeholder: 'Write a caption...' }, options),
  reply: (options) => startVueField(find('#comment'), { placeholder: 'Leave a comment' }, options),
  button: '#send',
  count: (text) => text.length,
});
