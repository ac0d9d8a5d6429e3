import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { Welcome } from './Welcome.tsx';

showPage(<Welcome />, i18n.t('welcome.title'));
