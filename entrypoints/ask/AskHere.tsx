import { AskAnswered } from '../../components/ask/AskAnswered.tsx';
import { AskCard } from '../../components/ask/AskCard.tsx';
import { type Asked, useAnswers } from './use-answers.ts';

/** Asks in an open action what became of its own texts, one question at a time. `action`: its id. */
export function AskHere({ action, ...asked }: Asked & { action: string }) {
  const { notice, yes, notYet, forget } = useAnswers(asked);
  // Nobody is kept from the other posts of a thread.
  const question = asked.questions.find(
    ({ newest }) => newest.action === action && !newest.hasMore,
  );
  return (
    <>
      {notice && <AskAnswered notice={notice} today={asked.today} onNext={() => undefined} />}
      {question && (
        <AskCard
          key={question.id}
          question={question}
          isHere
          now={Date.now()}
          onYes={(way) => yes(question, way)}
          onNotYet={() => notYet(question)}
          onForget={() => forget(question)}
        />
      )}
    </>
  );
}
