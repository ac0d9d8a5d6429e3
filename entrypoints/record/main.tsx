import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { RecordPage } from './RecordPage.tsx';

showPage(<RecordPage />, i18n.t('record.title'));
