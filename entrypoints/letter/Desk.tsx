import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import '../../components/Buttons.css';
import { useSpeech } from '../../components/i18n.ts';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { SenderForm } from '../../components/SenderForm.tsx';
import { chooseLanguage, languageName } from '../../utils/actions/languages.ts';
import type { IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { draftedLetter } from '../../utils/letters/drafts.ts';
import { letterLanguages, postalAddress, renderLetter } from '../../utils/letters/letter.ts';
import {
  coverLine,
  paperForm,
  paperForms,
  placeAndDate,
  type Sender,
} from '../../utils/letters/paper.ts';
import { today } from '../../utils/platform/clock.ts';
import {
  actionItem,
  drafts,
  letterForm,
  sender as senderItem,
} from '../../utils/platform/storage.ts';

interface Ready {
  action: UrgentAction;
  day: IsoDate;
  texts: Record<string, string>;
}

/** The letter as it will be printed, what is needed for it, and what it says in the reader's language. */
export function Desk({ id, wish }: { id: string; wish: string }) {
  const { t, language: reader } = useSpeech();
  const [ready, setReady] = useState<Ready | null>();
  const [language, setLanguage] = useState(wish);
  const [sender, setSender] = useState<Sender>();
  const [formId, setFormId] = useState('');
  const [copies, setCopies] = useState(true);

  useEffect(() => {
    void Promise.all([
      actionItem(id).getValue(),
      today(),
      drafts.getValue(),
      senderItem.getValue(),
      letterForm.getValue(),
    ]).then(([action, day, texts, known, form]) => {
      setReady(action && { action, day, texts });
      setSender(known);
      setFormId(form);
    });
  }, [id]);

  if (ready === undefined || !sender) return null;
  const model = ready?.action.letters[0];
  const letter = ready && model && renderLetter(ready.action, model, language);
  if (!ready || !letter || !model) return <p class="warning">{t('action.missing')}</p>;
  const { action, day, texts } = ready;
  const { subject, body } = draftedLetter(action, letter, texts);
  const form = paperForm(formId);
  const date = placeAndDate(sender.place, day, letter.language);
  const own = { form, sender, placeAndDate: date, subject, body, language: letter.language };
  const [target] = action.targets;
  const readable = renderLetter(action, model, reader);
  const translation = readable?.language !== letter.language ? readable : undefined;
  const safety = chooseLanguage(Object.keys(action.guidance.safety), [reader]);
  return (
    <div class="desk">
      {/* The paper's size is the print dialog's, and this is how a page asks for it. */}
      <style>{`@page { size: ${form.paper}; margin: 0; }`}</style>
      <div class="desk-side">
        <h1>{t('paper.title')}</h1>
        {safety && (
          <div class="warning" role="note">
            <strong>{t('about.safety')}</strong>
            {action.guidance.safety[safety]?.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <section>
          <Choice
            label={t('letter.language')}
            name="letter-language"
            chosen={letter.language}
            onChoose={setLanguage}
            options={letterLanguages(action, model).map((tag) => ({
              value: tag,
              text: languageName(tag, reader),
            }))}
          />
          <label class="labelled">
            <span>{t('paper.form')}</span>
            <select
              id="paper-form"
              value={form.id}
              onChange={(event) => {
                setFormId(event.currentTarget.value);
                void letterForm.setValue(event.currentTarget.value);
              }}
            >
              {paperForms.map(({ id: each }) => (
                <option key={each} value={each}>
                  {t(`paper.${each}`)}
                </option>
              ))}
            </select>
          </label>
          {action.copies.length > 0 && (
            <label>
              <input
                id="with-copies"
                type="checkbox"
                checked={copies}
                onChange={(event) => setCopies(event.currentTarget.checked)}
              />{' '}
              {t('paper.copies', [action.copies.map(({ name }) => name).join(', ')])}
            </label>
          )}
          <button type="button" class="button button-main" id="print" onClick={() => print()}>
            {t('paper.print')}
          </button>
          <p class="soft">{t('paper.printHint')}</p>
        </section>
        <section>
          <SenderForm
            sender={sender}
            onSender={(next) => {
              setSender(next);
              void senderItem.setValue(next);
            }}
          />
          <p class="soft">{t('paper.senderHint')}</p>
        </section>
        {translation && (
          <section class="translation" lang={translation.language}>
            <strong>{t('paper.translation', [languageName(translation.language, reader)])}</strong>
            {translation.body.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        )}
      </div>
      <div class="sheets">
        <LetterSheet {...own} recipient={target ? postalAddress(target) : ''} />
        {copies &&
          target &&
          action.copies.map((copy) => (
            <LetterSheet
              key={copy.id}
              {...own}
              recipient={postalAddress(copy)}
              cover={coverLine(target, letter.language)}
            />
          ))}
      </div>
    </div>
  );
}
