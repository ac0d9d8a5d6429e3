/** What just happened, said once to everybody, screen readers included. */
export interface NoticeText {
  text: string;
  refused?: boolean;
}

export function Notice({ notice }: { notice: NoticeText | undefined }) {
  return (
    <div role="status" aria-live="polite">
      {notice && <p class={notice.refused ? 'notice notice-refused' : 'notice'}>{notice.text}</p>}
    </div>
  );
}
