import { useEffect, useState } from 'preact/hooks';
import { LetterPairs } from '../../components/letter/LetterPairs.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { useFailure } from '../../components/ui/use-stored.ts';
import { directionOf } from '../../utils/actions/languages.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { letterTargets } from '../../utils/letters/addressees.ts';
import { layOutLetter } from '../../utils/letters/letter-layout.ts';
import { asInitials } from '../../utils/letters/paper.ts';
import { today } from '../../utils/platform/clock.ts';
import { actionItem } from '../../utils/platform/storage.ts';
import { LetterOptions, PrintOptions } from './LetterOptions.tsx';
import { faxTo, type LetterState, type PrintChoice, useLetterState } from './letter-state.ts';
import { Scaled } from './Scaled.tsx';
import { pageOf, Sheets } from './Sheets.tsx';
import { usePageSize } from './use-page-size.ts';

interface Props {
  /** the action's id */
  id: string;
  /** the letter's language */
  wish: string;
  /** the id of one of its targets */
  to: string;
}

/** Shows the letter as it will be printed, the choices for printing, and the letter in the person's language. */
export function LetterPage({ id, wish, to }: Props) {
  const { t, language: uiLanguage } = useI18n();
  const [action, setAction] = useState<UrgentAction | null>();
  const [day, setDay] = useState<IsoDate>('');
  const [choice, setChoice] = useState<PrintChoice>({
    ...{ language: wish, target: to, copies: true },
  });
  const [addressFits, setAddressFits] = useState(true);
  const fail = useFailure();
  const state = useLetterState(action);
  const layout = state && action && layoutFor(action, { state, choice, day, uiLanguage });
  const target = layout?.target;
  const fax = layout ? faxTo(layout.target, layout) : undefined;
  const printed = state?.printed === 'fax' && !fax ? 'letter' : state?.printed;
  usePageSize(state && printed && pageOf(state.form, printed));
  useEffect(() => {
    Promise.all([actionItem(id).getValue(), today()]).then(([found, now]) => {
      setDay(now);
      setAction(found);
    }, fail);
  }, [id, fail]);

  if (action === undefined || !state || !printed) return null;
  if (!action || !target || !layout) return <main class="warning">{t('action.missing')}</main>;
  const targets = letterTargets(action);
  const options = { action, target, targets, layout, state, choice, printed, fax, addressFits };
  const onChoice = (part: Partial<PrintChoice>) => setChoice({ ...choice, ...part });
  return (
    <main class="desk">
      <PrintOptions {...options} onChoice={onChoice} />
      <section
        class="sheets"
        aria-label={t('paper.sheets')}
        // In a small window one sees where the lines begin.
        dir={directionOf(layout.letter.language)}
      >
        <Scaled key={`${printed} ${state.form.paper}`}>
          <Sheets
            {...{ layout, printed, fax }}
            copies={choice.copies ? layout.copies : []}
            onAddress={setAddressFits}
          />
        </Scaled>
        {layout.translation && (
          <LetterPairs letter={layout.letter} translation={layout.translation} />
        )}
      </section>
      <LetterOptions {...options} onChoice={onChoice} />
    </main>
  );
}

interface Chosen {
  state: LetterState;
  choice: PrintChoice;
  day: IsoDate;
  uiLanguage: string;
}

/** All that is laid out, and for whom; nothing where the action has no letter or nobody to write to. */
function layoutFor(action: UrgentAction, { state, choice, day, uiLanguage }: Chosen) {
  const targets = letterTargets(action);
  const target = targets.find((one) => one.id === choice.target) ?? targets[0];
  if (!target) return undefined;
  const layout = layOutLetter(action, {
    ...{ language: choice.language, target, form: state.form, day, uiLanguage },
    ...{ person: navigator.languages, drafts: state.drafts, embassy: state.embassy },
    sender: state.initials ? asInitials(state.sender) : state.sender,
  });
  return layout && { ...layout, target };
}
