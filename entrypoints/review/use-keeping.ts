import { useRef, useState } from 'preact/hooks';
import { describeFault } from '../../components/action/faults.ts';
import { isLeft } from '../../components/review/left-to-check.ts';
import { FIELD_LABELS } from '../../components/review/review-words.ts';
import { useI18n } from '../../components/ui/i18n.ts';
import { useNotice } from '../../components/ui/Notice.tsx';
import { isActive } from '../../utils/actions/dates.ts';
import type { Fault } from '../../utils/actions/validation/faults.ts';
import { lastView } from '../../utils/platform/storage.ts';
import { findFault, formatPath } from '../../utils/review/form-fields.ts';
import type { InHand } from './read-waiting.ts';
import type { Kept, ReviewSteps } from './use-review.ts';

/** The path of a fault that no field has: the disk is full, or the worker broke. */
const WHOLE = '(the whole)';

/** The popup in this tab opens where the person was last, so it opens this action. */
async function openKept(id: string): Promise<void> {
  await lastView.setValue({ action: id });
  location.assign('/popup.html');
}

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
  const keep = async () => {
    if (leadToDoubt()) return;
    const kept = await review.keep().catch((error: unknown): Kept => {
      // The worker did not answer. The form stands as it was, and the person is told.
      console.error(error);
      return { faults: [{ path: WHOLE, code: 'failed', message: String(error) }] };
    });
    if ('id' in kept) {
      setFaults([]);
      const isOpen = isActive(inHand.extracted.action, inHand.day);
      const onPress = () => void openKept(kept.id).catch(console.error);
      const said = t(isOpen ? 'review.kept' : 'review.keptEnded');
      return setNotice({
        text: said,
        done: true,
        undo: { id: 'open-kept', text: t('review.openKept'), onPress },
      });
    }
    const found = kept.faults;
    setFaults(found);
    const ofWhole = found.find(({ path }) => path === WHOLE);
    if (ofWhole) return setNotice({ text: describeFault(t, ofWhole), refused: true });
    const wrong = fields.filter((field) => findFault(field, found));
    const others = found.filter(
      (fault) => !fields.some((field) => findFault(field, [fault])) && !isMade(fault),
    );
    const labels = wrong.map(({ name }) => t(FIELD_LABELS[name]));
    const names = [...new Set([...labels, ...others.map(({ path }) => path)])].slice(0, 4);
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

/** Vigil makes the identity of reference and title, at which the person is told what is missing. */
const isMade = ({ path }: Fault) => path === 'id' || path === 'case';
