import { useState } from 'preact/hooks';
import { readFeedAddress } from '../../utils/feeds/address.ts';
import type { FeedWish } from '../../utils/pass/own-feed.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText, useNotice } from '../ui/Notice.tsx';
import { FeedKeys } from './FeedKeys.tsx';
import './PublishFeed.css';

/** An action that can go into the feed. */
export interface PublishedAction {
  id: string;
  title: string;
  /** did the person add it? Others come from feeds that everybody can follow. */
  isOwn: boolean;
}

interface Props {
  /** what it was the last time; empty texts where there was none */
  wish: FeedWish;
  actions: readonly PublishedAction[];
  /** what others follow, once the file was made */
  address?: string | undefined;
  hasKey: boolean;
  /** makes the file and saves it. @returns what to tell the person */
  onMake(wish: FeedWish): Promise<NoticeText>;
  onSaveKey(): void;
  /** @returns what to tell the person */
  onLoadKey(file: File): Promise<NoticeText>;
  onCopy(text: string): Promise<boolean>;
}

const FIELDS = ['title', 'publisher', 'url'] as const;
const LABELS = {
  title: 'pass.feedTitle',
  publisher: 'pass.feedPublisher',
  url: 'pass.feedAddress',
} as const;

/** Makes a signed feed of the person's actions, for a group to follow. */
export function PublishFeed({ wish: before, actions, onMake, ...props }: Props) {
  const { t } = useI18n();
  const [wish, setWish] = useState(before);
  const [notice, setNotice] = useNotice();
  const own = actions.filter(({ isOwn }) => isOwn);
  const others = actions.filter(({ isOwn }) => !isOwn);
  const make = async () => {
    const address = readFeedAddress(wish.url);
    if ('refused' in address) return setNotice({ text: t('pass.feedNoAddress'), refused: true });
    const ids = actions.filter(({ id }) => wish.ids.includes(id)).map(({ id }) => id);
    if (ids.length === 0) return setNotice({ text: t('pass.feedNoActions'), refused: true });
    const leftOut = own.map(({ id }) => id).filter((id) => !ids.includes(id));
    const whole = { ...wish, url: address.url, ids, leftOut };
    setWish(whole);
    setNotice(await onMake(whole));
  };
  const choose = (id: string, isIn: boolean) =>
    setWish({ ...wish, ids: [...wish.ids.filter((one) => one !== id), ...(isIn ? [id] : [])] });
  const list = { chosen: wish.ids, onChoose: choose };
  return (
    <form
      class="publish"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      {FIELDS.map((name) => (
        <label key={name}>
          <span>{t(LABELS[name])}</span>
          <input
            id={`publish-${name}`}
            type="text"
            required
            maxLength={name === 'url' ? 2000 : 200}
            inputMode={name === 'url' ? 'url' : 'text'}
            placeholder={name === 'url' ? 'https://example.org/feed.json' : ''}
            autocomplete="off"
            value={wish[name]}
            onInput={(event) => setWish({ ...wish, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <fieldset>
        <legend>{t('pass.feedActions')}</legend>
        {own.length === 0 && <p class="soft">{t('pass.feedNoOwn')}</p>}
        <ActionChoices actions={own} {...list} />
        {others.length > 0 && (
          <details>
            <summary>{t('pass.feedOthers', [String(others.length)])}</summary>
            <ActionChoices actions={others} {...list} />
          </details>
        )}
      </fieldset>
      <div class="buttons">
        <button type="submit" class="button button-main" id="publish-make">
          {t('pass.feedMake')}
        </button>
      </div>
      <Notice notice={notice} />
      {props.address && <HandOut address={props.address} onCopy={props.onCopy} />}
      <FeedKeys hasKey={props.hasKey} onSaveKey={props.onSaveKey} onLoadKey={props.onLoadKey} />
    </form>
  );
}

interface ChoicesProps {
  actions: readonly PublishedAction[];
  chosen: readonly string[];
  onChoose(id: string, isIn: boolean): void;
}

function ActionChoices({ actions, chosen, onChoose }: ChoicesProps) {
  return (
    <ul class="publish-actions">
      {actions.map(({ id, title }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              name="publish-action"
              value={id}
              checked={chosen.includes(id)}
              onChange={(event) => onChoose(id, event.currentTarget.checked)}
            />
            <span dir="auto">{title}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

interface HandOutProps {
  address: string;
  onCopy(text: string): Promise<boolean>;
}

/** The address that others follow, and how the file gets there. */
function HandOut({ address, onCopy }: HandOutProps) {
  const { t } = useI18n();
  const [notice, setNotice] = useNotice();
  const copy = async () => {
    const isCopied = await onCopy(address);
    setNotice({
      text: t(isCopied ? 'pass.addressCopied' : 'pass.addressNotCopied'),
      refused: !isCopied,
    });
  };
  return (
    <section class="publish-hand-out">
      <label>
        <span>{t('pass.handOut')}</span>
        <input
          id="publish-address"
          type="text"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div class="buttons">
        <button type="button" class="button" id="publish-copy" onClick={() => void copy()}>
          {t('pass.copyAddress')}
        </button>
      </div>
      <Notice notice={notice} />
      <p class="soft">{t('pass.hostHow')}</p>
    </section>
  );
}
