import { showEditor } from '../shared/editor-page.ts';
import { startRich } from '../shared/rich-box.ts';

void showEditor((place, options) =>
  startRich(place, { contenteditable: 'true', style: 'white-space: pre-wrap' }, options),
);
