import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { Options } from './Options.tsx';

showPage(<Options />, i18n.t('options.title'));
