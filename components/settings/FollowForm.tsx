import { useEffect, useState } from 'preact/hooks';
import type { AddressRefusal, FeedAddress } from '../../utils/feeds/address.ts';
import { readFeedAddress } from '../../utils/feeds/address.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import './FollowForm.css';

interface Props {
  /** an address that another part of Vigil put in; the person reads it before they follow it */
  waiting: string;
  /**
   * Called first thing in the click, so that the browser can ask the person.
   * @returns what to tell the person
   */
  onFollow(address: FeedAddress): Promise<NoticeText>;
}

const REFUSAL_TEXT = {
  'no-address': 'sources.address_no_address',
  'not-https': 'sources.address_not_https',
  credentials: 'sources.address_credentials',
  'bad-key': 'sources.address_bad_key',
  'too-long': 'sources.address_too_long',
} as const satisfies Record<AddressRefusal, string>;

/** A field for a feed's address, and the button that follows it. */
export function FollowForm({ waiting, onFollow }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useState<NoticeText>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (waiting) setTyped(waiting);
  }, [waiting]);
  const follow = async () => {
    const address = readFeedAddress(typed);
    if ('refused' in address) {
      const text = t(REFUSAL_TEXT[address.refused]);
      return setNotice({ text, refused: true });
    }
    const answered = onFollow(address);
    setBusy(true);
    setNotice({ text: t('sources.following', [new URL(address.url).hostname]) });
    const message = await answered;
    setBusy(false);
    setNotice(message);
    if (!message.refused) setTyped('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void follow();
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
    </form>
  );
}
