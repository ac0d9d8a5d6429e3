import { i18n } from '#i18n';
import { isPrivatePage } from '../../utils/platform/activity.ts';
import { beginAsOpened } from '../../utils/platform/private-memory.ts';
import { showOwnPage } from '../page/own-page.ts';
import { LetterPage } from './LetterPage.tsx';

beginAsOpened(isPrivatePage());
const query = new URLSearchParams(location.search);
const wish = query.get('language') ?? i18n.t('languageTag');
const { id, to } = { id: query.get('action') ?? '', to: query.get('to') ?? '' };
showOwnPage(<LetterPage id={id} wish={wish} to={to} />, i18n.t('paper.title'));
