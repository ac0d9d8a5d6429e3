import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startRooster } from '../shared/rooster-box.ts';

allowOwnHtml();
void showEditor((place, options) => {
  const holder = document.createElement('div');
  holder.setAttribute('role', 'textbox');
  place.append(holder);
  return startRooster(holder, options);
});
