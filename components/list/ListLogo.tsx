/** Vigil's own mark at the head of the list. `popup/index.html` has the same, to be seen before any script has run. */
export function ListLogo() {
  return <img class="list-logo" src="/icon/32.png" width="20" height="20" alt="" />;
}
