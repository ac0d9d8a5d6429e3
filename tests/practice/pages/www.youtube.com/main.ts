import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) =>
    startRich(
      find('#place'),
      { id: 'contenteditable-root', contenteditable: 'true', 'aria-label': 'Add a comment...' },
      options,
    ),
  button: '#send',
});
