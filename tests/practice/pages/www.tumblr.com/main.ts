import { startReactField } from '../../shared/controlled-fields.ts';
import { allowOwnHtml } from '../../shared/editor-page.ts';
import { startGutenberg } from '../../shared/gutenberg-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

allowOwnHtml();
void showSite({
  main: (options) => startGutenberg(find('#place'), options),
  reply: (options) => startReactField(find('#notes'), { placeholder: 'Reply' }, options),
  button: '[data-testid="postFormPostButton"]',
});
