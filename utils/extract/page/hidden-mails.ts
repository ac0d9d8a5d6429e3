/** Longest encoded link that is read, in UTF-16 units. */
const MAX_CODE = 20_000;
const ADDRESS = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

/** Is this an address that only the page's own script can show? */
export const isProtected = (element: Element) =>
  element.hasAttribute('data-cfemail') ||
  /\/cdn-cgi\/l\/email-protection/.test(element.getAttribute('href') ?? '');

/**
 * Reads the `mailto:` link that a page has put into other attributes, so that programs do not find the address. What a
 * content network has encoded is the first byte, combined with each other by XOR.
 * @returns undefined where none of them gives an address
 */
export function readHiddenMailto(element: Element): string | undefined {
  const of = (name: string) => element.getAttribute(name) ?? '';
  const hex = of('data-cfemail') || (/email-protection#([\da-f]+)/i.exec(of('href'))?.[1] ?? '');
  const [key = 0, ...bytes] = (hex.slice(0, MAX_CODE).match(/[\da-f]{2}/gi) ?? []).map((one) =>
    Number.parseInt(one, 16),
  );
  const user = of('data-user') || (of('data-tld') && of('data-name'));
  const host = [of('data-domain'), of('data-tld')].filter(Boolean).join('.');
  const isShort = /^(?:a|span)$/.test(element.localName) && (element.textContent ?? '').length < 60;
  const mail = hex
    ? new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte ^ key))
    : isShort && `${user}@${host}`;
  if (!mail) return undefined;
  return ADDRESS.test(mail.replace(/\?.*$/s, '')) ? `mailto:${mail}` : undefined;
}

/** Turns an address around that stands the wrong way round, and is shown from right to left. */
export function turnAddress(text: string): string {
  const turned = [...text.trim()].reverse().join('');
  return ADDRESS.test(turned) ? turned : text;
}
