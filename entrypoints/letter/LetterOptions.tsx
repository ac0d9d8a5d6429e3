import '../../components/ui/Buttons.css';
import { LetterFields } from '../../components/action/LetterFields.tsx';
import { SafetyNote } from '../../components/action/SafetyNote.tsx';
import { SenderForm } from '../../components/letter/SenderForm.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
import { publisherIn } from '../../utils/actions/source-name.ts';
import { letterDraftKey } from '../../utils/letters/drafts.ts';
import type { OptionsProps } from './letter-state.ts';
import { PrintButtons } from './PrintButtons.tsx';
import { PrintChoices } from './PrintChoices.tsx';

/** What is said and chosen before one prints. */
export function PrintOptions(props: OptionsProps) {
  const { action, state } = props;
  const { t, language: uiLanguage } = useI18n();
  const safety = safetyFor(action, uiLanguage);
  return (
    <div class="desk-side desk-print">
      <h1>{t('paper.title')}</h1>
      {safety && (
        <SafetyNote
          safety={safety}
          country={action.country}
          publisher={publisherIn(action.source)}
          initials={state.initials}
          onInitials={state.setInitials}
        />
      )}
      <section>
        <PrintChoices {...props} />
        <PrintButtons {...props} />
      </section>
    </div>
  );
}

/** From whom the letter comes, its text to be changed, and how it is sent. */
export function LetterOptions({ action, target, layout, state }: OptionsProps) {
  const { t } = useI18n();
  const { letter, suggested } = layout;
  const publisher = publisherIn(action.source);
  const keepDraft = (part: 'subject' | 'body', text: string | undefined) =>
    state.setDraft(letterDraftKey(action, { part, language: letter.language, target }), text);
  return (
    <div class="desk-side desk-letter">
      <section>
        <SenderForm sender={state.sender} onSender={state.setSender} />
        <p class="soft">{t(state.initials ? 'paper.initialsOn' : 'paper.senderHint')}</p>
      </section>
      <details>
        <summary>{t('paper.change')}</summary>
        <LetterFields
          letter={letter}
          isChanged={letter.subject !== suggested.subject || letter.body !== suggested.body}
          rows={14}
          onSubject={(text) => keepDraft('subject', text)}
          onBody={(text) => keepDraft('body', text)}
          onReset={() => {
            keepDraft('subject', undefined);
            keepDraft('body', undefined);
          }}
        />
      </details>
      {layout.delivery.length > 0 && (
        <section class="soft">
          <strong>{t('paper.delivery')}</strong>
          {publisher && <p>{t('safety.from', [publisher])}</p>}
          {layout.delivery.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}
