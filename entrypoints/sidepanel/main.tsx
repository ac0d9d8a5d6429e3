import { showOwnPage } from '../page/own-page.ts';
import { Panel } from './Panel.tsx';

// What has done its work closes its window, so that a popup goes. The panel stays, and says that it is done.
window.close = () => void dispatchEvent(new Event('vigil-done'));
showOwnPage(<Panel />);
