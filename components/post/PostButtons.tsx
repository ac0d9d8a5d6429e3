import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import '../ui/Buttons.css';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type I18n, useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';
import { onePress } from '../ui/one-press.ts';
import { pasteKeys } from '../ui/paste-keys.ts';
import type { PostPlace, PostWay } from './post-way.ts';

interface Props {
  notice: NoticeText | undefined;
  /** the network's name */
  network: string;
  way: PostWay;
  place: PostPlace;
  /** does the text fit the network? */
  canSend: boolean;
  /** is nothing written? */
  isEmpty: boolean;
  /** it could not be put into the box in front a moment ago */
  isStuck: boolean;
  onInsert(): void;
  onCopy(): void;
  onOpen(): void;
}

const WAY_TEXT = {
  insert: 'post.putInto',
  open: 'post.openWith',
  'copy-open': 'post.copyOpen',
} as const satisfies Record<PostWay, string>;

/** What happens to the post here, as one wide button, and what came of it. */
export function PostButtons(props: Props) {
  const { notice, network, way, place, canSend, isStuck, onInsert, onOpen } = props;
  const { t } = useI18n();
  const main = useRef<HTMLButtonElement>(null);
  // The way out of a refusal is where the keyboard goes on.
  useEffect(() => {
    if (isStuck) main.current?.focus();
  }, [isStuck]);
  const isInsert = way === 'insert';
  return (
    <div class="deeds-bar">
      <Notice notice={notice} />
      {place.isOff && <p class="bar-note">{t('post.off', [place.network?.name ?? ''])}</p>}
      <div class="bar-row">
        <button
          type="button"
          ref={main}
          id={isInsert ? 'post-insert' : 'post-open'}
          class="button button-main bar-main"
          aria-describedby="action-title action-time post-main-note"
          disabled={isInsert && !canSend}
          {...onePress(isInsert ? onInsert : onOpen)}
        >
          {t(WAY_TEXT[way], [network])}
        </button>
        {isStuck && (
          <button type="button" id="post-insert" class="button" onClick={onInsert}>
            {t('post.again')}
          </button>
        )}
        <IconButton id="post-copy" sign="copy" label={t('post.copy')} onPress={props.onCopy} />
      </div>
      <p class="bar-note" id="post-main-note">
        {noteText(t, props)}
      </p>
    </div>
  );
}

/** What one does after it; beside a button that cannot be pressed for want of a text, what comes first. */
function noteText(t: I18n['t'], { way, network, isEmpty }: Props): string {
  if (way === 'insert' && isEmpty) return t('post.writeFirst');
  return way === 'copy-open' ? t('post.pasteThere', [network, pasteKeys(t)]) : t('post.neverSends');
}

/** The other ways, with less weight: into the box of another page, or into a tab of its own. */
export function OtherWays(props: Props): ComponentChildren {
  const { network, way, place, canSend, isStuck, onInsert, onOpen } = props;
  const { t } = useI18n();
  const canInsert = place.canInsert && way !== 'insert' && !isStuck && canSend;
  const canOpen = way === 'insert';
  return (
    <>
      {canInsert && (
        <li>
          <Icon sign="post" small />
          <span>{t('post.boxHere')}</span>
          <button type="button" class="button-plain" id="post-insert" onClick={onInsert}>
            {t('post.putHere')}
          </button>
        </li>
      )}
      {canOpen && (
        <li>
          <Icon sign="link" small />
          <span>{t('post.openElse', [network])}</span>
          <button type="button" class="button-plain" id="post-open" onClick={onOpen}>
            {t('post.open')}
          </button>
        </li>
      )}
    </>
  );
}
