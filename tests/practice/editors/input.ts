import { showEditor } from '../shared/editor-page.ts';
import { startField } from '../shared/field-box.ts';

void showEditor((place, options) => startField(place, 'input', options));
