import { i18n } from '#i18n';
import { beginAsOpened } from '../../utils/platform/private-memory.ts';
import { showOwnPage } from '../page/own-page.ts';
import { Review } from './Review.tsx';

beginAsOpened();
showOwnPage(<Review />, i18n.t('review.heading'));
