import { showEditor } from '../shared/editor-page.ts';
import { startRich } from '../shared/rich-box.ts';

void showEditor((place, options) =>
  startRich(
    place,
    {
      contenteditable: 'true',
      class: 'Am Al editable',
      g_editable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
    },
    options,
  ),
);
