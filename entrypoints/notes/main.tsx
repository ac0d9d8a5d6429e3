import { followChoices } from '../../utils/platform/own-choices.ts';
import { showOwnPage } from '../page/own-page.ts';
import { OpenPopup } from './OpenPopup.tsx';

// A mirror that was lost is there again before anything is drawn.
if (await followChoices()) location.reload();
else showOwnPage(<OpenPopup />, undefined, { isPopup: true });
