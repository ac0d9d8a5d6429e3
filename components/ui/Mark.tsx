/**
 * Vigil's mark in the colours of the page: an open envelope, a V, a person with arms raised. `popup/index.html` has the
 * same, to be seen before any script has run.
 */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path
        fill="var(--act)"
        d="M1.5 7.2 12 17.2 22.5 7.2v11.4a2.6 2.6 0 0 1-2.6 2.6H4.1a2.6 2.6 0 0 1-2.6-2.6z"
      />
      <circle fill="var(--urgent)" cx="12" cy="6.3" r="3.6" />
    </svg>
  );
}
