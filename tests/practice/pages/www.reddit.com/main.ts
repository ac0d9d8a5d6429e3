import { startLexical } from '../../shared/lexical-box.ts';
import { find } from '../../shared/practice.ts';
import { showSite } from '../../shared/site-page.ts';

void showSite({
  main: (options) => startLexical(find('#composer'), options),
  // A placeholder stands there until it is clicked.
  reply: (options) => {
    const placeholder = find('#placeholder');
    const box = startLexical(find('#comment'), options);
    placeholder.addEventListener('click', () => {
      find('#comment').hidden = false;
      placeholder.hidden = true;
      box.element().focus();
    });
    return { ...box, element: () => (placeholder.hidden ? box.element() : placeholder) };
  },
  button: '#submit-post-button',
});
