import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';
import { startTiptap } from '../../shared/tiptap-box.ts';

void showSite({
  main: (options) =>
    startTiptap(
      find('#composer'),
      { componentkey: 'ShareBox_textEditor', role: 'textbox', 'aria-label': 'Text editor' },
      options,
    ),
  reply: (options) => startTiptap(find('#comment'), { role: 'textbox' }, options),
  button: '.share-actions__primary-action',
});
