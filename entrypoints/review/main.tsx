import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { beginAsOpened } from '../../utils/platform/private-memory.ts';
import { Review } from './Review.tsx';

beginAsOpened();
showPage(<Review />, i18n.t('review.heading'));
