const FOCUS = ['focusin', 'focusout', 'focus', 'blur'] as const;

/**
 * Hides from the page that the focus comes to our element and goes: dialogs would take it for a press outside and close, or
 * fetch it back.
 * @param onOut called when the focus has left ours, or went to an element of the page's
 */
export function ownFocus(host: Element, onOut: () => void) {
  const over = new AbortController();
  /** the element that the page gave the focus to while ours was open */
  let pageFocus: EventTarget | null = null;
  let isFocusing = false;
  const hide = (event: Event) => {
    const { type, target } = event;
    if (type === 'focusin' && target !== host) pageFocus = target;
    const isOurs = target === host || (event as FocusEvent).relatedTarget === host;
    // Into a frame and out of it the focus goes without a word of where to.
    if (!isOurs && !isFocusing) {
      if (type === 'focusin') setTimeout(() => over.signal.aborted || onOut());
      return;
    }
    if (isFocusing && target !== host && target instanceof Element) pageFocus = target;
    event.stopImmediatePropagation();
    if (type === 'focusout') setTimeout(() => over.signal.aborted || onOut());
  };
  for (const type of FOCUS) {
    window.addEventListener(type, hide, { capture: true, signal: over.signal });
  }
  return {
    /** gives an element of ours the focus */
    focus(element: HTMLElement | null): void {
      isFocusing = true;
      element?.focus();
      isFocusing = false;
    },
    /** the page hears of its focus again */
    end: () => over.abort(),
    /** gives the page's element the focus back */
    giveBack: () => (pageFocus as HTMLElement | null)?.focus(),
  };
}
