import { startPreactField } from '../../shared/controlled-fields.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

find('form').addEventListener('submit', (event) => event.preventDefault());
void showSite({
  main: (options) => startPreactField(find('#composer'), { 'aria-label': 'Body' }, options),
  reply: (options) => startPreactField(find('#comment'), { 'aria-label': 'Comment' }, options),
  button: 'button[type="submit"]',
});
