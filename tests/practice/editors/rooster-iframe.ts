import { allowOwnHtml, showEditor } from '../shared/editor-page.ts';
import { startRooster } from '../shared/rooster-box.ts';

allowOwnHtml();
// As Proton's webmail has it: a frame without an address, whose document the page builds.
void showEditor((place, options) => {
  const frame = document.createElement('iframe');
  frame.dataset.testid = 'rooster-iframe';
  place.append(frame);
  const inside = frame.contentDocument;
  if (!inside) throw new Error('A frame without a document');
  const holder = inside.createElement('div');
  holder.id = 'rooster-editor';
  inside.body.append(holder);
  return startRooster(holder, options);
});
