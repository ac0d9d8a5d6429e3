import { startLexical } from '../../shared/lexical-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

startLexical(find('#search'), { plain: true });
void showSite({
  main: (options) => startLexical(find('#composer'), { ...options, plain: true }),
  button: '#send',
});
