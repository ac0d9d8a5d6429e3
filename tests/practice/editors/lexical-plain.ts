import { showEditor } from '../shared/editor-page.ts';
import { startLexical } from '../shared/lexical-box.ts';
import { makeRoot } from '../shared/lexical-element.ts';

void showEditor((place, { draft, readOnly, onChange }) =>
  startLexical(makeRoot(place), { plain: true, draft, readOnly, onChange }),
);
