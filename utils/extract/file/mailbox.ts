/** Most mails of a mailbox that are read. */
const MAX_MAILS = 50;

/** Bytes as characters, and back: those above 0x7F become U+F780 to U+F7FF, so that nothing is lost. */
export const BYTES = 'x-user-defined';
export const toCharacters = (bytes: Uint8Array) => new TextDecoder(BYTES).decode(bytes);
export function toBytes(characters: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at) & 0xff;
  return bytes;
}

/** The line before each mail of a mailbox, with the time of the mail (RFC 4155). */
const FROM_LINE = /^From [^\n]*\d\d:\d\d[^\n]*\n(?=>?[A-Za-z][\w-]{1,40}:)/;
/** Does a text begin with the headers of a mail? `isNamed`: its file's name says so, and one header is enough. */
export function isMail(text: string, isNamed: boolean): boolean {
  const bare = openMail(text);
  const isBox = FROM_LINE.test(text.trimStart());
  if (isBox || isNamed) return /^[A-Za-z][\w-]{1,40}:/.test(bare);
  return (
    /^(?:[A-Za-z-]{2,40}:.*\r?\n(?:[ \t].*\r?\n)*){2,}/.test(bare) &&
    /^(?:content-type|mime-version|message-id|received|delivered-to|return-path):/im.test(bare)
  );
}

/** A mail without the blank lines, the mark of UTF-8, a mailbox's line or Apple's number of bytes (`.emlx`) before it. */
function openMail(text: string): string {
  const bare = text.replace(/^(?:\uf7ef\uf7bb\uf7bf|ï»¿|\s)+/, '');
  const size = /^(\d{2,9})\s*\n(?=[A-Za-z][\w-]{1,40}:)/.exec(bare);
  if (size) return bare.slice(size[0].length).slice(0, Number(size[1]));
  return bare.replace(FROM_LINE, '');
}

/** The mails of a file, each as its bytes in characters; a file that is no mailbox holds one. */
export function splitMails(text: string): { mails: string[]; isCut: boolean } {
  const bare = text.replace(/^(?:\uf7ef\uf7bb\uf7bf|\s)+/, '');
  if (!FROM_LINE.test(bare)) return { mails: [openMail(text)], isCut: false };
  // A line of a mail that begins in the same way has a mark before it.
  const mails = bare
    .split(/(?<=\n\r?\n)(?=From [^\n]*\d\d:\d\d[^\n]*\n>?[A-Za-z][\w-]{1,40}:)/)
    .map((mail) => openMail(mail).replace(/^>(>*From )/gm, '$1'));
  return { mails: mails.slice(0, MAX_MAILS), isCut: mails.length > MAX_MAILS };
}
