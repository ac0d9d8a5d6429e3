import './Buttons.css';

/** What just happened; `refused`: it went wrong. */
export interface NoticeText {
  text: string;
  refused?: boolean;
  /** takes it back, or another way on */
  undo?: { id: string; text: string; onPress(): void } | undefined;
}

/** Tells what just happened, to the eye and to screen readers. */
export function Notice({ notice }: { notice: NoticeText | undefined }) {
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <p class={notice.refused ? 'notice notice-refused' : 'notice'}>
          {notice.text}
          {notice.undo && (
            <>
              {' '}
              <button
                type="button"
                class="button-plain"
                id={notice.undo.id}
                onClick={notice.undo.onPress}
              >
                {notice.undo.text}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
