import type { ActivityEntry } from '../../utils/history/activity.ts';
import { webmailById } from '../../utils/letters/webmails.ts';
import { networkById } from '../../utils/posts/networks.ts';
import { type I18n, showDate, useI18n } from '../ui/i18n.ts';

/** The way a letter was sent, in words. */
function describeWay(t: I18n['t'], way: string): string {
  if (way === 'post') return t('letter.byPost');
  return way === 'fax' ? t('letter.byFax') : t('letter.byEmail');
}

/** What was done, how and when, in words. */
export function describeDeed({ t, language }: I18n, entry: ActivityEntry): string {
  const { kind, how, where = '', date } = entry;
  const day = showDate(date, language);
  const name = networkById(where)?.name ?? webmailById(where)?.name ?? where;
  if (how === 'sent' && kind === 'post') return t('did.postSent', [name, day]);
  if (how === 'sent') return t('did.letterSent', [describeWay(t, where), day]);
  if (how === 'copied') return t(kind === 'post' ? 'did.copiedPost' : 'did.copiedLetter', [day]);
  if (kind === 'post') return t(how === 'opened' ? 'did.openedPost' : 'did.posted', [name, day]);
  return how === 'opened' ? t('did.openedLetter', [day]) : t('did.letterInserted', [name, day]);
}

/** What the person did for one action, in the order of `activity`. */
export function ActivityList({ activity }: { activity: readonly ActivityEntry[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (activity.length === 0) return null;
  return (
    <section>
      <h2>{t('did.title')}</h2>
      <ul class="about-list">
        {activity.map((entry) => (
          <li key={JSON.stringify(entry)}>{describeDeed(i18n, entry)}</li>
        ))}
      </ul>
    </section>
  );
}
