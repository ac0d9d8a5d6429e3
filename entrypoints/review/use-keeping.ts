import { useRef, useState } from 'preact/hooks';
import { COMPARED_LABELS } from '../../components/action/Differences.tsx';
import { describeFault } from '../../components/action/faults.ts';
import { labelOf } from '../../components/review/field-label.ts';
import { isLeft } from '../../components/review/left-to-check.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { useNotice } from '../../components/ui/Notice.tsx';
import { isActive } from '../../utils/actions/dates.ts';
import type { Fault } from '../../utils/actions/validation/faults.ts';
import { formatPath } from '../../utils/review/form-fields.ts';
import { lackingIn } from '../../utils/review/lacking.ts';
import { hasField } from '../../utils/review/leave-out.ts';
import { type Kept, WHOLE } from './keep-action.ts';
import { openKept } from './open-kept.ts';
import type { InHand } from './read-waiting.ts';
import type { ReviewSteps } from './use-review.ts';

/** What a person calls the parts that may be left out. */
const PART_LABELS = { ...COMPARED_LABELS, source: 'about.source' } as const;

/** Nothing that a person could correct. */
const UNKNOWN: Fault = { path: WHOLE, code: 'failed', message: 'has a fault in no field' };

/** Keeps the action and says where it is, or says what is wrong with it. */
export function useKeeping(review: ReviewSteps, inHand: InHand, focusOn: (path: string) => void) {
  const { t } = useI18n();
  const { fields } = review;
  const [faults, setFaults] = useState<Fault[]>([]);
  const [notice, setNotice] = useNotice();
  /** the fields in doubt that nobody looked at */
  const unseen = fields.filter((field) => isLeft(field, review.seen));
  /** the actions, by their places, for which the person was led to such a field already */
  const wasLed = useRef(new Set<number>());
  /** The first press leads to the first field in doubt. The second keeps what stands there: the person decides. */
  const leadToDoubt = () => {
    const [first] = unseen;
    if (!first || wasLed.current.has(inHand.at)) return false;
    wasLed.current.add(inHand.at);
    setNotice({ text: t('review.lookFirst', [String(unseen.length)]) });
    focusOn(formatPath(first.path));
    return true;
  };
  /** Nobody could act on it, so it is not kept yet. */
  const asksForMore = () => {
    const lacking = lackingIn(inHand.extracted.action);
    if (lacking.length === 0) return false;
    const missing = { code: 'missing', message: 'is missing' } as const;
    setFaults(lacking.includes('title') ? [{ path: 'title', ...missing }] : []);
    const names = lacking.map((one) =>
      one === 'title' ? t('review.title') : t('review.lackingText'),
    );
    setNotice({ text: t('review.lacking', [names.join('; ')]), refused: true });
    const wanted = lacking.includes('title') ? 'title' : 'name';
    const field = fields.find(({ name }) => name === wanted);
    if (field) focusOn(formatPath(field.path));
    return true;
  };
  const keep = async () => {
    if (asksForMore() || leadToDoubt()) return;
    const kept = await review.keep().catch((error: unknown): Kept => {
      // The worker did not answer. The form stands as it was, and the person is told.
      console.error(error);
      return { faults: [{ path: WHOLE, code: 'failed', message: String(error) }] };
    });
    if ('id' in kept) {
      setFaults([]);
      const isOpen = isActive(inHand.extracted.action, inHand.day);
      const onPress = () => void openKept(kept.id).catch(console.error);
      const parts = kept.leftOut.map((part) => t(PART_LABELS[part])).join(', ');
      const said = [
        t(isOpen ? 'review.kept' : 'review.keptEnded'),
        ...(parts ? [t('review.leftOut', [parts])] : []),
      ].join(' ');
      // The button that had the focus is gone; the way on has it now, and comes into view where nothing stays in view.
      requestAnimationFrame(() => document.getElementById('open-kept')?.focus());
      return setNotice({
        text: said,
        done: true,
        undo: { id: 'open-kept', text: t('review.openKept'), onPress },
      });
    }
    const found = kept.faults;
    setFaults(found);
    const wrong = fields.filter((field) => found.some((fault) => hasField(fault, [field])));
    const ofWhole = found.find(({ path }) => path === WHOLE) ?? UNKNOWN;
    if (wrong.length === 0) return setNotice({ text: describeFault(t, ofWhole), refused: true });
    const names = [...new Set(wrong.map((field) => labelOf(t, field)))].slice(0, 4);
    setNotice({ text: t('review.notKept', [names.join(', ')]), refused: true });
    const [first] = wrong;
    if (first) focusOn(formatPath(first.path));
  };
  const forget = () => {
    setFaults([]);
    setNotice(undefined);
  };
  return { faults, notice, keep, forget };
}
