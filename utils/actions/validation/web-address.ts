import { findHidden, hasUnseen } from '../../text/unseen.ts';
import { findUnsafeHost, LOOKS_LIKE_ANOTHER } from './host-name.ts';

/** What is wrong with a web address that a person may be asked to open; nothing when it is sound. */
export function findUnsafe(address: string): string | undefined {
  const host = /^https:\/\/([^/?#\\]+)/i.exec(address)?.[1];
  if (host === undefined || !URL.canParse(address)) return 'is no https address';
  if (host.includes('@')) return 'holds a name or password for the server';
  if (/[\s\\"<>]/.test(address) || hasUnseen(address)) return 'holds signs that no address has';
  // What the browser makes of it, and what people read: no part may be in disguise, percent signs included.
  if (isOddPort(new URL(address).port)) return 'has a port that no website has';
  const read = host.replace(/:\d*$/, '');
  const isName = /^[\p{L}\p{M}\p{N}.-]+$/u.test(read);
  return (
    findUnsafeHost(new URL(address).hostname) ??
    (isName ? findUnsafeHost(read) : LOOKS_LIKE_ANOTHER) ??
    findEncoded(address)
  );
}

/** The same for the address of a page that is not secure, which is shown as text. */
export const findUnsafePlain = (address: string): string | undefined =>
  /^http:/i.test(address) ? findUnsafe(`https${address.slice(4)}`) : 'is no http address';

/** Above 1024: which browsers do not ask either (Fetch standard, "bad port"). */
const OTHERS_PORTS = [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566].concat([
  6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
/** Ports below 1024 are other services' (RFC 6335): what is sent there speaks to a mail server or a printer. */
const isOddPort = (port: string) =>
  port !== '' && (Number(port) < 1024 || OTHERS_PORTS.includes(Number(port)));

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Line ends and invisible characters, written as `%0d%0a`: programs on the way decode them. */
function findEncoded(address: string): string | undefined {
  for (const [row] of address.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    // Byte by byte, since older pages encode other than UTF-8.
    const bytes = row.match(/[0-9a-f]{2}/gi)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
    const text = decoder.decode(Uint8Array.from(bytes));
    const found = /\p{Cc}/u.test(text) ? 'holds an encoded control character' : findHidden(text);
    if (found) return found;
    if (hasUnseen(text)) return 'holds an encoded sign that is not seen';
  }
  return undefined;
}
