/** A mail that a link has ready. */
export interface ReadyMail {
  addresses: string[];
  subject: string;
  body: string;
}

/** Longest link that is read, in UTF-16 units; no browser hands a longer one to a mail program. */
const MAX_LINK = 20_000;
const ADDRESS = /(?<![\w.%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Decodes `%C3%A9`, and the `%E9` of old pages; a per cent sign that encodes nothing stays. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.match(/[\da-f]{2}/gi) ?? [], (one) =>
      Number.parseInt(one, 16),
    );
    try {
      // A sign that stands for a lost one (U+FFFD) may be meant, so only broken bytes tell an old page.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  });
}

/**
 * Reads a `mailto:` link (RFC 6068). Cc and Bcc are left out: those are copies, or the publisher's own counter.
 * @returns empty fields for other links
 */
export function readMailto(href: string): ReadyMail {
  const [, to = '', query = ''] = /^mailto:([^?]*)\??(.*)$/is.exec(href.slice(0, MAX_LINK)) ?? [];
  const fields = new Map(
    query.split(/&(?:amp;)?/).map((field) => {
      const [name = '', value = ''] = field.split(/=(.*)/s);
      // Some pages write spaces as forms do.
      const isForm = /\w\+[^+\s]+\+[\w%]/.test(value) && !/%20| /.test(value);
      return [name.toLowerCase(), decode(isForm ? value.replaceAll('+', ' ') : value).trim()];
    }),
  );
  const addresses = decode(`${to},${fields.get('to') ?? ''}`).match(ADDRESS) ?? [];
  return {
    addresses: [...new Set(addresses)],
    subject: (fields.get('subject') ?? '').replace(/\s+/g, ' '),
    body: fields.get('body') ?? '',
  };
}
