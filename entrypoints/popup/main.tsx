import { showPage } from '../../components/show-page.tsx';
import { isPopup } from '../../utils/platform/popup.ts';
import { App } from './App.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());
showPage(<App />);
