import {
  baseLanguage,
  inLanguage,
  languageLabel,
  type TextIn,
  textIn,
} from '../../utils/actions/languages.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
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
import { Icon } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import type { NoticeText } from '../ui/Notice.tsx';
import { LetterButtons } from './LetterButtons.tsx';
import { LetterCard } from './LetterCard.tsx';
import { LetterWho } from './LetterWho.tsx';
import { letterWay, mailServiceOf } from './letter-way.ts';
import { SentButtons } from './SentButtons.tsx';

/** What the person chose for a letter; without a choice, what suits the addressee. */
export interface LetterChoice {
  language?: LanguageTag;
  /** the id of one of the action's targets */
  target?: string;
  /** does what each paragraph means stand beside it? yes where nothing is said */
  isMeant?: boolean;
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
  sender: Sender;
  onSender(sender: Sender): void;
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

/** The model letter in one language, to be changed and used. */
export function LetterPanel(props: Props) {
  const { action, here, notice, isOver, service, choice, onChoice, onAllow } = props;
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
  const readable = renderLetter(action, model, uiLanguage, { target, name: props.name });
  const meaning = readable && isMeaning(suggested, readable, uiLanguage) ? readable : undefined;
  const isMeant = choice.isMeant ?? true;
  const { way, link } = letterWay(letter, here, mailServiceOf(service));
  return (
    <>
      {safety && (
        <SafetyNote
          safety={safety}
          country={action.country}
          publisher={action.source.publisher}
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
        onTarget={(id) => onChoice({ target: id })}
        onCopyAddress={props.onCopyAddress}
        onSender={props.onSender}
        onInitials={props.onInitials}
      />
      <LetterLanguage
        {...{ action, languages, isMeant }}
        chosen={suggested.language}
        hasMeaning={meaning !== undefined}
        onChoice={onChoice}
      />
      <LetterCard
        letter={letter}
        meaning={isMeant ? meaning : undefined}
        isChanged={letter.subject !== suggested.subject || letter.body !== suggested.body}
        onSubject={(subject) => props.onDrafts({ [keyOf('subject')]: subject })}
        onBody={(body) => props.onDrafts({ [keyOf('body')]: body })}
        onReset={() =>
          props.onDrafts({ [keyOf('subject')]: undefined, [keyOf('body')]: undefined })
        }
        onChange={() => onChoice({ isMeant: false })}
      />
      <SentButtons
        sent={props.sent}
        onSent={(by) => props.onSent(letter, by)}
        onNotYet={props.onNotYet}
      />
      <Replies replies={textIn(action.guidance.replies, [uiLanguage])} />
      <LetterButtons
        {...{ action, letter, here, way, link, notice, isOver, service }}
        onService={props.onService}
        onAllow={onAllow && (() => onAllow(letter))}
        onInsert={() => props.onInsert(letter)}
        onCopy={() => props.onCopy(letter)}
        onCopySubject={() => props.onCopySubject(letter.subject)}
        onPrint={() => props.onPrint(letter, target)}
        onOpen={() => props.onOpen(letter)}
      />
    </>
  );
}

/** Is this the same letter in the person's own language, and the letter itself in another? */
const isMeaning = (letter: Letter, readable: Letter, uiLanguage: LanguageTag) =>
  baseLanguage(readable.language) === baseLanguage(uiLanguage) &&
  baseLanguage(letter.language) !== baseLanguage(uiLanguage);

interface LanguageProps {
  action: UrgentAction;
  languages: LanguageTag[];
  chosen: LanguageTag;
  /** is the letter there in the person's language, too? */
  hasMeaning: boolean;
  isMeant: boolean;
  onChoice(part: Partial<LetterChoice>): void;
}

/** In which language the letter goes, and whether one reads it with what it means. */
function LetterLanguage({
  action,
  languages,
  chosen,
  hasMeaning,
  isMeant,
  onChoice,
}: LanguageProps) {
  const { t, language: uiLanguage } = useI18n();
  const isRead = (tag: LanguageTag) =>
    action.preferredLanguages.some((one) => baseLanguage(one) === baseLanguage(tag));
  const nameOf = (tag: LanguageTag) => {
    const name = languageLabel(tag, uiLanguage);
    return isRead(tag) ? t('letter.readLanguage', [name]) : name;
  };
  return (
    <div class="picks">
      <label class="pick-language">
        <span class="visually-hidden">{t('letter.language')}</span>
        <select
          id="letter-language"
          value={chosen}
          onChange={(event) => onChoice({ language: event.currentTarget.value })}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
      </label>
      {hasMeaning && (
        <button
          type="button"
          class="button letter-meant"
          id="letter-meant"
          aria-pressed={isMeant}
          onClick={() => onChoice({ isMeant: !isMeant })}
        >
          <Icon sign="globe" small />
          {t('letter.meaning')}
        </button>
      )}
    </div>
  );
}
