import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { Review } from './Review.tsx';

showPage(<Review />, i18n.t('review.heading'));
