import { startPreactField } from '../../shared/controlled-fields.ts';
import { countMastodon } from '../../shared/count.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) =>
    startPreactField(find('#composer'), { class: 'compose-field', name: 'status' }, options),
  button: 'button[type="submit"]',
  count: countMastodon,
});
