import { inLanguage, languageToRead, type TextIn, textIn } from '../../utils/actions/languages.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
import { publisherIn } from '../../utils/actions/source-name.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import type { SentBy } from '../../utils/history/attempts.ts';
import { letterTargets } from '../../utils/letters/addressees.ts';
import { draftedLetter, letterDraftKey } from '../../utils/letters/drafts.ts';
import { type Letter, letterLanguages, renderLetter } from '../../utils/letters/letter.ts';
import type { Sender } from '../../utils/letters/paper.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import { SafetyNote } from '../action/SafetyNote.tsx';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { LetterButtons } from './LetterButtons.tsx';
import { LetterCard } from './LetterCard.tsx';
import { LetterLanguage } from './LetterLanguage.tsx';
import { LetterReading } from './LetterReading.tsx';
import { LetterWho } from './LetterWho.tsx';
import type { LetterChoice } from './letter-choice.ts';
import { letterWay, mailServiceOf } from './letter-way.ts';
import { NameAsk } from './NameAsk.tsx';
import { SentButtons } from './SentButtons.tsx';

interface Props {
  action: UrgentAction;
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  drafts: Record<string, string>;
  /** asks the browser for the frame in which the message stands, and inserts; not there where that is not needed */
  onAllow?: ((letter: Letter) => void) | undefined;
  notice: NoticeText | undefined;
  /** the action is over: its letter can be read, and nothing invites to write */
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
  sender: Sender;
  onSender(sender: Sender): void;
  /** the name was given, or left out; undefined: it is not asked for */
  onNameAsked?: (() => void) | undefined;
  /** who signs, if they said so: whole, or with initials */
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

/** The letter as the person has it, and what it means; nothing where the action has none. */
function shownLetter({ action, choice, name, drafts }: Props, uiLanguage: LanguageTag) {
  const { model, isSkeleton } = letterModel(action) ?? {};
  const languages = model ? letterLanguages(action, model) : [];
  const wish = choice.language ?? languages[0] ?? uiLanguage;
  const targets = letterTargets(action);
  const target = targets.find(({ id }) => id === choice.target) ?? targets[0];
  const suggested = model && renderLetter(action, model, wish, { target, name });
  if (!suggested) return undefined;
  const letter = draftedLetter(action, suggested, { drafts, target });
  const read = languageToRead(languages, suggested.language, [uiLanguage, ...navigator.languages]);
  const meaning = read ? renderLetter(action, model, read, { target, name }) : undefined;
  const keyOf = (part: 'subject' | 'body') =>
    letterDraftKey(action, { part, language: suggested.language, target });
  return { isSkeleton, languages, target, suggested, letter, meaning, keyOf };
}

/** The model letter in one language, to be changed and used; once the action has ended, to be read. */
export function LetterPanel(props: Props) {
  const { action, isOver, choice, onChoice } = props;
  const { t, language: uiLanguage } = useI18n();
  const shown = shownLetter(props, uiLanguage);
  if (!shown) return <p>{t('letter.none')}</p>;

  const { letter, suggested } = shown;
  const isMeant = choice.isMeant ?? true;
  const meaning = isMeant ? shown.meaning : undefined;
  return (
    <>
      {!isOver && <BeforeLetter {...props} {...shown} />}
      <LetterLanguage
        {...{ action, isMeant, onChoice }}
        languages={shown.languages}
        chosen={suggested.language}
        meaning={shown.meaning?.language}
      />
      {isOver ? (
        <LetterReading {...{ letter, meaning }} />
      ) : (
        <LetterCard
          {...{ letter, meaning }}
          isChanged={letter.subject !== suggested.subject || letter.body !== suggested.body}
          onSubject={(subject) => props.onDrafts({ [shown.keyOf('subject')]: subject })}
          onBody={(body) => props.onDrafts({ [shown.keyOf('body')]: body })}
          onReset={() =>
            props.onDrafts({
              [shown.keyOf('subject')]: undefined,
              [shown.keyOf('body')]: undefined,
            })
          }
          onChange={() => onChoice({ isMeant: false })}
          ask={
            props.onNameAsked && (
              <NameAsk
                sender={props.sender}
                onSender={props.onSender}
                onAsked={props.onNameAsked}
              />
            )
          }
        />
      )}
      <SentButtons
        sent={props.sent}
        onSent={(by) => props.onSent(letter, by)}
        onNotYet={props.onNotYet}
      />
      <Replies replies={textIn(action.guidance.replies, [uiLanguage])} />
      {!isOver && <UnderLetter {...props} {...shown} />}
    </>
  );
}

type Shown = Props & NonNullable<ReturnType<typeof shownLetter>>;

/** What is to be known and chosen before one writes: one’s safety, to whom it goes and from whom it comes. */
function BeforeLetter({ action, target, letter, isSkeleton, ...props }: Shown) {
  const { t, language } = useI18n();
  const safety = safetyFor(action, language);
  return (
    <>
      {safety && (
        <SafetyNote
          safety={safety}
          country={action.country}
          publisher={publisherIn(action.source)}
          initials={props.initials}
          onInitials={props.onInitials}
        />
      )}
      {isSkeleton && <p class="note">{t('letter.skeleton')}</p>}
      <LetterWho
        {...{ action, target }}
        emails={letter.to}
        sender={props.sender}
        name={props.name}
        initials={props.initials}
        isNameAsked={props.onNameAsked !== undefined}
        onTarget={(id) => props.onChoice({ target: id })}
        onCopyAddress={props.onCopyAddress}
        onSender={props.onSender}
        onInitials={props.onInitials}
      />
    </>
  );
}

/** What happens to the letter here. */
function UnderLetter({ action, here, notice, service, letter, target, ...props }: Shown) {
  const { onAllow } = props;
  const { way, link } = letterWay(letter, here, mailServiceOf(service));
  return (
    <LetterButtons
      {...{ action, letter, here, way, link, notice, service }}
      onService={props.onService}
      onAllow={onAllow && (() => onAllow(letter))}
      onInsert={() => props.onInsert(letter)}
      onCopy={() => props.onCopy(letter)}
      onCopySubject={() => props.onCopySubject(letter.subject)}
      onPrint={() => props.onPrint(letter, target)}
      onOpen={() => props.onOpen(letter)}
    />
  );
}
