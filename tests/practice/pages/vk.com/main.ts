import { find } from '../../shared/practice.ts';
import { startRich } from '../../shared/rich-box.ts';
import { showSite } from '../../shared/site-page.ts';

const attributes = { contenteditable: 'true', role: 'textbox' };

void showSite({
  main: (options) =>
    startRich(
      find('#place'),
      { ...attributes, 'data-testid': 'posting_base_screen_input_message' },
      options,
    ),
  reply: (options) => startRich(find('#comment'), { ...attributes, class: 'reply_field' }, options),
  button: '[data-testid="posting_base_screen_next"]',
});
