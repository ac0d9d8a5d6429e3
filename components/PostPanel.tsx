import { useState } from 'preact/hooks';
import { chooseLanguage, languageName, languagesOf } from '../utils/actions/languages.ts';
import type { LanguageTag, UrgentAction } from '../utils/actions/types.ts';
import { countPost } from '../utils/posts/count.ts';
import { draftKey } from '../utils/posts/drafts.ts';
import { type Network, networkById, networks } from '../utils/posts/networks.ts';
import { renderPost } from '../utils/posts/render.ts';
import { Choice } from './Choice.tsx';
import { useSpeech } from './i18n.ts';
import { Notice, type NoticeText } from './Notice.tsx';

/** What of a post is used: the text as it stands, and for what. */
export interface PostToUse {
  text: string;
  network: Network;
  language: LanguageTag;
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
  /** texts by their keys; undefined: back to the suggested one */
  onDrafts(changes: Record<string, string | undefined>): void;
  onServer(network: Network, typed: string): void;
  onInsert(post: PostToUse): void;
  onCopy(post: PostToUse): void;
  onOpen(post: PostToUse): void;
}

/** Networks that are shown at first; the others one asks for. */
const FIRST = 5;

/** A suggested post, right for one network, to be changed and used. */
export function PostPanel(props: Props) {
  const { action, here, drafts, notice } = props;
  const { t, language: reader } = useSpeech();
  const [networkId, setNetworkId] = useState(here?.id ?? networks[0]?.id ?? '');
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const [wish, setWish] = useState<LanguageTag>(reader);
  const network = networkById(networkId);
  const shown = networks.filter(
    ({ id }, place) => all || place < FIRST || id === here?.id || id === networkId,
  );
  const post = action.posts[at];
  if (!network || !post) return <p>{t('post.none')}</p>;

  const languages = languagesOf(post.text);
  const language = chooseLanguage(languages, [wish]) ?? wish;
  const suggested = renderPost(action, post, network, language)?.text ?? '';
  const key = draftKey(action, at, network, language);
  const text = drafts[key] ?? suggested;
  const { count, fits } = countPost(text, network.counting, network.limit);
  const number = (value: number) => value.toLocaleString(reader);
  const use: PostToUse = { text, network, language };
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
      />
      {shown.length < networks.length && (
        <button type="button" class="button-plain" id="more-networks" onClick={() => setAll(true)}>
          {t('post.moreNetworks', [String(networks.length - shown.length)])}
        </button>
      )}
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
        <textarea
          id="post-text"
          rows={7}
          dir="auto"
          lang={language}
          value={text}
          aria-describedby="post-count"
          onInput={(event) => props.onDrafts({ [key]: event.currentTarget.value })}
        />
      </div>
      {(!fits || text !== suggested) && (
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
              onClick={() => props.onDrafts({ [key]: undefined })}
            >
              {t('post.reset')}
            </button>
          )}
        </div>
      )}
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
      {network.needsImage && <p class="note">{t('post.needsImage', [network.name])}</p>}
      <p class="note">{t('post.neverSends')}</p>
      <div class="deeds-bar">
        <Notice notice={notice} />
        <div class="buttons">
          <button
            type="button"
            id="post-insert"
            class="button button-main"
            disabled={!fits || props.ended}
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
