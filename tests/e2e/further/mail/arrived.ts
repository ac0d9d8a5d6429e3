import PostalMime from 'postal-mime';
import type { Page } from 'puppeteer-core';
import type { SunkMail } from './sink.ts';

/** Paragraphs of a letter's HTML: one of its own, or two breaks, both are an empty line in every mail program. */
export function paragraphsOf(page: Page, html: string): Promise<string[]> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    for (const line of parsed.querySelectorAll('br')) line.replaceWith('\n');
    for (const paragraph of parsed.querySelectorAll('p, div')) paragraph.append('\n\n');
    const text = (parsed.body.textContent ?? '').replace(/\u00a0/g, ' ');
    return text
      .split(/\n\s*\n/)
      .map((one) => one.trim())
      .filter(Boolean);
  }, html);
}

/** Lines as they were written, whatever the mail ends them with. */
export const plainLines = (text = '') => text.replace(/\r\n/g, '\n').replace(/\n+$/, '');

export interface Arrived {
  /** everybody whom the sending server named, in whichever role */
  recipients: string[];
  to: string[];
  cc: string[];
  subject: string;
  text: string;
  html: string | undefined;
}

/** A mail that came, read as its reader's program would. */
export async function readMail({ to: recipients, raw }: SunkMail): Promise<Arrived> {
  const { to = [], cc = [], subject = '', text, html } = await PostalMime.parse(raw);
  const addresses = (list: { address?: string | undefined }[]) =>
    list.map(({ address = '' }) => address);
  return {
    ...{ recipients, subject, html },
    ...{ to: addresses(to), cc: addresses(cc), text: plainLines(text) },
  };
}
