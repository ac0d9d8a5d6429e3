import { i18n } from '#i18n';
import { showOwnPage } from '../page/own-page.ts';
import { RecordPage } from './RecordPage.tsx';

showOwnPage(<RecordPage />, i18n.t('record.title'));
