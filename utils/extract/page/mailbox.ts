import type { SourceText } from '../source-text.ts';
import type { MessagePlace } from './open-message.ts';

/** What is known of webmails before a page is read. A mailbox's address and title are its owner's only. */
export interface MailKnowledge {
  /** where the page may show a mail */
  places: readonly MessagePlace[];
  /** is the tab's own page a webmail's, by its host? */
  isMail: boolean;
  /** hosts of webmails, and of the frames in which they show mails */
  hosts: readonly string[];
  /** selectors of webmails that people run on any host */
  marks: readonly string[];
}

/** Does a host belong to one of these, itself or below it? */
export function isHostOf(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return hosts.some((one) => name === one || name.endsWith(`.${one}`));
}

/** The documents around this one that the browser lets us see, from the inside out, and itself. */
function documentsAround(page: Document): Document[] {
  const found = [page];
  for (let at = page.defaultView; at && at !== at.parent; ) {
    at = at.parent as typeof at;
    try {
      found.push(at.document);
    } catch {
      // Expected (SecurityError): it has another origin.
    }
  }
  return found;
}

/** Does this document belong to a mailbox, whatever it shows of it? */
export function isMailbox(page: Document, { isMail, hosts, marks }: MailKnowledge): boolean {
  if (isMail) return true;
  const selector = marks.join();
  return documentsAround(page).some(
    (one) =>
      isHostOf(one.location?.hostname ?? '', hosts) ||
      (selector !== '' && one.querySelector(selector) !== null),
  );
}

/** What was read in a mailbox without what leads there: its address, its title, and links to itself. */
export function withoutMailbox(source: SourceText, page: Document): SourceText {
  const own = page.location.origin;
  const leadsAway = ({ href }: { href: string }) =>
    !URL.canParse(href) || new URL(href).origin !== own;
  const { language } = source;
  return {
    lines: source.lines.map(({ links, ...line }) => {
      const left = links?.filter(leadsAway) ?? [];
      return left.length > 0 ? { ...line, links: left } : line;
    }),
    warnings: source.warnings,
    ...(language ? { language } : {}),
  };
}
