import { useMemo } from 'preact/hooks';
import { LetterPanel } from '../../components/letter/LetterPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { useStored, useStoredGroup } from '../../components/ui/use-stored.ts';
import { isActive } from '../../utils/actions/dates.ts';
import { letterDraftIds } from '../../utils/letters/draft-ids.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { asInitials } from '../../utils/letters/paper.ts';
import { openLetterPage } from '../../utils/platform/pages/open.ts';
import * as stored from '../../utils/platform/storage.ts';
import type { PanelContext } from './panel-context.ts';
import { useLetters } from './use-letters.ts';

/** The letter's panel with everything that its buttons do. */
export function OpenLetter(context: PanelContext) {
  const { action, today, page, feedback, record } = context;
  const { t } = useI18n();
  const uses = useLetters(context);
  const draftIds = useMemo(() => letterDraftIds(action), [action]);
  const [drafts, setDraft] = useStoredGroup(stored.drafts, draftIds);
  const [service, setService] = useStored(stored.mailService);
  const [sender] = useStored(stored.sender);
  const [initials, setInitials] = useStored(stored.initialsOnly);
  if (!drafts || service === undefined || !sender || initials === undefined) return null;

  const recordSent = async (letter: Letter, way: 'email' | 'post' | 'fax') => {
    await record({ kind: 'letter', how: 'sent', where: way, language: letter.language });
    feedback.say(t('letter.recorded'));
  };
  const copyPart = async (text: string, said: 'said.copiedSubject' | 'said.copiedAddress') => {
    if (await feedback.copy(text)) feedback.say(t(said));
  };
  return (
    <LetterPanel
      action={action}
      here={page.webmail}
      drafts={drafts}
      notice={feedback.notice}
      ended={!isActive(action, today)}
      onDrafts={(changes) => {
        for (const [key, text] of Object.entries(changes)) void setDraft(key, text);
      }}
      onInsert={(letter) => void uses.insert(letter)}
      onAllow={uses.allow && ((letter) => void uses.allow?.(letter))}
      onCopy={(letter) => void uses.copy(letter)}
      onCopySubject={(subject) => void copyPart(subject, 'said.copiedSubject')}
      onCopyAddress={(address) => void copyPart(address, 'said.copiedAddress')}
      service={service}
      onService={(id) => void setService(id)}
      name={initials ? asInitials(sender).name : sender.name}
      initials={initials}
      onInitials={(next) => void setInitials(next)}
      onSent={(letter, way) => void recordSent(letter, way)}
      onPrint={(letter, target) => void openLetterPage(action.id, letter.language, target?.id)}
      onOpen={(letter) => void uses.open(letter, service)}
    />
  );
}
