/** What every practice page tells the tests: the editors' own models, not what the DOM shows. */
export interface Box {
  model(): string;
  element(): HTMLElement;
}

export interface Practice {
  boxes: Record<string, Box>;
  /** Clicks that reached the Post or Send button. */
  sent: number;
  sendEnabled(): boolean;
  /** What the site's character counter shows, or null where the site has none. */
  counter(): number | null;
}

declare global {
  interface Window {
    practice: Practice;
  }
}

export interface PageParts {
  boxes: Record<string, Box>;
  button?: HTMLElement | null;
  counter?: HTMLElement | null;
}

export function exposePractice({ boxes, button, counter }: PageParts): Practice {
  const practice: Practice = {
    boxes,
    sent: 0,
    sendEnabled: () => (button ? isEnabled(button) : false),
    counter: () => (counter ? Number(counter.textContent) : null),
  };
  // Capturing, so that a click counts even where the page itself would ignore it.
  button?.addEventListener(
    'click',
    () => {
      practice.sent += 1;
    },
    { capture: true },
  );
  window.practice = practice;
  return practice;
}

export function enableButton(button: HTMLElement, enabled: boolean): void {
  if (button instanceof HTMLButtonElement) button.disabled = !enabled;
  button.setAttribute('aria-disabled', String(!enabled));
}

function isEnabled(button: HTMLElement): boolean {
  return button.getAttribute('aria-disabled') !== 'true' && !button.matches(':disabled');
}

/** The one element that the page cannot do without. */
export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The practice page lacks ${selector}`);
  return element;
}
