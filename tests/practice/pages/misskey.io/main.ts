import { startVueField } from '../../shared/controlled-fields.ts';
import { allowOwnHtml } from '../../shared/editor-page.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

allowOwnHtml();
void showSite({
  main: (options) => startVueField(find('#composer'), { 'data-cy-post-form-text': '' }, options),
  button: '[data-cy-open-post-form-submit]',
  count: (text) => text.length,
});
