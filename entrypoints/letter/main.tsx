import { i18n } from '#i18n';
import { showPage } from '../../components/ui/show-page.tsx';
import { isPrivatePage } from '../../utils/platform/activity.ts';
import { leaveWhenErased } from '../../utils/platform/erasing.ts';
import { beginAsOpened } from '../../utils/platform/private-memory.ts';
import { LetterPage } from './LetterPage.tsx';

beginAsOpened(isPrivatePage());
const query = new URLSearchParams(location.search);
const wish = query.get('language') ?? i18n.t('languageTag');
const { id, to } = { id: query.get('action') ?? '', to: query.get('to') ?? '' };
showPage(<LetterPage id={id} wish={wish} to={to} />, i18n.t('paper.title'));
leaveWhenErased();
