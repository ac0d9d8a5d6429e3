import { useEffect, useState } from 'preact/hooks';
import { AskAnswered } from '../../components/ask/AskAnswered.tsx';
import { AskCard } from '../../components/ask/AskCard.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { ActionSummary } from '../../utils/actions/types.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import { readActivity } from '../../utils/platform/activity.ts';
import { actionItem } from '../../utils/platform/storage.ts';
import { type Asked, useAnswers } from './use-answers.ts';

interface Props extends Asked {
  onOpen(id: string, panel?: 'letter'): void;
  /** actions that the person has not answered, the most urgent first */
  lines: readonly ActionSummary[];
}

/** Asks what became of the texts that left Vigil, one question at a time. */
export function AskPart({ onOpen, lines, ...asked }: Props) {
  const { t } = useI18n();
  const { today, questions } = asked;
  const { notice, say, thanked, yes, notYet, forget } = useAnswers(asked);
  const [question] = questions;
  const letterOf = useLetterOf(thanked?.newest.kind === 'post' ? thanked.newest.action : undefined);
  // A source may have taken it away meanwhile.
  const open = async (id: string) => {
    if (await actionItem(id).getValue()) return onOpen(id);
    say({ text: t('action.missing') });
  };
  return (
    <>
      {notice && (
        <AskAnswered
          notice={notice}
          today={today}
          onLetter={letterOf ? () => onOpen(letterOf, 'letter') : undefined}
          next={thanked && lines.find(({ id }) => id !== thanked.newest.action)}
          onNext={onOpen}
        />
      )}
      {question && (
        <AskCard
          key={question.id}
          question={question}
          now={Date.now()}
          onYes={(way) => yes(question, way)}
          onNotYet={() => notYet(question)}
          onForget={() => forget(question)}
          onOpen={() => void open(question.newest.action)}
        />
      )}
    </>
  );
}

/** The id of this action, if it has a letter that the person has not sent. */
function useLetterOf(id: string | undefined): string | undefined {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    setFound(undefined);
    if (id === undefined) return;
    void Promise.all([actionItem(id).getValue(), readActivity(id)]).then(([action, done]) => {
      const isSent = done.some(({ kind }) => kind === 'letter');
      if (action && letterModel(action) && !isSent) setFound(id);
    }, console.error);
  }, [id]);
  return found;
}
