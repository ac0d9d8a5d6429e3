import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { Welcome } from './Welcome.tsx';

showPage(<Welcome />, i18n.t('welcome.title'));
drawAsChosen();
leaveWhenErased();
