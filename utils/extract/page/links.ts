import { readMailto } from '../../letters/read-mailto.ts';
import { readSharedText } from '../../posts/shared-text.ts';
import { squeeze } from '../../text/fold.ts';
import { hasMixedScripts } from '../text/mixed-scripts.ts';
import { readHiddenMailto } from './hidden-mails.ts';
import type { LineWriter } from './line-writer.ts';

const MAX_WORDS = 300;

/** The host of an address, or of a text that looks like one. */
const readHost = (text: string) =>
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?:[/?#:]|$)/iu
    .exec(text.trim())?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');

/** Does a link name one host, or one mail address, and lead to another? */
function isDeceptive(words: string, hrefs: readonly string[]): boolean {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words))
    return (
      hrefs.some((href) => /^mailto:/.test(href)) &&
      !hrefs.join().toLowerCase().includes(words.toLowerCase())
    );
  const [shown, real] = [readHost(words), readHost(hrefs[0] ?? '')];
  if (!shown || !real || shown === real) return false;
  return !real.endsWith(`.${shown}`) && !shown.endsWith(`.${real}`);
}

/** The address on the web that a link leads to, as https. @param page the page's own address */
function resolve(href: string, page: string | undefined): string | undefined {
  const whole =
    /^(?:https?:|#)/i.test(href) || !URL.canParse(href, page) ? href : new URL(href, page).href;
  return /^https?:/i.test(whole) ? whole.replace(/^http:/i, 'https:') : undefined;
}

/**
 * Adds a link to the line on which it began, once its words are written, and keeps the letter that it has ready.
 * @param options.from number of that line
 * @param options.hasWords does it show anything?
 */
export function addLink(
  element: Element,
  {
    out,
    from,
    page,
    hasWords,
  }: { out: LineWriter; from: number; page: string | undefined; hasWords: boolean },
): void {
  const href = readHiddenMailto(element) ?? element.getAttribute('href') ?? '';
  const text = squeeze(element.textContent ?? '').slice(0, MAX_WORDS);
  const { addresses, subject, body } = readMailto(href);
  const own = /^tel:/i.test(href) ? href : resolve(href, page);
  const hrefs = own ? [own] : addresses.map((one) => `mailto:${one}`);
  if (hasWords && addresses.length > 0 && body) out.keep({ text: body, subject });
  const post = own && hasWords ? readSharedText(own) : undefined;
  for (const one of hrefs) {
    out.link({ text, href: one, ...(post ? { post } : {}) }, from);
    if (hasMixedScripts(one)) out.warnings.add('mixed-scripts');
  }
  if (isDeceptive(text, hrefs)) out.warnings.add('deceptive-link');
}
