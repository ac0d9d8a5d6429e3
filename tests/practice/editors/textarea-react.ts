import { startReactField } from '../shared/controlled-fields.ts';
import { showEditor } from '../shared/editor-page.ts';

void showEditor((place, options) => startReactField(place, {}, options));
