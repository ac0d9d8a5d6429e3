import { showPage } from '../../components/ui/show-page.tsx';
import { isPopup } from '../../utils/platform/pages/open.ts';
import { App } from './App.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());
showPage(<App />);
