import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { SafetyPage } from './SafetyPage.tsx';

showPage(<SafetyPage />, i18n.t('discreet.heading'));
drawAsChosen();
leaveWhenErased();
