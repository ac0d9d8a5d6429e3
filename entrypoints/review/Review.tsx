import { useState } from 'preact/hooks';
import '../../components/ui/Buttons.css';
import { ReviewForm } from '../../components/review/ReviewForm.tsx';
import { ReviewStanding, ReviewWarnings } from '../../components/review/ReviewHead.tsx';
import { ReviewSource } from '../../components/review/ReviewSource.tsx';
import { FIELD_LABELS } from '../../components/review/review-words.ts';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { Notice, type NoticeText } from '../../components/ui/Notice.tsx';
import { textFor } from '../../utils/actions/languages.ts';
import type { Fault } from '../../utils/actions/validation/faults.ts';
import type { FoundAction } from '../../utils/extract/extracted-action.ts';
import { toRecord } from '../../utils/extract/to-record.ts';
import { findFault, formatPath } from '../../utils/review/form-fields.ts';
import { useReview, type Waiting } from './use-review.ts';

/** The page on which a person checks, corrects and keeps what was read from a page or a file. */
export function Review() {
  const { t } = useI18n();
  const review = useReview();
  const [marked, setMarked] = useState<[number, number]>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [notice, setNotice] = useState<NoticeText>();
  const { waiting, inHand, kept, fields } = review;
  if (waiting === undefined) return null;
  if (!waiting || !inHand) return <NothingFound waiting={waiting} />;

  const changing =
    <Args extends unknown[]>(edit: (...args: Args) => void) =>
    (...args: Args) => {
      setFaults([]);
      edit(...args);
    };
  const choose = (at: number) => {
    setNotice(undefined);
    setFaults([]);
    setMarked(undefined);
    void review.choose(at);
  };
  const keep = async () => {
    const found = await review.keep();
    if (found.length === 0) return setNotice({ text: t('review.kept') });
    setFaults(found);
    const wrong = fields.filter((field) => findFault(field, found));
    const others = found.filter((fault) => !fields.some((field) => findFault(field, [fault])));
    const labels = wrong.map(({ name }) => t(FIELD_LABELS[name]));
    const names = [...new Set([...labels, ...others.map(({ path }) => path)])].slice(0, 4);
    setNotice({ text: t('review.notKept', [names.join(', ')]), refused: true });
    const [first] = wrong;
    if (first) document.getElementById(`field-${formatPath(first.path)}`)?.focus();
  };
  const { at, known, extracted } = inHand;
  const source = waiting.found[at]?.source ?? waiting.source;
  return (
    <main class="review">
      <header>
        <h1>{t('review.heading')}</h1>
        <p class="soft">{t('review.intro')}</p>
        <ReviewWarnings warnings={source.warnings} faults={waiting.faults ?? []} />
        <ActionChoice found={waiting.found} chosen={at} kept={kept} onChoose={choose} />
        {known && <ReviewStanding {...known} record={toRecord(extracted.action)} />}
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <ReviewForm
          fields={fields}
          faults={faults}
          onChange={changing(review.change)}
          onLook={setMarked}
          onAdd={changing(review.add)}
          onRemove={changing(review.remove)}
        />
        <div class="review-bar">
          <Notice notice={notice} />
          <div class="buttons">
            <button type="submit" class="button button-main" id="keep" disabled={kept.has(at)}>
              {t(known?.standing.same ? 'review.update' : 'review.keep')}
            </button>
          </div>
        </div>
      </form>
      <div class="review-side">
        <ReviewSource lines={source.lines} marked={marked} />
      </div>
    </main>
  );
}

/** Why the form is empty. */
const REFUSALS = {
  empty: 'review.nothing',
  nothing: 'review.nothing',
  'too-slow': 'review.tooSlow',
  failed: 'review.failed',
} as const satisfies Record<NonNullable<Waiting['refused']>, string>;

/** Says that nothing waits or that no action was found, and shows the text. */
function NothingFound({ waiting }: { waiting: Waiting | null }) {
  const { t } = useI18n();
  return (
    <main class="review">
      <header>
        <h1>{t('review.heading')}</h1>
        <p id="refused">{t(waiting ? REFUSALS[waiting.refused ?? 'nothing'] : 'review.empty')}</p>
        <ReviewWarnings warnings={waiting?.source.warnings ?? []} faults={[]} />
      </header>
      {waiting && <ReviewSource lines={waiting.source.lines} marked={undefined} />}
    </main>
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
