interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ChromiumDom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The shadow root of an element, also a closed one, for content scripts (MDN,
 * `Element.openOrClosedShadowRoot` in Firefox, `dom.openOrClosedShadowRoot` in Chromium).
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const own = (element as Element & FirefoxElement).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { dom } = (globalThis as { chrome?: ChromiumDom }).chrome ?? {};
  // Chromium takes elements of HTML only, and throws at others.
  return dom && element instanceof HTMLElement
    ? dom.openOrClosedShadowRoot(element)
    : element.shadowRoot;
}
