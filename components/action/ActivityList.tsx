import type { Deed } from '../../utils/history/history.ts';
import { mailById } from '../../utils/letters/mail.ts';
import { networkById } from '../../utils/posts/networks.ts';
import { type Speech, showDate, useSpeech } from '../ui/i18n.ts';

/** By which way a letter was sent, for a person. */
function sayWay(t: Speech['t'], way: string): string {
  if (way === 'post') return t('letter.byPost');
  return way === 'fax' ? t('letter.byFax') : t('letter.byEmail');
}

/** What this person did for one action, newest first. */
export function Deeds({ deeds }: { deeds: readonly Deed[] }) {
  const { t, language } = useSpeech();
  if (deeds.length === 0) return null;
  const say = ({ kind, how, where = '', date }: Deed) => {
    const day = showDate(date, language);
    const name = networkById(where)?.name ?? mailById(where)?.name ?? where;
    if (how === 'sent') return t('did.letterSent', [sayWay(t, where), day]);
    if (how === 'copied') return t(kind === 'post' ? 'did.copiedPost' : 'did.copiedLetter', [day]);
    if (kind === 'post') return t(how === 'opened' ? 'did.openedPost' : 'did.posted', [name, day]);
    return how === 'opened' ? t('did.openedLetter', [day]) : t('did.letterInserted', [name, day]);
  };
  return (
    <section>
      <h2>{t('did.title')}</h2>
      <ul class="about-list">
        {deeds.map((deed) => (
          <li key={JSON.stringify(deed)}>{say(deed)}</li>
        ))}
      </ul>
    </section>
  );
}
