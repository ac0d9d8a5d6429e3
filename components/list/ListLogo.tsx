/** Vigil's own mark at the head of the list. `popup/index.html` has the same, to be seen before any script has run. */
export function ListLogo() {
  return (
    <svg class="list-logo" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M1.5 7.2 12 17.2 22.5 7.2v11.4a2.6 2.6 0 0 1-2.6 2.6H4.1a2.6 2.6 0 0 1-2.6-2.6z" />
      <circle cx="12" cy="6.3" r="3.6" />
    </svg>
  );
}
