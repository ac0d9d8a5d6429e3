import { useMemo } from 'preact/hooks';
import { FileChoices } from '../../components/review/FileChoices.tsx';
import { labelOf } from '../../components/review/field-label.ts';
import { OfferedFiles } from '../../components/review/OfferedFiles.tsx';
import { ReviewEnd } from '../../components/review/ReviewEnd.tsx';
import { ReviewForm } from '../../components/review/ReviewForm.tsx';
import { ReviewStanding, ReviewWarnings } from '../../components/review/ReviewHead.tsx';
import { ReviewQuestion } from '../../components/review/ReviewQuestion.tsx';
import { ReviewSource } from '../../components/review/ReviewSource.tsx';
import { AddFile } from '../../components/settings/AddFile.tsx';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice } from '../../components/ui/Notice.tsx';
import { textFor } from '../../utils/actions/languages.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { formatPath } from '../../utils/review/form-fields.ts';
import { addFileLines } from '../../utils/review/merge-file.ts';
import { findOfferedFiles, isInFile } from '../../utils/review/offered-files.ts';
import type { InHand, Waiting } from './read-waiting.ts';
import { useFile } from './use-file.ts';
import { useKeeping } from './use-keeping.ts';
import { usePut } from './use-put.ts';
import type { ReviewSteps } from './use-review.ts';

interface Props {
  review: ReviewSteps;
  waiting: Waiting;
  inHand: InHand;
}

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
/** The focus goes to the heading when the button that had it is gone with the next drawing. */
export const focusHeading = () => requestAnimationFrame(() => focusOn('.review h1'));
const idOf = (path: string | undefined) => `[id="field-${path}"]`;

/** The form beside its source. */
export function ReviewPage({ review, waiting, inHand }: Props) {
  const { t } = useI18n();
  const { fields } = review;
  const { at, known, extracted, day } = inHand;
  const isKept = review.kept.has(at);
  const source = waiting.found[at]?.source ?? waiting.source;
  const lines = useMemo(() => addFileLines(source.lines, waiting.files), [source, waiting.files]);
  const file = useFile({ ...review, waiting, lines });
  const put = usePut({ ...review, extracted, lines });
  const keeping = useKeeping(review, inHand, (path) => focusOn(idOf(path)));
  const changing =
    <Args extends unknown[]>(edit: (...args: Args) => void) =>
    (...args: Args) => {
      keeping.forget();
      file.hush();
      edit(...args);
    };
  const choose = (next: number) => {
    for (const { forget } of [keeping, file, put]) forget();
    void review.choose(next);
  };
  // Our own format stands there as JSON, of which no line is a value.
  const canPut = !waiting.records;
  const onPress = () => {
    put.undo?.();
    focusOn(idOf(put.path));
  };
  const undo = put.undo && { id: 'put-back', text: t('review.putBack'), onPress };
  return (
    <main class="review">
      <ReviewTop {...{ review, waiting, inHand, file, source }} onChoose={choose} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put.forget();
          void keeping.keep();
        }}
      >
        <ReviewForm
          key={at}
          fields={fields}
          first={review.first}
          seen={review.seen}
          isKept={isKept}
          faults={keeping.faults}
          inHand={put.path}
          onChange={changing(review.change)}
          onHold={({ path }) => {
            review.look(formatPath(path));
            put.hold(formatPath(path));
          }}
          onFromText={canPut ? () => focusOn('.source-line[tabindex="0"]') : undefined}
          onAdd={changing(review.add)}
          onRemove={changing(review.remove)}
        />
        <div class="review-bar">
          {!isKept && (
            <ReviewEnd action={extracted.action} day={day} onGoesOn={changing(review.goOn)} />
          )}
          <Notice notice={keeping.notice ?? (put.said ? { ...put.said, undo } : file.said)} />
          <KeepButtons {...{ isKept }} isSame={known?.standing.same} page={source.url} />
        </div>
      </form>
      <div class="review-side">
        <ReviewSource
          lines={lines}
          marked={put.field?.lines}
          into={put.field && labelOf(t, put.field)}
          onPut={canPut ? changing((chosen) => void put.putChosen(chosen)) : undefined}
          onLeave={() => focusOn(idOf(put.path))}
        />
      </div>
    </main>
  );
}

