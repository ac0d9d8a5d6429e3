import { useCallback, useState } from 'preact/hooks';
import './Buttons.css';

/** What just happened; without a kind, neither good nor bad. */
export interface NoticeText {
  text: string;
  /** it went wrong, or wants care */
  refused?: boolean;
  /** what the person wanted is done */
  done?: boolean;
  /** the how manieth notice it is: the same words once more are spoken once more */
  nth?: number;
  /** takes it back, or another way on */
  undo?: { id: string; text: string; onPress(): void } | undefined;
}

/** A notice, and what sets the next one. */
export function useNotice(): [
  notice: NoticeText | undefined,
  show: (next: NoticeText | undefined) => void,
] {
  const [{ notice, nth }, set] = useState<{ notice?: NoticeText | undefined; nth: number }>({
    nth: 0,
  });
  const show = useCallback(
    (next: NoticeText | undefined) => set((now) => ({ notice: next, nth: now.nth + 1 })),
    [],
  );
  return [notice && { ...notice, nth }, show];
}

const classOf = ({ refused, done }: NoticeText) =>
  refused ? 'notice notice-refused' : done ? 'notice notice-done' : 'notice';

/** Tells what just happened, to the eye and to screen readers: a refusal at once, all else when they have finished. */
export function Notice({ notice }: { notice: NoticeText | undefined }) {
  return (
    <>
      <div role="status" aria-live="polite">
        {notice && !notice.refused && <Words key={notice.nth} notice={notice} />}
      </div>
      <div role="alert" aria-live="assertive">
        {notice?.refused && <Words key={notice.nth} notice={notice} />}
      </div>
    </>
  );
}

/** Another element each time: a live region that does not change says nothing. */
function Words({ notice }: { notice: NoticeText }) {
  const { text, undo } = notice;
  return (
    <p class={classOf(notice)}>
      {text}
      {undo && (
        <>
          {' '}
          <button type="button" class="button-plain" id={undo.id} onClick={undo.onPress}>
            {undo.text}
          </button>
        </>
      )}
    </p>
  );
}
