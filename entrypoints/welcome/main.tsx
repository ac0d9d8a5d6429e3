import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { Welcome } from './Welcome.tsx';

showPage(<Welcome />, i18n.t('welcome.title'));
drawAsChosen();
