import { useState } from 'preact/hooks';
import { languageName, textFor } from '../../utils/actions/languages.ts';
import { safetyFor } from '../../utils/actions/safety.ts';
import type { Addressee, LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import { letterTargets, postalAddress } from '../../utils/letters/address.ts';
import { mailServices } from '../../utils/letters/compose-links.ts';
import { draftedLetter, letterDraftKey } from '../../utils/letters/drafts.ts';
import { type Letter, letterLanguages, renderLetter } from '../../utils/letters/letter.ts';
import { letterModel } from '../../utils/letters/skeleton.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';
import { LetterFields } from '../action/LetterFields.tsx';
import { SafetyNote } from '../action/SafetyNote.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

interface Props {
  action: UrgentAction;
  /** the webmail of the tab in front */
  here: Webmail | undefined;
  drafts: Record<string, string>;
  /** asks the browser for the frame in which the message stands, and inserts; not there where that is not needed */
  onAllow?: ((letter: Letter) => void) | undefined;
  notice: NoticeText | undefined;
  /** it is over: its texts are there to read and copy, not to send */
  ended: boolean;
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
  onSent(letter: Letter, way: 'email' | 'post' | 'fax'): void;
}

const WAYS = [
  ['email', 'letter.byEmail'],
  ['post', 'letter.byPost'],
  ['fax', 'letter.byFax'],
] as const;

/** The model letter in one language, to be changed and used. */
export function LetterPanel(props: Props) {
  const { action, here, drafts, notice } = props;
  const { t, language: reader } = useI18n();
  const { model, isSkeleton } = letterModel(action) ?? {};
  const languages = model ? letterLanguages(action, model) : [];
  const [wish, setWish] = useState<LanguageTag>(languages[0] ?? reader);
  const targets = letterTargets(action);
  const [targetId, setTarget] = useState(targets[0]?.id);
  const target = targets.find(({ id }) => id === targetId) ?? targets[0];
  const suggested = model && renderLetter(action, model, wish, { target, name: props.name });
  if (!suggested) return <p>{t('letter.none')}</p>;

  const keyOf = (part: 'subject' | 'body') =>
    letterDraftKey(action, part, suggested.language, target);
  const letter = draftedLetter(action, suggested, drafts, target);
  const replies = textFor(action.guidance.replies, [reader]);
  const care = safetyFor(action, reader);
  return (
    <>
      {care && (
        <SafetyNote
          care={care}
          country={action.country}
          initials={props.initials}
          onInitials={props.onInitials}
        />
      )}
      {isSkeleton && <p class="note">{t('letter.skeleton')}</p>}
      {targets.length > 1 && (
        <label class="labelled">
          <span>{t('letter.target')}</span>
          <select
            id="letter-target"
            value={target?.id}
            onChange={(event) => setTarget(event.currentTarget.value)}
          >
            {targets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {languages.length > 1 && (
        <Choice
          label={t('letter.language')}
          name="letter-language"
          chosen={suggested.language}
          onChoose={setWish}
          options={languages.map((tag) => ({ value: tag, text: languageName(tag, reader) }))}
        />
      )}
      {target && (
        <div class="labelled">
          <div class="label-line">
            <span>{t('letter.to')}</span>
            <button
              type="button"
              id="letter-copy-address"
              class="button-plain"
              onClick={() => props.onCopyAddress(postalAddress(target))}
            >
              {t('letter.copyAddress')}
            </button>
          </div>
          <address class="address" dir="auto">
            {postalAddress(target)}
          </address>
          <p class="note">{letter.to.length > 0 ? letter.to.join(', ') : t('letter.noEmail')}</p>
        </div>
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
      <fieldset class="sent">
        <legend class="note">{t('letter.sent')}</legend>
        {WAYS.map(([way, key]) => (
          <button
            key={way}
            type="button"
            class="button"
            id={`sent-${way}`}
            onClick={() => props.onSent(letter, way)}
          >
            {t(key)}
          </button>
        ))}
      </fieldset>
      {replies && (
        <details class="note">
          <summary>{t('about.replies')}</summary>
          {replies.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </details>
      )}
      {!here && <p class="note">{t('letter.insertHint')}</p>}
      <div class="deeds-bar">
        <Notice notice={notice} />
        {props.onAllow && (
          <button
            type="button"
            id="letter-allow"
            class="button"
            onClick={() => props.onAllow?.(letter)}
          >
            {t('letter.allowFrame', [here?.name ?? ''])}
          </button>
        )}
        <div class="buttons">
          {here && (
            <button
              type="button"
              id="letter-insert"
              class="button button-main"
              disabled={props.ended}
              onClick={() => props.onInsert(letter)}
            >
              {t('letter.insert', [here.name])}
            </button>
          )}
          <button
            type="button"
            id="letter-copy"
            class={here ? 'button' : 'button button-main'}
            onClick={() => props.onCopy(letter)}
          >
            {t('letter.copy')}
          </button>
          <button
            type="button"
            id="letter-print"
            class="button"
            onClick={() => props.onPrint(letter, target)}
          >
            {t('letter.print')}
          </button>
          <select
            id="letter-service"
            class="button"
            aria-label={t('letter.openIn')}
            value={props.service}
            onChange={(event) => props.onService(event.currentTarget.value)}
          >
            {mailServices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || t('letter.program')}
              </option>
            ))}
          </select>
          <button
            type="button"
            id="letter-open"
            class="button"
            onClick={() => props.onOpen(letter)}
          >
            {t('letter.open')}
          </button>
        </div>
      </div>
    </>
  );
}
