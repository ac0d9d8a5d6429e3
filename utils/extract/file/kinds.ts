import type { NotRead } from './limits.ts';
import { isMail, toCharacters } from './mailbox.ts';
import { listNames } from './zip.ts';

/** What a file is; a failure where Vigil cannot read that kind. */
export type Kind = 'office' | 'pdf' | 'rtf' | 'mail' | 'html' | 'text' | NotRead;

/** The first bytes of pictures: PNG, JPEG, GIF, WebP, TIFF, BMP, HEIC. */
const PICTURE =
  /^(?:\uf789PNG|\uf7ff\uf7d8\uf7ff|GIF8|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0|[\s\S]{4}ftyp(?:heic|mif1|avif))/;
/** RAR, 7-Zip, gzip. */
const ARCHIVE = /^(?:Rar!|7z\uf7bc\uf7af|\u001f\uf78b)/;
/** The file format of old Office programs and of Outlook's mails (MS-CFB, 2.2). */
const OLD_OFFICE = /^\uf7d0\uf7cf\u0011\uf7e0\uf7a1\uf7b1\u001a\uf7e1/;
const HTML =
  /^(?:\uf7ef\uf7bb\uf7bf|\s)*(?:<!doctype html|<html|<head|<body|<\?xml|<!--|<(?:div|p|h[1-6]|article|main|section|table)\b)/i;

/** The names in such a file have two bytes for each letter. */
const wide = (name: string) => [...name].join('\0');

function detectArchive(bytes: Uint8Array): Kind {
  try {
    const names = listNames(bytes);
    if (names.some((name) => /^(?:word\/document\d*|content)\.xml$/.test(name))) return 'office';
    return { failed: names.some((name) => /\.iwa$|^index\.xml$/.test(name)) ? 'pages' : 'archive' };
  } catch {
    // Expected: it only begins like an archive, or was cut short.
    return { failed: 'broken' };
  }
}

/** Detects the kind of a file by its first bytes, because names lie. */
export function detectKind(bytes: Uint8Array, name: string): Kind {
  const head = toCharacters(bytes.subarray(0, 4096));
  if (head.startsWith('PK\u0003\u0004')) return detectArchive(bytes);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (OLD_OFFICE.test(head)) {
    const whole = toCharacters(bytes);
    if (whole.includes(wide('EncryptedPackage'))) return { failed: 'locked' };
    return { failed: whole.includes(wide('__substg1.0_')) ? 'outlook' : 'old-word' };
  }
  if (head.startsWith('!BDN')) return { failed: 'outlook' };
  if (PICTURE.test(head)) return { failed: 'picture' };
  if (ARCHIVE.test(head)) return { failed: 'archive' };
  if (isMail(head, /\.(?:emlx?|mbo?x)$/i.test(name))) return 'mail';
  return HTML.test(head) || /\.(?:html?|xhtml)$/i.test(name) ? 'html' : 'text';
}
