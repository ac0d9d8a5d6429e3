import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LinkedActions } from '../../components/review/LinkedActions.tsx';
import { ReviewWarnings } from '../../components/review/ReviewHead.tsx';
import { ReviewSource } from '../../components/review/ReviewSource.tsx';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { SourceText } from '../../utils/extract/source-text.ts';
import '../../components/ui/Buttons.css';
import { Had, isHad } from './Had.tsx';
import { focusHeading, ReviewPage } from './ReviewPage.tsx';
import type { Waiting } from './read-waiting.ts';
import { useFile } from './use-file.ts';
import { type ReviewSteps, useReview } from './use-review.ts';

/** The page on which a person checks, corrects and keeps what was read from a page or a file. */
export function Review() {
  const { t } = useI18n();
  const review = useReview();
  const { waiting, inHand, isListed, hasLeft } = review;
  if (waiting === undefined) return null;
  if (!waiting) return <Message>{t('review.empty')}</Message>;
  if (!inHand) return <NoText review={review} waiting={waiting} />;
  if (hasLeft)
    return (
      <Left source={waiting.source} onBack={() => void review.comeBack().then(focusHeading)} />
    );
  if (!isListed) return <OneAction review={review} waiting={waiting} inHand={inHand} />;
  return (
    <main class="review">
      <header>
        <h1 tabIndex={-1}>{t('review.linked', [String(waiting.linked.length)])}</h1>
        <ReviewWarnings warnings={waiting.source.warnings} faults={[]} />
        <LinkedActions
          linked={waiting.linked}
          onForm={() => {
            review.confirm();
            focusHeading();
          }}
        />
      </header>
    </main>
  );
}

/** The form of an action; where the person has this very action, that is said in its place. */
function OneAction(props: Parameters<typeof ReviewPage>[0]) {
  const { language } = useI18n();
  const { waiting, inHand } = props;
  // As it was opened: what the person changes in the form, or keeps, folds nothing away.
  const [isFolded, setFolded] = useState(
    () => waiting.found.length === 1 && isHad(inHand, language),
  );
  if (!isFolded) return <ReviewPage {...props} />;
  const onForm = () => {
    setFolded(false);
    focusHeading();
  };
  return <Had inHand={inHand} onForm={onForm} />;
}

/** A page that says one thing. */
function Message({ children }: { children: ComponentChildren }) {
  const { t } = useI18n();
  return (
    <main class="review">
      <header>
        <h1 tabIndex={-1}>{t('review.heading')}</h1>
        <p id="refused">{children}</p>
      </header>
    </main>
  );
}

interface NoTextProps {
  review: ReviewSteps;
  waiting: Waiting;
}

/** A source without any text: a file or pasted text takes its place. */
function NoText({ review, waiting }: NoTextProps) {
  const { t } = useI18n();
  const file = useFile({ ...review, waiting, lines: [] });
  return (
    <main class="review">
      <header>
        <h1 tabIndex={-1}>{t('review.headingEmpty')}</h1>
        <ReviewWarnings warnings={waiting.source.warnings} faults={[]} />
        <p id="refused">{t('review.noText')}</p>
        <AddFile onRead={file.read} />
      </header>
    </main>
  );
}

/** The person says that it is no action. */
function Left({ source, onBack }: { source: SourceText; onBack(): void }) {
  const { t } = useI18n();
  return (
    <main class="review review-alone">
      <header>
        <h1 tabIndex={-1}>{t('review.heading')}</h1>
        <p id="left" role="status">
          {t('review.left')}
        </p>
        <div class="buttons">
          <button type="button" class="button" id="left-back" onClick={onBack}>
            {t('review.leftBack')}
          </button>
        </div>
      </header>
      <ReviewSource lines={source.lines} marked={undefined} />
    </main>
  );
}
