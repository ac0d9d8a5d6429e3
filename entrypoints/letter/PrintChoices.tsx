import { PaperFormSelect } from '../../components/letter/PaperFormSelect.tsx';
import { TargetSelect } from '../../components/letter/TargetSelect.tsx';
import { Choice } from '../../components/ui/Choice.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { namesIn } from '../../components/ui/names-in.tsx';
import { countryName, languageLabel } from '../../utils/actions/languages.ts';
import { abroadIn, isEmbassy } from '../../utils/letters/address.ts';
import { letterLanguages } from '../../utils/letters/letter.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import { type OptionsProps, PRINTED } from './letter-state.ts';

/** The person chooses the target, the language, the paper and what is printed. */
export function PrintChoices(props: OptionsProps) {
  const { action, target, targets, layout, state, printed, fax, addressFits, onChoice } = props;
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
      <Choice
        label={t('paper.what')}
        name="printed"
        chosen={printed}
        onChoose={state.setPrinted}
        options={PRINTED.map((value) => ({
          ...{ value, text: t(`paper.${value}`) },
          isOff: value === 'fax' && !fax,
        }))}
      />
      {!fax && (
        <p class="soft" id="no-fax">
          {t('paper.noFax')}
        </p>
      )}
      {printed === 'fax' && fax?.isCopy && (
        <p class="warning" role="note" id="fax-to-copy">
          {namesIn([target.name, fax.letter.recipient.split('\n')[0] ?? ''], (names) =>
            t('paper.faxToCopy', names),
          )}
        </p>
      )}
      {printed !== 'labels' && <PaperFormSelect chosen={state.form.id} onChoose={state.setForm} />}
      {action.copies.length > 0 && printed !== 'fax' && <Copies {...props} />}
      {!addressFits && printed === 'letter' && (
        <p class="warning" role="note" id="address-long">
          {t('paper.addressLong')}
        </p>
      )}
    </>
  );
}

/** With or without copies; an embassy can be another one, as each country has its own. */
function Copies({ action, layout, state, choice, onChoice }: OptionsProps) {
  const { t, language } = useI18n();
  const names = layout.copies.map(({ recipient }) => recipient.split('\n')[0] ?? '').join(', ');
  const [country = ''] = action.country;
  // One writes to the embassy at home: where the action names one elsewhere, the field for it stands open.
  const isElsewhere = action.copies.some((copy) => abroadIn(copy, navigator.languages));
  return (
    <div class="copies">
      <label class="check">
        <input
          id="with-copies"
          type="checkbox"
          checked={choice.copies}
          onChange={(event) => onChoice({ copies: event.currentTarget.checked })}
        />
        <span>{namesIn([names], (found) => t('paper.copies', found))}</span>
      </label>
      {choice.copies && action.copies.some(isEmbassy) && (
        <details open={isElsewhere || state.embassy !== ''}>
          <summary>{t('paper.otherEmbassy')}</summary>
          <label class="labelled">
            <span>{t('paper.embassyAddress')}</span>
            <textarea
              id="own-embassy"
              rows={4}
              // As long as what is kept may be; see `settings-schemas.ts`.
              maxLength={2000}
              dir="auto"
              value={state.embassy}
              onInput={(event) => state.setEmbassy(event.currentTarget.value)}
            />
          </label>
          <p class="soft">{t('paper.embassyHint', [countryName(country, language)])}</p>
        </details>
      )}
    </div>
  );
}
