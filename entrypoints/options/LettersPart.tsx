import { PaperFormSelect } from '../../components/letter/PaperFormSelect.tsx';
import { SenderForm } from '../../components/letter/SenderForm.tsx';
import { useI18n } from '../../components/ui/i18n.ts';
import { useStored } from '../../components/ui/use-stored.ts';
import { mailServices } from '../../utils/letters/compose-links.ts';
import { paperForm } from '../../utils/letters/paper.ts';
import * as stored from '../../utils/platform/storage.ts';

/** Who the person is in letters, and how their letters go out. */
export function LettersPart() {
  const { t, language } = useI18n();
  const [sender, setSender] = useStored(stored.sender);
  const [initials, setInitials] = useStored(stored.initialsOnly);
  const [service, setService] = useStored(stored.mailService);
  const [form, setForm] = useStored(stored.letterForm);
  if (!sender || initials === undefined || service === undefined || form === undefined) return null;
  return (
    <>
      <SenderForm sender={sender} onSender={(value) => void setSender(value)} />
      <label class="check">
        <input
          id="sender-initials"
          type="checkbox"
          checked={initials}
          onChange={(event) => void setInitials(event.currentTarget.checked)}
        />
        <span>{t('safety.initials')}</span>
      </label>
      <div class="options-pair">
        <label class="labelled">
          <span>{t('letter.where')}</span>
          <select
            id="mail-service"
            value={service}
            onChange={(event) => void setService(event.currentTarget.value)}
          >
            {mailServices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || t('letter.program')}
              </option>
            ))}
          </select>
        </label>
        <PaperFormSelect
          chosen={
            paperForm(form, { language, wishes: navigator.languages, address: sender.address }).id
          }
          onChoose={(value) => void setForm(value)}
        />
      </div>
    </>
  );
}
