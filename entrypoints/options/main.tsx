import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { Options } from './Options.tsx';

showPage(<Options />, i18n.t('options.title'));
drawAsChosen();
leaveWhenErased();
