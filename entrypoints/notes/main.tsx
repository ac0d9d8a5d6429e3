import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { followChoices } from '../../utils/platform/own-choices.ts';
import { OpenPopup } from './OpenPopup.tsx';

leaveWhenErased();
// A mirror that was lost is there again before anything is drawn.
if (await followChoices()) location.reload();
else showPage(<OpenPopup />, undefined, { isPopup: true });
