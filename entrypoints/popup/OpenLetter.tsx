import { useState } from 'preact/hooks';
import { sayRefusal } from '../../components/action/refusals.ts';
import { LetterPanel } from '../../components/letter/LetterPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { isActive } from '../../utils/actions/dates.ts';
import { composeLink, mailServices } from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { asInitials } from '../../utils/letters/paper.ts';
import { framesAt, letterFields, type MailField } from '../../utils/letters/webmails.ts';
import { fillInto } from '../../utils/platform/pages/inject.ts';
import { openLetterPage, openMail, openTab } from '../../utils/platform/pages/open.ts';
import { allowHosts } from '../../utils/platform/pages/worker-client.ts';
import { initialsOnly, mailService } from '../../utils/platform/storage.ts';
import type { PanelContext } from './panel-context.ts';

const FIELD_NAMES = {
  to: 'letter.to',
  cc: 'about.copies',
  subject: 'letter.subject',
  body: 'letter.body',
} as const satisfies Record<MailField['name'], string>;

/** The letter's panel with everything that its buttons do. */
export function OpenLetter(props: PanelContext) {
  const { action, today, page, texts, initials, feedback, record } = props;
  const { say, refuse, copy } = feedback;
  const { t } = useI18n();
  /** does the message stand in a frame that the browser does not let us into? */
  const [isShut, setShut] = useState(false);
  const name = initials ? asInitials(props.sender).name : props.sender.name;

  const recordSent = async (letter: Letter, way: 'email' | 'post' | 'fax') => {
    await record({ kind: 'letter', how: 'sent', where: way, language: letter.language });
    say(t('letter.recorded'));
  };

  /** A page may have frames of others beside its messages, so its record must know of the one, too. */
  const framesHere = page.mail ? framesAt(page.mail, page.tab?.url?.hostname ?? '') : [];
  const sayNotFilled = (why: string) => {
    if (why === 'elsewhere' && framesHere.length > 0) {
      setShut(true);
      return t('refused.inFrame');
    }
    return why === 'none' || why === 'elsewhere' ? t('refused.noFields') : sayRefusal(t, why);
  };

  const insertLetter = async (letter: Letter) => {
    if (!page.mail || !page.tab) return;
    const answers = await fillInto(page.tab, letterFields(page.mail, letter));
    const failed = Object.keys(answers).filter((name) => !answers[name]?.done);
    if (!answers.body?.done) {
      const why = answers.body?.why ?? 'none';
      if (await copy(letter.body)) {
        refuse(sayNotFilled(why));
      }
      return;
    }
    await record({
      kind: 'letter',
      how: 'inserted',
      where: page.mail.id,
      language: letter.language,
    });
    if (failed.length === 0) return window.close();
    const names = failed.map((name) => t(FIELD_NAMES[name as MailField['name']]));
    if (await copy(letter.body)) refuse(t('refused.partly', [names.join(', ')]));
  };

  // Nothing may stand before the request: browsers grant it only within the click itself.
  const allowFrames = async (letter: Letter) => {
    if (!(await allowHosts(framesHere))) return refuse(t('letter.frameDenied'));
    setShut(false);
    await insertLetter(letter);
  };

  const copyLetter = async (letter: Letter) => {
    if (!(await feedback.copyLetter(letter.body))) return;
    say(t('said.copied'));
    await record({ kind: 'letter', how: 'copied', language: letter.language });
  };

  const openLetter = async (letter: Letter) => {
    const service = mailServices.find(({ id }) => id === props.service) ?? mailServices[0];
    if (!service) return;
    const link = composeLink(letter, service);
    if (!link.filled) {
      if (!(await copy(letter.body))) return;
      if (link.addressed) say(t('said.mailCopied'));
      else refuse(t('said.mailTooMany'));
    }
    await record({ kind: 'letter', how: 'opened', language: letter.language });
    await (link.url.startsWith('mailto:') ? openMail(link.url) : openTab(link.url));
  };

  return (
    <LetterPanel
      action={action}
      here={page.mail}
      drafts={texts}
      notice={feedback.notice}
      ended={!isActive(action, today)}
      onDrafts={props.onDrafts}
      onInsert={(letter) => void insertLetter(letter)}
      onAllow={isShut ? (letter) => void allowFrames(letter) : undefined}
      onCopy={(letter) => void copyLetter(letter)}
      onCopySubject={async (subject) => {
        if (await copy(subject)) say(t('said.copiedSubject'));
      }}
      onCopyAddress={async (address) => {
        if (await copy(address)) say(t('said.copiedAddress'));
      }}
      service={props.service}
      onService={(id) => {
        props.onService(id);
        void mailService.setValue(id);
      }}
      name={name}
      initials={initials}
      onInitials={(next) => {
        props.onInitials(next);
        void initialsOnly.setValue(next);
      }}
      onSent={(letter, way) => void recordSent(letter, way)}
      onPrint={(letter, target) => void openLetterPage(action.id, letter.language, target?.id)}
      onOpen={(letter) => void openLetter(letter)}
    />
  );
}
