import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';
import { startSlate } from '../../shared/slate-box.ts';

void showSite({
  main: (options) =>
    startSlate(find('#composer'), { role: 'textbox', 'aria-label': 'Message #general' }, options),
  button: '#send',
});
