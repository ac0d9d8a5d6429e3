import { startReactField } from '../../shared/controlled-fields.ts';
import { startLexical } from '../../shared/lexical-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) => startLexical(find('#composer'), { ...options, hashtags: true }),
  reply: (options) =>
    startReactField(find('#comment'), { 'aria-label': 'Add a comment…' }, options),
  button: '#send',
  count: (text) => text.length,
});
