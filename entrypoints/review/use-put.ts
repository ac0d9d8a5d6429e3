import { useState } from 'preact/hooks';
import { labelOf } from '../../components/review/field-label.ts';
import { FIELD_LABELS } from '../../components/review/review-words.ts';
import type { Chosen } from '../../components/review/use-chosen-lines.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { useNotice } from '../../components/ui/Notice.tsx';
import type { ExtractedAction } from '../../utils/extract/extracted-action.ts';
import type { SourceLine } from '../../utils/extract/source-text.ts';
import { type FormField, formatPath } from '../../utils/review/form-fields.ts';
import { notePut, type PutResult } from '../../utils/review/put-result.ts';

/** One step: the action before it and after it, and the field that it was for. */
interface Step {
  before: ExtractedAction;
  after: ExtractedAction;
  field: FormField;
}

interface Options {
  extracted: ExtractedAction | undefined;
  /** the action as it is by now, after what was waited for */
  newest(): ExtractedAction | undefined;
  fields: readonly FormField[];
  lines: readonly SourceLine[];
  put(next: ExtractedAction): void;
}

const REFUSALS = {
  'no-text': 'review.putNoText',
  'no-date': 'review.putNoDate',
  'no-country': 'review.putNoCountry',
  'no-language': 'review.putNoLanguage',
} as const satisfies Record<Extract<PutResult, { refused: string }>['refused'], string>;

/** The field in hand, and what the person puts into it from the source; each time is one step, which can be taken back. */
export function usePut({ extracted, newest, fields, lines, put }: Options) {
  const { t } = useI18n();
  const [path, setPath] = useState<string>();
  const [step, setStep] = useState<Step>();
  const [said, setSaid] = useNotice();
  const field = fields.find((one) => formatPath(one.path) === path);

  const putChosen = async ({ first, last, text, isExtended }: Chosen) => {
    if (!field) return setSaid({ text: t('review.putNowhere'), refused: true });
    const { putLines } = await import('./read-lines.ts');
    const now = newest();
    if (!now) return;
    const again = isExtended && step?.after === now ? step : undefined;
    const base = again?.before ?? now;
    const chosen = text === undefined ? lines.slice(first, last + 1) : [{ text }];
    const held = again?.field ?? field;
    const result = putLines(base.action, held, chosen);
    if ('refused' in result) {
      setStep(undefined);
      return setSaid({ text: t(REFUSALS[result.refused], [labelOf(t, field)]), refused: true });
    }
    const after = {
      action: result.action,
      fields: notePut(base.fields, result.paths, [first, last]),
    };
    setStep({ before: base, after, field: held });
    put(after);
    const others = result.names.filter((name) => name !== field.name);
    const names = [
      ...(result.names.includes(field.name) ? [labelOf(t, field)] : []),
      ...others.map((name) => t(FIELD_LABELS[name])),
    ];
    setSaid({ text: t('review.putDone', [names.join(', ')]) });
  };
  const undo = () => {
    if (!step) return;
    put(step.before);
    setStep(undefined);
    setSaid({ text: t('review.putBackDone') });
  };
  return {
    ...{ path, field, putChosen, hold: setPath },
    /** what was put last, as long as nothing was changed since */
    said: step && step.after !== extracted ? undefined : said,
    forget: () => setSaid(undefined),
    undo: step && undo,
  };
}
