import { i18n } from '#i18n';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { showOwnPage } from '../page/own-page.ts';
import { Welcome } from './Welcome.tsx';

showOwnPage(<Welcome />, i18n.t('welcome.title'));
drawAsChosen();
