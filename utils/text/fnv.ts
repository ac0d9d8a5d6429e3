/**
 * FNV-1a, 32 bits, of a text's UTF-8, as eight hexadecimal digits. It distinguishes texts, but does not hide them: a
 * short text can be found from its hash.
 */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
