import type { ComponentChildren } from 'preact';

/** What one can do with the whole action, at the end of its head: buttons with a sign each. */
export function ViewTools({ children }: { children?: ComponentChildren }) {
  return <div class="view-tools">{children}</div>;
}
