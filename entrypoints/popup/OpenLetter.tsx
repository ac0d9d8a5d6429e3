import { LetterPanel } from '../../components/letter/LetterPanel.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { openLetterPage } from '../../utils/platform/pages/open.ts';
import type { LetterTexts } from './letter-texts.ts';
import type { PanelChoices } from './panel-choices.ts';
import type { PanelContext } from './panel-context.ts';
import { useLetters } from './use-letters.ts';

interface Props extends PanelContext {
  texts: LetterTexts;
  choices: PanelChoices;
}

/** The letter's panel with everything that its buttons do. */
export function OpenLetter({ texts, choices, ...context }: Props) {
  const { action, page, feedback, sent } = context;
  const { t } = useI18n();
  const uses = useLetters(context);
  const copyPart = async (text: string, said: 'said.copiedSubject' | 'said.copiedAddress') => {
    if (await feedback.copy(text)) feedback.showDone(t(said));
  };
  return (
    <LetterPanel
      action={action}
      here={page.webmail}
      drafts={texts.drafts}
      notice={feedback.notice}
      isOver={context.isEnded}
      onDrafts={texts.keepDrafts}
      onInsert={(letter) => void uses.insert(letter)}
      onAllow={uses.allow && ((letter) => void uses.allow?.(letter))}
      onCopy={(letter) => void uses.copy(letter)}
      onCopySubject={(subject) => void copyPart(subject, 'said.copiedSubject')}
      onCopyAddress={(address) => void copyPart(address, 'said.copiedAddress')}
      service={texts.service}
      onService={texts.setService}
      name={texts.name}
      sender={texts.sender}
      onSender={texts.setSender}
      onNameAsked={texts.asksName ? texts.endNameAsk : undefined}
      initials={texts.initials}
      onInitials={texts.setInitials}
      choice={choices.letter}
      onChoice={choices.onLetter}
      sent={sent.ways}
      onSent={({ language }, way) => void sent.press(way, language)}
      onNotYet={() => void sent.notYet()}
      onPrint={(letter, target) => void openLetterPage(action.id, letter.language, target?.id)}
      onOpen={(letter) => void uses.open(letter, texts.service)}
    />
  );
}
