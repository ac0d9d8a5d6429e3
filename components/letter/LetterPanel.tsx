import { inLanguage, languageName, type TextIn, textIn } from '../../utils/actions/languages.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import type { SentBy } from '../../utils/history/attempts.ts';
import { letterTargets } from '../../utils/letters/address.ts';
import { draftedLetter, letterDraftKey } from '../../utils/letters/drafts.ts';
import { type Letter, letterLanguages, renderLetter } from '../../utils/letters/letter.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import { LetterFields } from '../action/LetterFields.tsx';
import { SafetyNote } from '../action/SafetyNote.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { LetterAddress } from './LetterAddress.tsx';
import { LetterButtons } from './LetterButtons.tsx';
import { SentButtons } from './SentButtons.tsx';
import { TargetSelect } from './TargetSelect.tsx';

/** What the person chose for a letter; without a choice, what suits the addressee. */
export interface LetterChoice {
  language?: LanguageTag;
  /** the id of one of the action's targets */
  target?: string;
}

interface Props {
  action: UrgentAction;
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  drafts: Record<string, string>;
  /** asks the browser for the frame in which the message stands, and inserts; not there where that is not needed */
  onAllow?: ((letter: Letter) => void) | undefined;
  notice: NoticeText | undefined;
  /** the action is over: the person can read and copy its texts, but not send them */
  isOver: boolean;
  /** texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
  onInsert(letter: Letter): void;
  onCopy(letter: Letter): void;
  onCopySubject(subject: string): void;
  onCopyAddress(address: string): void;
  /** the id of the service in which letters are opened */
  service: string;
  onService(id: string): void;
  onOpen(letter: Letter): void;
  onPrint(letter: Letter, target: Addressee | undefined): void;
  /** who signs, if they said so */
  name: string;
  /** with initials and the place only? */
  initials: boolean;
  onInitials(initials: boolean): void;
  choice: LetterChoice;
  onChoice(part: Partial<LetterChoice>): void;
  /** the ways in which the letter went today, as the person says */
  sent: readonly string[];
  onSent(letter: Letter, way: SentBy): void;
  onNotYet(): void;
}

/** What the action says of answers that come, to be opened. */
function Replies({ replies }: { replies: TextIn<string[]> | undefined }) {
  const { t } = useI18n();
  if (!replies) return null;
  return (
    <details class="note">
      <summary>{t('about.replies')}</summary>
      {replies.text.map((line) => (
        <p key={line} {...inLanguage(replies.language)}>
          {line}
        </p>
      ))}
    </details>
  );
}

/** The model letter in one language, to be changed and used. */
export function LetterPanel(props: Props) {
  const { action, here, notice, isOver, service, choice, onChoice } = props;
  const { t, language: uiLanguage } = useI18n();
  const { model, isSkeleton } = letterModel(action) ?? {};
  const languages = model ? letterLanguages(action, model) : [];
  const wish = choice.language ?? languages[0] ?? uiLanguage;
  const targets = letterTargets(action);
  const target = targets.find(({ id }) => id === choice.target) ?? targets[0];
  const suggested = model && renderLetter(action, model, wish, { target, name: props.name });
  if (!suggested) return <p>{t('letter.none')}</p>;

  const keyOf = (part: 'subject' | 'body') =>
    letterDraftKey(action, { part, language: suggested.language, target });
  const letter = draftedLetter(action, suggested, { drafts: props.drafts, target });
  const safety = safetyFor(action, uiLanguage);
  const { onAllow } = props;
  return (
    <>
      {safety && (
        <SafetyNote
          safety={safety}
          country={action.country}
          initials={props.initials}
          onInitials={props.onInitials}
        />
      )}
      {isSkeleton && <p class="note">{t('letter.skeleton')}</p>}
      <TargetSelect
        targets={targets}
        chosen={target?.id}
        onTarget={(id) => onChoice({ target: id })}
      />
      {languages.length > 1 && (
        <Choice
          label={t('letter.language')}
          name="letter-language"
          chosen={suggested.language}
          onChoose={(language) => onChoice({ language })}
          options={languages.map((tag) => ({ value: tag, text: languageName(tag, uiLanguage) }))}
        />
      )}
      {target && (
        <LetterAddress target={target} emails={letter.to} onCopyAddress={props.onCopyAddress} />
      )}
      <LetterFields
        letter={letter}
        isChanged={letter.subject !== suggested.subject || letter.body !== suggested.body}
        rows={9}
        onSubject={(subject) => props.onDrafts({ [keyOf('subject')]: subject })}
        onBody={(body) => props.onDrafts({ [keyOf('body')]: body })}
        onReset={() =>
          props.onDrafts({ [keyOf('subject')]: undefined, [keyOf('body')]: undefined })
        }
        onCopySubject={props.onCopySubject}
      />
      <SentButtons
        sent={props.sent}
        onSent={(way) => props.onSent(letter, way)}
        onNotYet={props.onNotYet}
      />
      <Replies replies={textIn(action.guidance.replies, [uiLanguage])} />
      {!here && <p class="note">{t('letter.insertHint')}</p>}
      <LetterButtons
        {...{ here, notice, isOver, service }}
        onService={props.onService}
        onAllow={onAllow && (() => onAllow(letter))}
        onInsert={() => props.onInsert(letter)}
        onCopy={() => props.onCopy(letter)}
        onPrint={() => props.onPrint(letter, target)}
        onOpen={() => props.onOpen(letter)}
      />
    </>
  );
}
