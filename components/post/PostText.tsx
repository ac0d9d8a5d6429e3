import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { baseLanguage, inLanguage, languageName } from '../../utils/actions/languages.ts';
import type { UrgentAction } from '../../utils/actions/types.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { addOwnWords, type OwnWords, removeOwnWords } from '../../utils/posts/own-words.ts';
import { Icon } from '../ui/Icon.tsx';
import { showDate, useI18n } from '../ui/i18n.ts';
import { CountNotes, whyTooLong } from './CountNotes.tsx';
import { type CurrentPost, meaningOf } from './current-post.ts';
import { PostCount } from './PostCount.tsx';
import { PostFacts } from './PostFacts.tsx';
import { PostFixes } from './PostFixes.tsx';
import { PostMeaning } from './PostMeaning.tsx';
import { PostThread } from './PostThread.tsx';

interface Props {
  action: UrgentAction;
  post: CurrentPost;
  own: OwnAccounts;
  /** the sentence that the person added to it */
  words: OwnWords;
  /** does what it means stand beside it? */
  isMeant: boolean | undefined;
  onMeant(isMeant: boolean): void;
  onWords(words: OwnWords): void;
  onMessage(message: number): void;
  /** nothing: one post again */
  onThread(posts: string[] | undefined): void;
  /** undefined: back to the suggested text */
  onText(text: string | undefined): void;
  /** further lines among the facts */
  ways: ComponentChildren;
}

/** Lets the person change the post's text, and shows its length and what to do when it is too long. */
export function PostText(props: Props) {
  const { action, post, own, words, onWords, onMessage, onThread, onText, ways } = props;
  const { t, language: uiLanguage } = useI18n();
  const { suggested, thread, counted, usedBefore } = post;
  const { fits } = counted;
  const { text, network, language } = post.use;
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string) => onText(next === suggested ? undefined : next);
  const speak = (next: OwnWords) => {
    onWords(next);
    // The sentence before goes, and what the person changed in the text stays.
    write(addOwnWords(removeOwnWords(text, words, suggested) ?? text, next));
  };
  const change = (next: string) => {
    // A sentence that was changed in the text belongs to the text, else the next key would add it again.
    if (removeOwnWords(next, words) === undefined) onWords({ ...words, text: '' });
    write(next);
  };
  const reset = () => {
    onWords({ ...words, text: '' });
    write(suggested);
  };
  return (
    <>
      {thread ? (
        <PostThread {...thread} lang={language} onJoin={() => onThread(undefined)} />
      ) : (
        <div class="card-text">
          <textarea
            id="post-text"
            ref={field}
            rows={6}
            {...inLanguage(language)}
            value={text}
            aria-label={t('post.text')}
            aria-describedby="post-count"
            onInput={(event) => change(event.currentTarget.value)}
          />
          <CardFoot {...props} reset={text === suggested ? undefined : reset} />
        </div>
      )}
      {!thread && <TooLong over={whyTooLong(counted, network, { t, language: uiLanguage })} />}
      {!thread && <CountNotes counted={counted} network={network} />}
      {!thread && !fits && (
        <PostFixes
          text={text}
          network={network}
          language={language}
          fits={(any) => post.countText(any).fits}
          shorter={post.shorter}
          onMessage={onMessage}
          onText={write}
          onThread={onThread}
          onSelf={() => field.current?.focus()}
        />
      )}
      {usedBefore && (
        <p class="repeated" role="status">
          {t('post.repeated', [showDate(usedBefore.date, uiLanguage)])}
        </p>
      )}
      <PostFacts
        {...{ action, own, words, ways }}
        post={post.use}
        isThread={thread !== undefined}
        onWords={speak}
      />
    </>
  );
}

/** Under the text: how much room is left, the way back to what was suggested, and what it means. */
function CardFoot(props: Props & { reset: (() => void) | undefined }) {
  const { action, post, isMeant = false, onMeant, reset } = props;
  const { t, language } = useI18n();
  const { counted, use } = post;
  const meaning = meaningOf(action, post, language);
  // Whoever starts from a draft has to see what the author wrote.
  const isDraft = use.language === post.drafted;
  return (
    <>
      {meaning && (isMeant || isDraft) && <PostMeaning meaning={meaning} isAuthors={isDraft} />}
      <div class="card-foot">
        <PostCount
          count={counted.atServer ?? counted.count}
          fits={counted.fits}
          limit={use.network.limit}
        />
        <span class="post-foot-end">
          {reset && (
            <button type="button" class="button button-bare" id="post-reset" onClick={reset}>
              {t('post.reset')}
            </button>
          )}
          {meaning && !isDraft && (
            <button
              type="button"
              class="button button-bare"
              id="post-meant"
              aria-pressed={isMeant}
              onClick={() => onMeant(!isMeant)}
            >
              <Icon sign="globe" small />
              {baseLanguage(meaning.language) === baseLanguage(language)
                ? t('post.meaning')
                : t('post.meaningIn', [languageName(meaning.language, language)])}
            </button>
          )}
          {meaning === null && <span>{t('post.noMeaning')}</span>}
        </span>
      </div>
    </>
  );
}

/** A pause in typing, in milliseconds, after which what changed is spoken again. */
const PAUSE = 1000;

/** By how much it is too long: spoken when it becomes so, and then in the pauses of typing. */
function TooLong({ over }: { over: string | undefined }) {
  const [spoken, speak] = useState(over);
  const isOver = over !== undefined;
  const was = useRef(isOver);
  useEffect(() => {
    const wait = was.current === isOver ? PAUSE : 0;
    was.current = isOver;
    const timer = setTimeout(speak, wait, over);
    return () => clearTimeout(timer);
  }, [over, isOver]);
  return (
    <>
      {isOver && (
        <p class="notice notice-refused" aria-hidden="true">
          {over}
        </p>
      )}
      <span class="visually-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}