interface KeepProps {
  isKept: boolean;
  /** has the person this action already? */
  isSame: unknown;
  /** the address of the page that it was read from */
  page: string | undefined;
}

function KeepButtons({ isKept, isSame, page }: KeepProps) {
  const { t } = useI18n();
  return (
    <div class="buttons">
      {!isKept && (
        <button type="submit" class="button button-main" id="keep">
          {t(isSame ? 'review.update' : 'review.keep')}
        </button>
      )}
      {isKept && page && (
        <a class="button" id="back-to-page" href={page} rel="noreferrer noopener">
          {t('review.backToPage')}
        </a>
      )}
    </div>
  );
}

const REFUSALS = {
  empty: 'review.nothing',
  nothing: 'review.nothing',
  'too-slow': 'review.tooSlow',
  failed: 'review.failed',
} as const satisfies Record<NonNullable<Waiting['refused']>, string>;

interface TopProps extends Props {
  source: Waiting['source'];
  file: ReturnType<typeof useFile>;
  onChoose(at: number): void;
}

/** What there is to know and to decide before the form. */
function ReviewTop({ review, waiting, inHand, source, file, onChoose }: TopProps) {
  const { t } = useI18n();
  const { at, known, extracted } = inHand;
  const { refused } = waiting;
  const read = waiting.found[at]?.action ?? {};
  const offered = waiting.records
    ? []
    : findOfferedFiles(waiting.found.length > 1 ? [] : source.lines, read.documents);
  const { choices } = file;
  return (
    <header>
      <h1 tabIndex={-1}>{t(refused ? 'review.headingEmpty' : 'review.heading')}</h1>
      {review.isAsked && (
        <ReviewQuestion
          onYes={() => {
            review.confirm();
            focusHeading();
          }}
          onNo={() => void review.leave().then(focusHeading)}
        />
      )}
      {refused ? (
        <p id="refused">{t(REFUSALS[refused])}</p>
      ) : (
        <p class="soft">{t('review.intro')}</p>
      )}
      <ReviewWarnings warnings={source.warnings} faults={waiting.faults ?? []} />
      <ActionChoice found={waiting.found} chosen={at} kept={review.kept} onChoose={onChoose} />
      {(refused || offered.length > 0) && isInFile(read) && (
        <OfferedFiles files={offered}>
          <AddFile onRead={file.read} />
        </OfferedFiles>
      )}
      {choices && <FileChoices {...choices} form={extracted.action} onChoose={file.choose} />}
      {known && <ReviewStanding {...known} record={toRecord(extracted.action)} />}
    </header>
  );
}

interface ActionChoiceProps {
  found: Waiting['found'];
  chosen: number;
  kept: ReadonlySet<number>;
  onChoose(at: number): void;
}

/** Chooses one of several actions; the kept ones have a tick. */
function ActionChoice({ found, chosen, kept, onChoose }: ActionChoiceProps) {
  const { t, language } = useI18n();
  if (found.length < 2) return null;
  return (
    <div class="review-several">
      <p>{t('review.several')}</p>
      <Choice
        label={t('review.several')}
        name="which"
        chosen={String(chosen)}
        onChoose={(value) => onChoose(Number(value))}
        options={found.map(({ action }, at) => ({
          value: String(at),
          text: `${kept.has(at) ? '✓ ' : ''}${nameOf(action, language) ?? at + 1}`,
        }))}
      />
    </div>
  );
}

const nameOf = ({ reference, title }: FoundAction, language: string) =>
  reference ?? (title && textFor(title, [language]));
