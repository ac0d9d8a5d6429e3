import { PaperFormSelect } from '../../components/letter/PaperFormSelect.tsx';
import { TargetSelect } from '../../components/letter/TargetSelect.tsx';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { namesIn } from '../../components/ui/names-in.tsx';
import { languageLabel } from '../../utils/actions/languages.ts';
import { letterLanguages } from '../../utils/letters/letter.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import { type OptionsProps, PRINTED } from './letter-state.ts';

/** The person chooses the target, the language, the paper and what is printed. */
export function PrintChoices(props: OptionsProps) {
  const { action, target, targets, layout, state, choice, addressFits, onChoice } = props;
  const { t, language: uiLanguage } = useI18n();
  const model = letterModel(action)?.model;
  return (
    <>
      <TargetSelect
        targets={targets}
        chosen={target.id}
        onTarget={(id) => onChoice({ target: id })}
      />
      {model && (
        <label class="labelled">
          <span>{t('letter.language')}</span>
          <select
            id="letter-language"
            value={layout.letter.language}
            onChange={(event) => onChoice({ language: event.currentTarget.value })}
          >
            {letterLanguages(action, model).map((tag) => (
              <option key={tag} value={tag}>
                {languageLabel(tag, uiLanguage)}
              </option>
            ))}
          </select>
        </label>
      )}
      <PaperFormSelect chosen={state.form} onChoose={state.setForm} />
      <Choice
        label={t('paper.what')}
        name="printed"
        chosen={state.printed}
        onChoose={state.setPrinted}
        options={PRINTED.map((value) => ({ value, text: t(`paper.${value}`) }))}
      />
      {action.copies.length > 0 && state.printed !== 'fax' && (
        <label class="check">
          <input
            id="with-copies"
            type="checkbox"
            checked={choice.copies}
            onChange={(event) => onChoice({ copies: event.currentTarget.checked })}
          />
          <span>
            {namesIn([action.copies.map(({ name }) => name).join(', ')], (names) =>
              t('paper.copies', names),
            )}
          </span>
        </label>
      )}
      {state.printed === 'fax' && target.faxes.length === 0 && (
        <p class="warning" role="note">
          {t('paper.noFax')}
        </p>
      )}
      {!addressFits && state.printed === 'letter' && (
        <p class="warning" role="note" id="address-long">
          {t('paper.addressLong')}
        </p>
      )}
    </>
  );
}
