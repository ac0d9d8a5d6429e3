import { useState } from 'preact/hooks';
import { languageName } from '../utils/actions/languages.ts';
import type { LanguageTag, UrgentAction } from '../utils/actions/types.ts';
import { mailServices } from '../utils/letters/compose-links.ts';
import { draftedLetter, letterDraftKey } from '../utils/letters/drafts.ts';
import {
  type Letter,
  letterLanguages,
  postalAddress,
  renderLetter,
} from '../utils/letters/letter.ts';
import type { Mail } from '../utils/letters/mail.ts';
import { Choice } from './Choice.tsx';
import { useSpeech } from './i18n.ts';
import { Notice, type NoticeText } from './Notice.tsx';

interface Props {
  action: UrgentAction;
  /** the webmail of the tab in front */
  here: Mail | undefined;
  drafts: Record<string, string>;
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
  onPrint(letter: Letter): void;
  /** who signs, if they said so */
  name: string;
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
  const { t, language: reader } = useSpeech();
  const model = action.letters[0];
  const languages = model ? letterLanguages(action, model) : [];
  const [wish, setWish] = useState<LanguageTag>(languages[0] ?? reader);
  const suggested = model && renderLetter(action, model, wish, props.name);
  if (!suggested) return <p>{t('letter.none')}</p>;

  const keyOf = (part: 'subject' | 'body') => letterDraftKey(action, part, suggested.language);
  const letter = draftedLetter(action, suggested, drafts);
  const isChanged = letter.subject !== suggested.subject || letter.body !== suggested.body;
  const [target] = action.targets;
  return (
    <>
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
      <div class="labelled">
        <div class="label-line">
          <label for="letter-subject">{t('letter.subject')}</label>
          <button
            type="button"
            id="letter-copy-subject"
            class="button-plain"
            onClick={() => props.onCopySubject(letter.subject)}
          >
            {t('letter.copySubject')}
          </button>
        </div>
        <input
          id="letter-subject"
          type="text"
          dir="auto"
          lang={letter.language}
          value={letter.subject}
          onInput={(event) => props.onDrafts({ [keyOf('subject')]: event.currentTarget.value })}
        />
      </div>
      <label class="labelled">
        <span>{t('letter.body')}</span>
        <textarea
          id="letter-body"
          rows={9}
          dir="auto"
          lang={letter.language}
          value={letter.body}
          onInput={(event) => props.onDrafts({ [keyOf('body')]: event.currentTarget.value })}
        />
      </label>
      {isChanged && (
        <div class="under-text">
          <button
            type="button"
            class="button-plain"
            onClick={() =>
              props.onDrafts({ [keyOf('subject')]: undefined, [keyOf('body')]: undefined })
            }
          >
            {t('post.reset')}
          </button>
        </div>
      )}
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
      {!here && <p class="note">{t('letter.insertHint')}</p>}
      <div class="deeds-bar">
        <Notice notice={notice} />
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
            onClick={() => props.onPrint(letter)}
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
