import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startSquire } from '../shared/squire-box.ts';

allowOwnHtml();
void showEditor((place, options) => {
  const holder = document.createElement('div');
  place.append(holder);
  return startSquire(holder, options);
});
