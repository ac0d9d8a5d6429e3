import {
  composeLink,
  type MailService,
  mailServices,
  systemOf,
} from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import type { MailLink } from '../../utils/letters/mailto.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';

/**
 * What the main button does with a letter: into the message in front, into the person's mail (whose link may not carry the
 * letter), or onto paper.
 */
export type LetterWay = 'insert' | 'open' | 'copy-open' | 'print';

/** The service of this id, else the mail program, which everybody has. */
export function mailServiceOf(id: string): MailService {
  const [program] = mailServices;
  const found = mailServices.find((service) => service.id === id) ?? program;
  if (!found) throw new Error('There is no mail service');
  return found;
}

/** What is best done with a letter, and the link that opens it in the person's mail. */
export function letterWay(
  letter: Letter,
  here: Webmail | undefined,
  service: MailService,
): { way: LetterWay; link: MailLink } {
  const link = composeLink(letter, service, systemOf(navigator.platform));
  if (here) return { way: 'insert', link };
  if (letter.to.length === 0) return { way: 'print', link };
  return { way: link.isFilled ? 'open' : 'copy-open', link };
}
