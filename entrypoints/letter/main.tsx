import { i18n } from '#i18n';
import { showPage } from '../../components/show-page.tsx';
import { Desk } from './Desk.tsx';

const query = new URLSearchParams(location.search);
const wish = query.get('language') ?? i18n.t('languageTag');
showPage(<Desk id={query.get('action') ?? ''} wish={wish} />, i18n.t('paper.title'));
