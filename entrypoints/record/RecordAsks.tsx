import { useEffect } from 'preact/hooks';
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

interface Props extends Asked {
  /** the number of the page's own notice; a newer one takes the notice here away, as its way back is out of date */
  newer: number | undefined;
  /** something is answered here, which takes the page's own notice away */
  onAnswer(): void;
}

/** All texts that wait for an answer: what is said here stands in the record at once. */
export function RecordAsks({ newer, onAnswer, ...asked }: Props) {
  const { t } = useI18n();
  const { notice, say, yes, notYet, forget } = useAnswers(asked);
  const { questions } = asked;
  useEffect(() => {
    if (newer !== undefined) say(undefined);
  }, [newer, say]);
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
              onYes={(way) => {
                onAnswer();
                yes(question, way);
              }}
              onNotYet={() => {
                onAnswer();
                notYet(question);
              }}
              onForget={() => {
                onAnswer();
                forget(question);
              }}
              onOpen={() => void openAction(question.newest.action)}
            />
          ))}
        </section>
      )}
      <Notice notice={notice} />
    </>
  );
}
