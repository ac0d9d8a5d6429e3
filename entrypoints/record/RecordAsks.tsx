import { AskCard } from '../../components/ask/AskCard.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice } from '../../components/ui/Notice.tsx';
import { type Asked, useAnswers } from '../ask/use-answers.ts';

/** All texts that wait for an answer: what is said here stands in the record at once. */
export function RecordAsks(asked: Asked) {
  const { t } = useI18n();
  const { notice, yes, notYet, forget } = useAnswers(asked);
  const { questions } = asked;
  return (
    <>
      {questions.length > 0 && (
        <section class="record-asks">
          <h2>{t('record.waiting')}</h2>
          {questions.map((question, at) => (
            <AskCard
              key={question.id}
              nth={at + 1}
              question={question}
              now={Date.now()}
              onYes={(way) => yes(question, way)}
              onNotYet={() => notYet(question)}
              onForget={() => forget(question)}
            />
          ))}
        </section>
      )}
      <Notice notice={notice} />
    </>
  );
}
