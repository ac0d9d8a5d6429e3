import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { RecordPage } from './RecordPage.tsx';

showPage(<RecordPage />, i18n.t('record.title'));
leaveWhenErased();
