import { startLexical } from '../../shared/lexical-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) => startLexical(find('#composer'), options),
  button: '#submit-post-button',
});
