import { useState } from 'preact/hooks';
import { chooseLanguage, languageName, languagesOf } from '../../utils/actions/languages.ts';
import type {
  Addressee,
  LanguageTag,
  SuggestedPost,
  UrgentAction,
} from '../../utils/actions/types.ts';
import { type ActivityEntry, lastUse } from '../../utils/history/activity.ts';
import type { OwnAccounts } from '../../utils/posts/accounts.ts';
import { countPost } from '../../utils/posts/count.ts';
import { draftKey } from '../../utils/posts/drafts.ts';
import { type Network, networkById, networks } from '../../utils/posts/networks.ts';
import { addOwnWords, hashText, type OwnWords } from '../../utils/posts/own-words.ts';
import { renderPost } from '../../utils/posts/render.ts';
import type { Thread } from '../../utils/posts/thread.ts';
import { Choice } from '../ui/Choice.tsx';
import { showDate, useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { PostAccounts } from './PostAccounts.tsx';
import { PostCard } from './PostCard.tsx';
import { PostFixes } from './PostFixes.tsx';
import { PostPreview } from './PostPreview.tsx';
import { PostThread } from './PostThread.tsx';

/** What of a post is used: the text as it stands, and for what. */
export interface PostToUse {
  text: string;
  network: Network;
  language: LanguageTag;
  /** the number of the suggested message, from 0 */
  message: number;
  /** where the text is kept while it is changed, or split into posts */
  key: string;
}

interface Props {
  action: UrgentAction;
  /** the network of the tab in front */
  here: Network | undefined;
  drafts: Record<string, string>;
  /** the person's own servers, by network */
  servers: Record<string, string>;
  notice: NoticeText | undefined;
  /** it is over: its texts are there to read and copy, not to send */
  ended: boolean;
  own: OwnAccounts;
  done: readonly ActivityEntry[];
  threads: Record<string, Thread>;
  onAccount(target: Addressee, network: Network, handle: string): void;
  onCopyPicture(picture: Promise<Blob>): void;
  onCopyAlt(text: string): void;
  /** nothing: one post again */
  onThread(key: string, posts: string[] | undefined): void;
  /** texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
  onServer(network: Network, typed: string): void;
  onInsert(post: PostToUse): void;
  onCopy(post: PostToUse): void;
  onOpen(post: PostToUse): void;
}

/** The first message that this person has not used yet, so that copies are rare. */
function firstUnused(action: UrgentAction, done: readonly ActivityEntry[]): number {
  const used = new Set(
    done.filter((entry) => entry.action === action.id).map((entry) => entry.message),
  );
  const free = action.posts.findIndex((_, at) => !used.has(at));
  return Math.max(0, free);
}

/** Networks that are shown at first; the others one asks for. */
const FIRST = 5;

/** A suggested post, right for one network, to be changed and used. */
export function PostPanel(props: Props) {
  const { action, here, drafts, notice } = props;
  const { t, language: reader } = useI18n();
  const [networkId, setNetworkId] = useState(here?.id ?? networks[0]?.id ?? '');
  const [at, setAt] = useState(() => firstUnused(action, props.done));
  const [words, setWords] = useState<OwnWords>({ text: '', place: 'before' });
  const [all, setAll] = useState(false);
  const [wish, setWish] = useState<LanguageTag>(reader);
  // Of the tab in front, with the limit that its page says.
  const network = here?.id === networkId ? here : networkById(networkId);
  const shown = networks.filter(
    ({ id }, place) => all || place < FIRST || id === here?.id || id === networkId,
  );
  const post = action.posts[at];
  if (!network || !post) return <p>{t('post.none')}</p>;

  const languages = languagesOf(post.text);
  const language = chooseLanguage(languages, [wish]) ?? wish;
  const suggested = renderPost(action, post, network, language, props.own)?.text ?? '';
  const key = draftKey(action, at, network, language);
  const thread = props.threads[key];
  const whole = drafts[key] ?? suggested;
  const text = thread ? (thread.posts[thread.next] ?? '') : whole;
  const countIt = (any: string) => countPost(any, network.counting, network.limit);
  const { count, fits } = countIt(text);
  const isShorter = (other: SuggestedPost, place: number) => {
    const rendered = renderPost(action, other, network, language, props.own);
    return place !== at && rendered?.language === language && rendered.fits;
  };
  const shorter = fits ? -1 : action.posts.findIndex(isShorter);
  const before = lastUse(props.done, hashText(text));
  const write = (next: string) => props.onDrafts({ [key]: next === suggested ? undefined : next });
  const speak = (next: OwnWords) => {
    setWords(next);
    write(addOwnWords(suggested, next));
  };
  const number = (value: number) => value.toLocaleString(reader);
  const use: PostToUse = { text, network, language, key, message: at };
  return (
    <>
      <Choice
        label={t('post.network')}
        name="network"
        chosen={network.id}
        onChoose={setNetworkId}
        options={shown.map(({ id, name }) => ({
          value: id,
          text: id === here?.id ? `${name} · ${t('post.here')}` : name,
        }))}
        more={
          shown.length < networks.length
            ? {
                id: 'more-networks',
                text: t('post.moreNetworks', [String(networks.length - shown.length)]),
                onMore: () => setAll(true),
              }
            : undefined
        }
      />
      <div class="choices">
        <Choice
          label={t('post.language')}
          name="post-language"
          chosen={language}
          onChoose={setWish}
          options={languages.map((tag) => ({ value: tag, text: languageName(tag, reader) }))}
        />
        {action.posts.length > 1 && (
          <Choice
            label={t('post.message')}
            name="message"
            chosen={String(at)}
            onChoose={(value) => setAt(Number(value))}
            options={action.posts.map((_, index) => ({
              value: String(index),
              text: t('post.messageOf', [String(index + 1), String(action.posts.length)]),
            }))}
          />
        )}
      </div>
      <div class="labelled">
        <div class="label-line">
          <label for="post-text">{t('post.text')}</label>
          <span id="post-count" class={fits ? '' : 'over'}>
            {t('post.counter', [number(count), number(network.limit)])}
          </span>
        </div>
        {thread ? (
          <PostThread {...thread} lang={language} onJoin={() => props.onThread(key, undefined)} />
        ) : (
          <textarea
            id="post-text"
            rows={7}
            dir="auto"
            lang={language}
            value={text}
            aria-describedby="post-count"
            onInput={(event) => write(event.currentTarget.value)}
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
                setWords({ ...words, text: '' });
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
          language={language}
          fits={(any) => countIt(any).fits}
          shorter={shorter < 0 ? undefined : shorter}
          onMessage={setAt}
          onText={write}
          onThread={(posts) => props.onThread(key, posts)}
        />
      )}
      {before && text !== '' && (
        <p class="repeated" role="status">
          {t('post.repeated', [showDate(before.date, reader)])}
        </p>
      )}
      {!thread && (
        <details class="own-words">
          <summary>{t('post.ownWords')}</summary>
          <div class="own-words-line">
            <input
              id="own-words"
              type="text"
              lang={language}
              aria-label={t('post.ownWords')}
              placeholder={t('post.ownWordsHint')}
              value={words.text}
              onInput={(event) => speak({ ...words, text: event.currentTarget.value })}
            />
            <Choice
              label={t('post.ownWordsPlace')}
              name="own-words-place"
              chosen={words.place}
              onChoose={(place) => speak({ ...words, place })}
              options={[
                { value: 'before', text: t('post.before') },
                { value: 'after', text: t('post.after') },
              ]}
            />
          </div>
        </details>
      )}
      <PostPreview text={text} network={network} lang={language} />
      <PostAccounts
        action={action}
        network={network}
        own={props.own}
        onAccount={(target, handle) => props.onAccount(target, network, handle)}
      />
      {network.intent.includes('{server}') && network.id !== here?.id && (
        <label class="labelled">
          <span>{t('post.server', [network.name])}</span>
          <input
            id="post-server"
            type="text"
            inputMode="url"
            autocomplete="off"
            key={network.id}
            defaultValue={props.servers[network.id] ?? ''}
            placeholder={t('post.serverHint')}
            onChange={(event) => props.onServer(network, event.currentTarget.value)}
          />
        </label>
      )}
      {network.mentions === 'picked' && text.includes('@') && (
        <p class="note">{t('post.pickMention', [network.name])}</p>
      )}
      {network.needsImage && (
        <>
          <p class="note">{t('post.needsImage', [network.name])}</p>
          <PostCard
            action={action}
            language={language}
            onCopyPicture={props.onCopyPicture}
            onCopyText={props.onCopyAlt}
          />
        </>
      )}
      <p class="note">{t('post.neverSends')}</p>
      <div class="deeds-bar">
        <Notice notice={notice} />
        <div class="buttons">
          <button
            type="button"
            id="post-insert"
            class="button button-main"
            disabled={!fits || text === '' || props.ended}
            onClick={() => props.onInsert(use)}
          >
            {t('post.insert')}
          </button>
          <button type="button" id="post-copy" class="button" onClick={() => props.onCopy(use)}>
            {t('post.copy')}
          </button>
          <button
            type="button"
            id="post-open"
            class="button"
            disabled={props.ended}
            onClick={() => props.onOpen(use)}
          >
            {t('post.open')}
          </button>
        </div>
      </div>
    </>
  );
}
