import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import { letterTargets } from '../../utils/letters/addressees.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import '../ui/Buttons.css';
import { Icon, type Sign } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import { namesIn } from '../ui/names-in.tsx';
import './Letter.css';
import { LetterAddress } from './LetterAddress.tsx';
import { NAME_FIELD, NameMissing } from './NameAsk.tsx';
import { SenderForm } from './SenderForm.tsx';
import { TargetSelect } from './TargetSelect.tsx';

interface Props {
  action: UrgentAction;
  target: Addressee | undefined;
  /** the e-mail addresses that the letter goes to */
  emails: string[];
  sender: Sender;
  /** as it stands under the letter: whole, or with initials */
  name: string;
  initials: boolean;
  /** the name is asked for where it will stand, under the letter */
  isNameAsked: boolean;
  onTarget(id: string): void;
  onCopyAddress(address: string): void;
  onSender(sender: Sender): void;
  onInitials(initials: boolean): void;
}

/** To whom the letter goes and from whom it comes, in a line each; all of it where one wants to change it. */
export function LetterWho({ action, target, emails, ...props }: Props) {
  const { t } = useI18n();
  const copies = action.copies.map((one) => one.name).join(', ');
  return (
    <ul class="facts">
      {target && (
        <Fact
          id="to"
          sign="letter"
          words={
            <>
              {t('letter.to')}{' '}
              <strong>
                <bdi translate={false}>{target.name}</bdi>
              </strong>
              {emails.length > 0 ? (
                <>
                  , <bdi translate={false}>{emails.join(', ')}</bdi>.{' '}
                </>
              ) : (
                `. ${t('letter.noEmail')} `
              )}
              <Others targets={letterTargets(action).filter(({ id }) => id !== target.id)} />
              {copies && namesIn([copies], (names) => t('letter.copyTo', names))}
            </>
          }
        >
          <TargetSelect
            targets={letterTargets(action)}
            chosen={target.id}
            onTarget={props.onTarget}
          />
          <LetterAddress target={target} emails={emails} onCopyAddress={props.onCopyAddress} />
        </Fact>
      )}
      {props.isNameAsked && !props.name ? (
        // One question for one name, under the letter.
        <li>
          <Icon sign="pen" small />
          <NameMissing id="letter-add-name" field={NAME_FIELD} />
        </li>
      ) : (
        <From {...props} />
      )}
    </ul>
  );
}

type FromProps = Pick<Props, 'sender' | 'name' | 'initials' | 'onSender' | 'onInitials'>;

/** From whom it comes. */
function From({ sender, name, initials, onSender, onInitials }: FromProps) {
  const { t } = useI18n();
  const { place } = sender;
  const from = (
    <>
      {t('letter.from')}{' '}
      <strong>
        <bdi translate={false}>{name}</bdi>
      </strong>
      {place && (
        <>
          , <bdi translate={false}>{place}</bdi>
        </>
      )}
    </>
  );
  return (
    <Fact id="from" sign="pen" words={name ? from : t('letter.noName')}>
      <SenderForm sender={sender} onSender={onSender} />
      <label class="check">
        <input
          id="letter-initials"
          type="checkbox"
          checked={initials}
          onChange={(event) => onInitials(event.currentTarget.checked)}
        />
        <span>{t('safety.initials')}</span>
      </label>
    </Fact>
  );
}

/** The most characters of names that do not push the letter down. */
const NAMES_ROOM = 60;

/** Who else is to be written to, as they stand only in the list of choices; with their names where there is room. */
function Others({ targets }: { targets: readonly Addressee[] }) {
  const { t } = useI18n();
  if (targets.length === 0) return null;
  const names = targets.map(({ name }) => name).join(', ');
  return (
    <span id="letter-others">
      {t('letter.othersToo', targets.length)}
      {names.length <= NAMES_ROOM && (
        <>
          {' '}
          (<bdi translate={false}>{names}</bdi>)
        </>
      )}
      {'. '}
    </span>
  );
}

interface FactProps {
  id: string;
  sign: Sign;
  words: ComponentChildren;
  children: ComponentChildren;
}

function Fact({ id, sign, words, children }: FactProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Icon sign={sign} small />
      <span id={`letter-${id}`}>{words}</span>
      <button
        type="button"
        class="button-plain"
        id={`letter-change-${id}`}
        aria-expanded={isOpen}
        aria-controls={`letter-part-${id}`}
        aria-describedby={`letter-${id}`}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'letter.close' : 'letter.change')}
      </button>
      <div class="letter-part" id={`letter-part-${id}`} hidden={!isOpen}>
        {children}
      </div>
    </li>
  );
}
