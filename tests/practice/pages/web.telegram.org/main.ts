import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) =>
    startRich(
      find('#place'),
      { id: 'editable-message-text', contenteditable: 'true', role: 'textbox', dir: 'auto' },
      options,
    ),
  button: '.send',
});
