import { useI18n } from '../ui/i18n.ts';
import { Notice, type NoticeText } from '../ui/Notice.tsx';

interface Props {
  notice: NoticeText | undefined;
  /** can it go where the person writes? */
  canInsert: boolean;
  /** the action is over: the person can read and copy its texts, but not send them */
  isOver: boolean;
  onInsert(): void;
  onCopy(): void;
  onOpen(): void;
}

/** What can be done with the post, and what came of it. */
export function PostButtons({ notice, canInsert, isOver, onInsert, onCopy, onOpen }: Props) {
  const { t } = useI18n();
  return (
    <div class="deeds-bar">
      <Notice notice={notice} />
      <div class="buttons">
        <button
          type="button"
          id="post-insert"
          class="button button-main"
          disabled={!canInsert || isOver}
          onClick={onInsert}
        >
          {t('post.insert')}
        </button>
        <button type="button" id="post-copy" class="button" onClick={onCopy}>
          {t('post.copy')}
        </button>
        <button type="button" id="post-open" class="button" disabled={isOver} onClick={onOpen}>
          {t('post.open')}
        </button>
      </div>
    </div>
  );
}
