import { useState } from 'preact/hooks';
import '../../components/ui/Buttons.css';
import { LetterFields } from '../../components/action/LetterFields.tsx';
import { SafetyNote } from '../../components/action/SafetyNote.tsx';
import { SenderForm } from '../../components/letter/SenderForm.tsx';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import { languageName } from '../../utils/actions/languages.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { writeDocx } from '../../utils/letters/docx.ts';
import { letterDraftKey } from '../../utils/letters/drafts.ts';
import { letterLanguages } from '../../utils/letters/letter.ts';
import type { LetterLayout } from '../../utils/letters/letter-layout.ts';
import { paperForms } from '../../utils/letters/paper.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import type { LetterState } from './letter-state.ts';
import { PRINTED, type Printed } from './Sheets.tsx';

interface Props {
  action: UrgentAction;
  target: Addressee;
  targets: Addressee[];
  layout: LetterLayout;
  state: LetterState;
  printed: Printed;
  copies: boolean;
  addressFits: boolean;
  onChange(part: Partial<LetterState>): void;
  onLanguage(language: string): void;
  onTarget(id: string): void;
  onPrinted(printed: Printed): void;
  onCopies(copies: boolean): void;
}

/** What is chosen and said beside the sheets. */
export function LetterOptions(props: Props) {
  const { action, target, targets, layout, state, printed, copies, onChange } = props;
  const { t, language: reader } = useI18n();
  const [failure, setFailure] = useState('');
  const model = letterModel(action)?.model;
  const { letter, suggested } = layout;
  const care = safetyFor(action, reader);

  const keepDraft = (part: 'subject' | 'body', text: string | undefined) => {
    const { [letterDraftKey(action, part, letter.language, target)]: _, ...others } = state.drafts;
    const key = letterDraftKey(action, part, letter.language, target);
    return text === undefined ? others : { ...others, [key]: text };
  };
  const reset = () => {
    const subjectKey = letterDraftKey(action, 'subject', letter.language, target);
    const { [subjectKey]: _, ...drafts } = keepDraft('body', undefined);
    onChange({ drafts });
  };
  const saveDocx = async () => {
    try {
      const file = await writeDocx([layout.main, ...(copies ? layout.copies : [])]);
      saveFile(file, `${action.reference.replace(/[^\w-]+/g, '-')}-${letter.language}.docx`);
      setFailure('');
    } catch (error) {
      setFailure(t('paper.docxFailed', [(error as Error).message]));
    }
  };
  return (
    <div class="desk-side">
      <h1>{t('paper.title')}</h1>
      {care && (
        <SafetyNote
          care={care}
          country={action.country}
          initials={state.initials}
          onInitials={(initials) => onChange({ initials })}
        />
      )}
      <section>
        {targets.length > 1 && (
          <label class="labelled">
            <span>{t('letter.target')}</span>
            <select
              id="letter-target"
              value={target.id}
              onChange={(event) => props.onTarget(event.currentTarget.value)}
            >
              {targets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {model && (
          <Choice
            label={t('letter.language')}
            name="letter-language"
            chosen={letter.language}
            onChoose={props.onLanguage}
            options={letterLanguages(action, model).map((tag) => ({
              value: tag,
              text: languageName(tag, reader),
            }))}
          />
        )}
        <label class="labelled">
          <span>{t('paper.form')}</span>
          <select
            id="paper-form"
            value={state.form}
            onChange={(event) => onChange({ form: event.currentTarget.value })}
          >
            {paperForms.map(({ id }) => (
              <option key={id} value={id}>
                {t(`paper.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <Choice
          label={t('paper.what')}
          name="printed"
          chosen={printed}
          onChoose={props.onPrinted}
          options={PRINTED.map((value) => ({ value, text: t(`paper.${value}`) }))}
        />
        {action.copies.length > 0 && printed !== 'fax' && (
          <label>
            <input
              id="with-copies"
              type="checkbox"
              checked={copies}
              onChange={(event) => props.onCopies(event.currentTarget.checked)}
            />{' '}
            {t('paper.copies', [action.copies.map(({ name }) => name).join(', ')])}
          </label>
        )}
        {printed === 'fax' && target.faxes.length === 0 && (
          <p class="warning" role="note">
            {t('paper.noFax')}
          </p>
        )}
        {!props.addressFits && printed === 'letter' && (
          <p class="warning" role="note" id="address-long">
            {t('paper.addressLong')}
          </p>
        )}
        <div class="desk-buttons">
          <button type="button" class="button button-main" id="print" onClick={() => print()}>
            {t('paper.print')}
          </button>
          <button type="button" class="button" id="save-docx" onClick={() => void saveDocx()}>
            {t('paper.docx')}
          </button>
        </div>
        {failure && (
          <p class="warning" role="alert">
            {failure}
          </p>
        )}
        <p class="soft">{t('paper.printHint')}</p>
      </section>
      <section>
        <SenderForm sender={state.sender} onSender={(sender) => onChange({ sender })} />
        <p class="soft">{t(state.initials ? 'paper.initialsOn' : 'paper.senderHint')}</p>
      </section>
      <details>
        <summary>{t('paper.change')}</summary>
        <LetterFields
          letter={letter}
          isChanged={letter.subject !== suggested.subject || letter.body !== suggested.body}
          rows={14}
          onSubject={(text) => onChange({ drafts: keepDraft('subject', text) })}
          onBody={(text) => onChange({ drafts: keepDraft('body', text) })}
          onReset={reset}
        />
      </details>
      {layout.delivery.length > 0 && (
        <section class="soft">
          <strong>{t('paper.delivery')}</strong>
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
