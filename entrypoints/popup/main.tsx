import { showPage } from '../../components/ui/show-page.tsx';
import { isPopup } from '../../utils/platform/pages/open.ts';
import { PopupApp } from './App.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());
showPage(<PopupApp />);
