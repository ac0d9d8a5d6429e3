import { useEffect, useState } from 'preact/hooks';
import type { AddressRefusal, FeedAddress } from '../../utils/feeds/address.ts';
import { readFeedAddress } from '../../utils/feeds/address.ts';
import '../ui/Buttons.css';
import type { FoundSource } from '../../utils/feeds/kinds/kind.ts';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText, useNotice } from '../ui/Notice.tsx';
import './FollowForm.css';
import { type FoundPage, PageChoices } from './PageChoices.tsx';

/** What came of following: words, or a page that holds what can be followed. */
export type FollowSaid = NoticeText & {
  found?: FoundPage;
  /** did the person refuse the permission? */
  isDeclined?: boolean;
};
/** A source as the person chose it: its address alone, or what a page calls it. */
export type ChosenSource = FeedAddress & { kind?: FoundSource['kind'] };

interface Props {
  /** an address that another part of Vigil put in; the person reads it before they follow it */
  waiting: string;
  /**
   * Called first thing in the click, so that the browser can ask the person.
   * @param isUnasked the person wants to try without the permission
   * @returns what to tell the person
   */
  onFollow(source: ChosenSource, isUnasked?: boolean): Promise<FollowSaid>;
}

const REFUSAL_TEXT = {
  'no-address': 'sources.address_no_address',
  'not-https': 'sources.address_not_https',
  credentials: 'sources.address_credentials',
  disguise: 'sources.address_disguise',
  'bad-key': 'sources.address_bad_key',
  'too-long': 'sources.address_too_long',
} as const satisfies Record<AddressRefusal, string>;

/** A field for a feed's address, and the button that follows it. */
export function FollowForm({ waiting, onFollow }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useNotice();
  const [found, setFound] = useState<FoundPage>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (waiting) setTyped(waiting);
  }, [waiting]);
  const follow = async (source: ChosenSource, isUnasked = false) => {
    const answered = isUnasked ? onFollow(source, true) : onFollow(source);
    setBusy(true);
    setNotice({ text: t('sources.following', [new URL(source.url).hostname]), done: true });
    const {
      found: page,
      isDeclined,
      ...said
    } = await answered.catch((error): FollowSaid => {
      // The worker was stopped, or a fault of ours.
      console.error(error);
      return { text: t('sources.trouble_failed'), refused: true };
    });
    const onPress = () => void follow(source, true);
    const undo = { id: 'follow-without', text: t('sources.withoutLeave'), onPress };
    setBusy(false);
    // What was found stays while one of it could not be followed.
    setFound((before) => page ?? (said.refused ? before : undefined));
    setNotice(page ? undefined : isDeclined ? { ...said, undo } : said);
    if (!said.refused && !page) setTyped('');
  };
  const followTyped = () => {
    setFound(undefined);
    const address = readFeedAddress(typed);
    if (!('refused' in address)) return void follow(address);
    const { refused, https } = address;
    if (https) setTyped(https);
    setNotice({
      text: t(https ? 'sources.address_now_https' : REFUSAL_TEXT[refused]),
      refused: true,
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        followTyped();
      }}
    >
      <div class="source-add">
        <label>
          <span>{t('sources.address')}</span>
          <input
            id="feed-address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={t('sources.hint')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-main" id="follow" disabled={isBusy}>
          {t('sources.follow')}
        </button>
      </div>
      <Notice notice={notice} />
      {found && (
        <PageChoices
          key={found.url}
          {...found}
          isBusy={isBusy}
          onFollow={({ kind, url }) => void follow({ kind, url })}
        />
      )}
    </form>
  );
}
