import { countMastodon } from '../../shared/count.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';
import { startTiptap } from '../../shared/tiptap-box.ts';

void showSite({
  main: (options) => startTiptap(find('#composer'), {}, options),
  button: '#send',
  count: countMastodon,
});
