import {
  composeLink,
  type MailService,
  mailServices,
  systemOf,
  whatFits,
} from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import type { MailLink } from '../../utils/letters/mailto.ts';
import type { Webmail } from '../../utils/letters/webmails.ts';

/**
 * What the main button does with a letter: into the message in front, into the person's mail (whose link may not carry the
 * letter, or not the addresses), or onto paper.
 */
export type LetterWay = 'insert' | OpenWay | 'print';

/** How a letter is opened in the person's mail: whole, or with what does not fit copied first. */
export type OpenWay = 'open' | 'list-open' | 'copy-open';

export function openWay({
  isFilled,
  isAddressed,
}: Pick<MailLink, 'isFilled' | 'isAddressed'>): OpenWay {
  if (!isFilled) return 'copy-open';
  return isAddressed ? 'open' : 'list-open';
}

/** How this letter would be opened there, so that it can be said before the person chooses. */
export function openWayOf(letter: Letter, service: MailService): OpenWay {
  const fits = whatFits(letter, service, systemOf(navigator.platform));
  return openWay({ isFilled: fits.body, isAddressed: fits.to && fits.cc });
}

/** The addresses that a link does not carry, for the person to paste. */
export const addressesLeftOut = (letter: Letter, { leftOut }: MailLink): string =>
  leftOut.flatMap((part) => (part === 'body' ? [] : letter[part])).join(', ');

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
  // A message to nobody cannot be sent, so paper comes first where neither field would be filled.
  if (here && letter.to.length + letter.cc.length > 0) return { way: 'insert', link };
  if (letter.to.length === 0) return { way: 'print', link };
  return { way: openWay(link), link };
}
