import { startPreactField } from '../shared/controlled-fields.ts';
import { showEditor } from '../shared/editor-page.ts';

void showEditor((place, options) => startPreactField(place, {}, options));
