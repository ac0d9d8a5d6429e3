import { AskCard } from '../../components/ask/AskCard.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice } from '../../components/ui/Notice.tsx';
import { lastView } from '../../utils/platform/storage.ts';
import { type Asked, useAnswers } from '../ask/use-answers.ts';

/** The popup in this tab opens where the person was last, so it opens this action. */
async function openAction(action: string): Promise<void> {
  await lastView.setValue({ action });
  location.assign('/popup.html');
}

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
              onOpen={() => void openAction(question.newest.action)}
            />
          ))}
        </section>
      )}
      <Notice notice={notice} />
    </>
  );
}
