import { startDraft } from '../shared/draft-box.ts';
import { showEditor } from '../shared/editor-page.ts';

void showEditor((place, { draft, readOnly, onChange }) =>
  startDraft(place, { testId: 'editor', draft, readOnly, onChange }),
);
