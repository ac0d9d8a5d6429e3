import { i18n } from '#i18n';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { showOwnPage } from '../page/own-page.ts';
import { SafetyPage } from './SafetyPage.tsx';

showOwnPage(<SafetyPage />, i18n.t('discreet.heading'));
drawAsChosen();
