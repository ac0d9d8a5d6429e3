import { useEffect, useState } from 'preact/hooks';
import type { FeedAddress } from '../../utils/feeds/address.ts';
import { readFeedAddress } from '../../utils/feeds/address.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

interface Props {
  /** an address that came from elsewhere, to be looked at */
  waiting: string;
  /**
   * Called first thing in the click, so that the browser can ask the person.
   * @returns what to say
   */
  onFollow(address: FeedAddress): Promise<NoticeText>;
}

/** A place for a feed's address. */
export function FollowForm({ waiting, onFollow }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useState<NoticeText>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (waiting) setTyped(waiting);
  }, [waiting]);
  const follow = async () => {
    const address = readFeedAddress(typed);
    if ('refused' in address) {
      const text = t(`sources.address_${address.refused.replaceAll('-', '_') as 'no_address'}`);
      return setNotice({ text, refused: true });
    }
    const answered = onFollow(address);
    setBusy(true);
    setNotice({ text: t('sources.following', [new URL(address.url).hostname]) });
    const said = await answered;
    setBusy(false);
    setNotice(said);
    if (!said.refused) setTyped('');
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
        <button type="submit" class="button button-main" id="follow" disabled={busy}>
          {t('sources.follow')}
        </button>
      </div>
      <Notice notice={notice} />
    </form>
  );
}
