import { i18n } from '#i18n';
import { drawAsChosen } from '../../utils/platform/own-choices.ts';
import { showOwnPage } from '../page/own-page.ts';
import { Options } from './Options.tsx';

showOwnPage(<Options />, i18n.t('options.title'));
drawAsChosen();
