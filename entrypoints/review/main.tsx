import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { beginAsOpened } from '../../utils/platform/private-memory.ts';
import { Review } from './Review.tsx';

beginAsOpened();
showPage(<Review />, i18n.t('review.heading'));
leaveWhenErased();
