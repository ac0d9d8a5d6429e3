import { showEditor } from '../shared/editor-page.ts';
import { startSlate } from '../shared/slate-box.ts';

void showEditor((place, options) => startSlate(place, { 'aria-label': 'Text' }, options));
