import { useEffect, useState } from 'preact/hooks';
import { LetterPairs } from '../../components/letter/LetterPairs.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { letterTargets } from '../../utils/letters/address.ts';
import { layOutLetter } from '../../utils/letters/letter-layout.ts';
import { asInitials, paperForm } from '../../utils/letters/paper.ts';
import { today } from '../../utils/platform/clock.ts';
import {
  actionItem,
  drafts as draftsItem,
  initialsOnly,
  letterForm,
  sender as senderItem,
} from '../../utils/platform/storage.ts';
import { LetterOptions } from './LetterOptions.tsx';
import type { LetterState } from './letter-state.ts';
import { type Printed, pageOf, Sheets } from './Sheets.tsx';

interface Props {
  /** the action's id */
  id: string;
  /** the letter's language */
  wish: string;
  /** the id of one of its targets */
  to: string;
}

/** The letter as it will be printed, what is needed for it, and what it says in the reader's language. */
export function LetterPage({ id, wish, to }: Props) {
  const { t, language: reader } = useI18n();
  const [action, setAction] = useState<UrgentAction | null>();
  const [day, setDay] = useState<IsoDate>('');
  const [state, setOnHand] = useState<LetterState>();
  const [language, setLanguage] = useState(wish);
  const [targetId, setTarget] = useState(to);
  const [printed, setPrinted] = useState<Printed>('letter');
  const [copies, setCopies] = useState(true);
  const [addressFits, setAddressFits] = useState(true);

  useEffect(() => {
    void Promise.all([
      actionItem(id).getValue(),
      today(),
      draftsItem.getValue(),
      senderItem.getValue(),
      letterForm.getValue(),
      initialsOnly.getValue(),
    ]).then(([found, now, drafts, sender, form, initials]) => {
      setDay(now);
      setOnHand({ sender, form, drafts, initials });
      setAction(found);
    });
  }, [id]);

  if (action === undefined || !state) return null;
  const targets = action ? letterTargets(action) : [];
  const target = targets.find((one) => one.id === targetId) ?? targets[0];
  const form = paperForm(state.form);
  const layout =
    action &&
    target &&
    layOutLetter(action, {
      ...{ language, target, form, day, reader },
      drafts: state.drafts,
      sender: state.initials ? asInitials(state.sender) : state.sender,
    });
  if (!action || !target || !layout) return <p class="warning">{t('action.missing')}</p>;

  const change = (part: Partial<LetterState>) => {
    setOnHand({ ...state, ...part });
    if (part.sender) void senderItem.setValue(part.sender);
    if (part.form !== undefined) void letterForm.setValue(part.form);
    if (part.drafts) void draftsItem.setValue(part.drafts);
    if (part.initials !== undefined) void initialsOnly.setValue(part.initials);
  };
  return (
    <div class="desk">
      {/* The paper's size is the print dialog's, and this is how a page asks for it. */}
      <style>{`@page { size: ${pageOf(form, printed)}; margin: 0; }`}</style>
      <LetterOptions
        {...{ action, target, targets, layout, state, printed, copies, addressFits }}
        onChange={change}
        onLanguage={setLanguage}
        onTarget={setTarget}
        onPrinted={setPrinted}
        onCopies={setCopies}
      />
      <div class="sheets">
        <Sheets
          {...{ action, target, layout, printed }}
          copies={copies ? layout.copies : []}
          onAddress={setAddressFits}
        />
        {layout.translation && (
          <LetterPairs letter={layout.letter} translation={layout.translation} />
        )}
      </div>
    </div>
  );
}
