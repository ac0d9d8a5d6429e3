/** What just happened; `refused`: it went wrong. */
export interface NoticeText {
  text: string;
  refused?: boolean;
}

/** Tells what just happened, to the eye and to screen readers. */
export function Notice({ notice }: { notice: NoticeText | undefined }) {
  return (
    <div role="status" aria-live="polite">
      {notice && <p class={notice.refused ? 'notice notice-refused' : 'notice'}>{notice.text}</p>}
    </div>
  );
}
