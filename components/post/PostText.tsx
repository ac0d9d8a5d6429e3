import { inLanguage } from '../../utils/actions/languages.ts';
import { addOwnWords, type OwnWords, removeOwnWords } from '../../utils/posts/own-words.ts';
import { showDate, useI18n } from '../ui/i18n.ts';
import type { CurrentPost } from './current-post.ts';
import { OwnWordsField } from './OwnWordsField.tsx';
import { PostFixes } from './PostFixes.tsx';
import { PostThread } from './PostThread.tsx';

interface Props {
  post: CurrentPost;
  /** the sentence that the person added to it */
  words: OwnWords;
  onWords(words: OwnWords): void;
  onMessage(message: number): void;
  /** nothing: one post again */
  onThread(posts: string[] | undefined): void;
  /** undefined: back to the suggested text */
  onText(text: string | undefined): void;
}

/** Lets the person change the post's text, and shows its length and what to do when it is too long. */
export function PostText({ post, words, onWords, onMessage, onThread, onText }: Props) {
  const { t, language: uiLanguage } = useI18n();
  const { suggested, thread, count, fits, usedBefore } = post;
  const { text, network, language } = post.use;
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
  const number = (value: number) => value.toLocaleString(uiLanguage);
  return (
    <>
      <div class="labelled">
        <div class="label-line">
          <label for="post-text">{t('post.text')}</label>
          <span id="post-count" class={fits ? '' : 'over'}>
            {t('post.counter', [number(count), number(network.limit)])}
          </span>
        </div>
        {thread ? (
          <PostThread {...thread} lang={language} onJoin={() => onThread(undefined)} />
        ) : (
          <textarea
            id="post-text"
            rows={7}
            {...inLanguage(language)}
            value={text}
            aria-describedby="post-count"
            onInput={(event) => change(event.currentTarget.value)}
          />
        )}
      </div>
      {!thread && (!fits || text !== suggested) && (
        <div class="under-text">
          {!fits && (
            <span class="over" role="status">
              {t('post.tooLong', [number(Math.max(1, count - network.limit))])}
            </span>
          )}
          {text !== suggested && (
            <button
              type="button"
              class="button-plain"
              onClick={() => {
                onWords({ ...words, text: '' });
                write(suggested);
              }}
            >
              {t('post.reset')}
            </button>
          )}
        </div>
      )}
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
        />
      )}
      {usedBefore && (
        <p class="repeated" role="status">
          {t('post.repeated', [showDate(usedBefore.date, uiLanguage)])}
        </p>
      )}
      {!thread && <OwnWordsField words={words} language={language} onWords={speak} />}
    </>
  );
}
